package org.leadline.store;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * The store's own secret, made with the store and never shown: turns values into ids that say
 * nothing to whoever lacks it. Safe for many threads.
 */
public final class StoreSecret {

  private static final int ID_BYTES = 16;
  private static final String NAME = "secret";

  private final HashFunction mac;

  private StoreSecret(HashFunction mac) {
    this.mac = mac;
  }

  static StoreSecret of(Database database) {
    String fresh = Passwords.randomToken().value();
    String kept =
        database.write(handle ->
            handle
                .createQuery("select value from meta where name = :name")
                .bind("name", NAME)
                .mapTo(String.class)
                .findOne()
                .orElseGet(() -> {
                  handle.execute("insert into meta (name, value) values (?, ?)", NAME, fresh);
                  return fresh;
                }));
    return new StoreSecret(Hashing.hmacSha256(kept.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * An opaque id for a value: 22 characters of base64url, the first 128 bits of HMAC-SHA-256. The
   * same value has the same id in the same store.
   *
   * @param purpose what the id is for, so that ids of different purposes differ
   */
  public String opaque(String purpose, String value) {
    byte[] whole =
        mac.newHasher()
            .putInt(purpose.length())
            .putUnencodedChars(purpose)
            .putUnencodedChars(value)
            .hash()
            .asBytes();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, ID_BYTES));
  }

  /**
   * A key of 32 bytes for one purpose, for those who need more than ids; the secret itself cannot
   * be computed from it.
   *
   * @param purpose what the key is for, so that keys of different purposes differ
   */
  public byte[] derived(String purpose) {
    return mac.hashString("derived key: " + purpose, StandardCharsets.UTF_8).asBytes();
  }

  /** Prints nothing of it. */
  @Override
  public String toString() {
    return "StoreSecret[]";
  }
}
