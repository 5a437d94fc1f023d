package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API token, without its secret.
 *
 * @param name its name, unique
 * @param account the account in whose name it acts
 * @param created when it was made
 * @param expires when it ends; null when it does not
 * @param revoked whether it was taken back
 */
public record Token(
    String name, String account, Instant created, @Nullable Instant expires, boolean revoked) {

  /** Checks that nothing but the end is missing. */
  public Token {
    requireNonNull(name);
    requireNonNull(account);
    requireNonNull(created);
  }
}
