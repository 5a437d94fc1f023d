package org.leadline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;

/** API tokens: 256 random bits each, of which only the SHA-256 is kept. Safe for many threads. */
public final class TokenStore {

  TokenStore() {}

  /**
   * Makes a token.
   *
   * @param expires when it ends; null when it does not
   * @return the token, to be shown once
   * @throws IllegalArgumentException when the name is taken or not allowed, or there is no such
   *     account
   */
  public Secret create(String name, String account, @Nullable Instant expires) {
    throw new UnsupportedOperationException();
  }

  /**
   * The caller {@code token:<name>} with the rights of the token's account; empty when the token is
   * not known, taken back, at its end, or its account disabled.
   */
  public Optional<Caller> verify(Secret presented) {
    throw new UnsupportedOperationException();
  }

  /** All tokens by name. */
  public List<Token> all() {
    throw new UnsupportedOperationException();
  }

  /** Takes a token back; false when there is none. */
  public boolean revoke(String name) {
    throw new UnsupportedOperationException();
  }
}
