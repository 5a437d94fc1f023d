package org.leadline.store;

import java.util.List;
import java.util.Optional;

/** Searches kept by their owners, so that addresses hold only an id. Safe for many threads. */
public final class SearchStore {

  SearchStore() {}

  /**
   * Keeps a search.
   *
   * @param request the request as JSON
   * @return it; the same one when the owner has kept the same request before
   */
  public SavedSearch save(String owner, String request) {
    throw new UnsupportedOperationException();
  }

  /** A search by its id, for its owner only. */
  public Optional<SavedSearch> find(String id, String owner) {
    throw new UnsupportedOperationException();
  }

  /** All searches of an owner, the latest first. */
  public List<SavedSearch> of(String owner) {
    throw new UnsupportedOperationException();
  }

  /** Forgets a search; false when the owner has none with this id. */
  public boolean delete(String id, String owner) {
    throw new UnsupportedOperationException();
  }
}
