package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A search that is kept so that an address can name it without holding the query.
 *
 * @param id opaque, 22 characters of base64url; the same for the same owner and request
 * @param owner the account that kept it
 * @param created when
 * @param request the search request as JSON
 */
public record SavedSearch(String id, String owner, Instant created, String request) {

  /** Checks that nothing is missing. */
  public SavedSearch {
    requireNonNull(id);
    requireNonNull(owner);
    requireNonNull(created);
    requireNonNull(request);
  }

  /** Leaves the request out: it holds query terms. */
  @Override
  public String toString() {
    return "SavedSearch[" + id + "]";
  }
}
