package org.leadline.access;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * One log-in.
 *
 * @param id the secret that the browser's cookie holds
 * @param csrfToken the secret that the page sends back in a header with every change
 * @param caller who logged in
 * @param revision the revision of the account that the session holds for
 * @param ends when the session ends at the latest
 */
public record Session(String id, String csrfToken, Caller caller, long revision, Instant ends) {

  /** Checks that nothing is missing. */
  public Session {
    requireNonNull(id);
    requireNonNull(csrfToken);
    requireNonNull(caller);
    requireNonNull(ends);
  }

  /**
   * Whether this is the session's CSRF token; takes as long for a wrong one as for the right one.
   */
  public boolean hasCsrfToken(String presented) {
    return MessageDigest.isEqual(
        csrfToken.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
  }

  /** Names the account only: the rest is secret. */
  @Override
  public String toString() {
    return "Session[" + caller.name() + "]";
  }
}
