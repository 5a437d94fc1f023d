package org.leadline.store;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;

/** API tokens: 256 random bits each, of which only the SHA-256 is kept. Safe for many threads. */
public final class TokenStore {

  private static final String COLUMNS = "name, account, created, expires, revoked";

  /** In one question, since every request asks it. */
  private static final String HOLDER =
      "select token.name as token, account.name, account.role, account.all_units, account.units,"
          + " account.created, account.disabled, account.revision from token"
          + " join account on account.name = token.account"
          + " where token.hash = :hash and token.revoked = 0 and account.disabled = 0"
          + " and (token.expires is null or token.expires > :now)";

  private final Database database;
  private final InstantSource clock;

  TokenStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Makes a token.
   *
   * @param name 1 to 64 of a-z, 0-9, dot, hyphen and underscore
   * @param expires when it ends; null when it does not
   * @return the token, to be shown once
   * @throws IllegalArgumentException when the name is taken or not allowed, or there is no such
   *     account
   */
  public Secret create(String name, String account, @Nullable Instant expires) {
    if (!name.matches("[a-z0-9._-]{1,64}")) {
      throw new IllegalArgumentException(
          "a token's name is 1 to 64 characters of a-z, 0-9, dot, hyphen and underscore");
    }
    Secret token = Passwords.randomToken();
    return database.write(handle -> {
      if (AccountStore.find(handle, account).isEmpty()) {
        throw new IllegalArgumentException("there is no account of this name");
      }
      boolean taken =
          handle
              .createQuery("select name from token where name = :name")
              .bind("name", name)
              .mapTo(String.class)
              .findOne()
              .isPresent();
      if (taken) {
        throw new IllegalArgumentException("there is a token of this name");
      }
      handle.execute(
          "insert into token (name, account, created, expires, revoked, hash)"
              + " values (?, ?, ?, ?, 0, ?)",
          name,
          account,
          clock.millis(),
          expires == null ? null : expires.toEpochMilli(),
          hash(token));
      return token;
    });
  }

  /**
   * The caller {@code token:<name>} with the rights of the token's account; empty when the token is
   * not known, taken back, at its end, or its account disabled.
   */
  public Optional<Caller> verify(Secret presented) {
    return database.read(handle ->
        handle
            .createQuery(HOLDER)
            .bind("hash", hash(presented))
            .bind("now", clock.millis())
            .map((row, context) -> caller(row.getString("token"), AccountStore.read(row)))
            .findOne());
  }

  /** All tokens by name. */
  public List<Token> all() {
    return database.read(handle ->
        handle
            .createQuery("select " + COLUMNS + " from token order by name")
            .map((row, context) -> read(row))
            .list());
  }

  /** Takes a token back; false when there is none. */
  public boolean revoke(String name) {
    return database.write(
            handle -> handle.execute("update token set revoked = 1 where name = ?", name))
        > 0;
  }

  private static Caller caller(String token, Account account) {
    return new Caller("token:" + token, account.role(), account.visibility(), "");
  }

  private static String hash(Secret token) {
    return Hashing.sha256().hashString(token.value(), StandardCharsets.UTF_8).toString();
  }

  private static Token read(ResultSet row) throws SQLException {
    return new Token(
        row.getString("name"),
        row.getString("account"),
        Instant.ofEpochMilli(row.getLong("created")),
        DocumentRow.time(row, "expires"),
        row.getInt("revoked") == 1);
  }
}
