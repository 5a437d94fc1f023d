package org.leadline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.leadline.access.AccountRole;

/**
 * Who may log in. Passwords are kept as Argon2id hashes only (RFC 9106; 19 MiB, 2 passes, 1 lane).
 * Safe for many threads.
 */
public final class AccountStore {

  /** The name of the account that the first start makes. */
  public static final String FIRST_ADMINISTRATOR = "admin";

  private static final int SHORTEST_PASSWORD = 12;
  private static final int RANDOM_PASSWORD = 24;
  private static final String COLUMNS = "name, role, all_units, units, created, disabled, revision";

  private final Database database;
  private final InstantSource clock;

  AccountStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Makes the administrator {@value #FIRST_ADMINISTRATOR}, who sees every unit, when no account is
   * an administrator and none has this name.
   *
   * @return its random password, to be shown once; empty when none was made
   */
  public Optional<Secret> createFirstAdministrator() {
    Secret password = randomPassword();
    String hash = Passwords.hash(password);
    return database.write(handle -> {
      if (administrators(handle) > 0 || find(handle, FIRST_ADMINISTRATOR).isPresent()) {
        return Optional.empty();
      }
      insert(handle, account(FIRST_ADMINISTRATOR, AccountRole.ADMINISTRATOR, true), hash);
      return Optional.of(password);
    });
  }

  /**
   * Makes an account.
   *
   * @param password at least 12 characters
   * @throws IllegalArgumentException when the name is taken or not allowed, or the password too
   *     short
   */
  public Account create(
      String name, AccountRole role, boolean allUnits, SortedSet<String> units, Secret password) {
    Account account = new Account(name, role, allUnits, units, now(), false, 0);
    String hash = Passwords.hash(longEnough(password));
    return database.write(handle -> {
      if (find(handle, name).isPresent()) {
        throw new IllegalArgumentException("there is an account of this name");
      }
      insert(handle, account, hash);
      return account;
    });
  }

  /**
   * The account when the password is right and it is not disabled; takes the same time when it is
   * not.
   */
  public Optional<Account> verify(String name, Secret password) {
    // Account and hash of one moment: a log-in with the old password must not outlive the new one.
    Optional<Map.Entry<Account, String>> found =
        database.read(handle ->
            handle
                .createQuery("select " + COLUMNS + ", hash from account where name = :name")
                .bind("name", name)
                .map((row, context) -> Map.entry(read(row), row.getString("hash")))
                .findOne());
    boolean right =
        found
            .map(account -> Passwords.matches(password, account.getValue()))
            .orElseGet(() -> Passwords.matchesNobody(password));
    return found.map(Map.Entry::getKey).filter(account -> right && !account.disabled());
  }

  /** The account of this name. */
  public Optional<Account> find(String name) {
    return database.read(handle -> find(handle, name));
  }

  /** All accounts by name. */
  public List<Account> all() {
    return database.read(handle ->
        handle
            .createQuery("select " + COLUMNS + " from account order by name")
            .map((row, context) -> read(row))
            .list());
  }

  /** Whether an account is still as it was at this revision, and not disabled. */
  public boolean isAt(String name, long revision) {
    return find(name)
        .filter(account -> !account.disabled() && account.revision() == revision)
        .isPresent();
  }

  /** Changes what an account may do, which ends its log-ins; false when there is none. */
  public boolean change(
      String name, AccountRole role, boolean allUnits, SortedSet<String> units, boolean disabled) {
    String sql =
        "update account set role = ?, all_units = ?, units = ?, disabled = ?,"
            + " revision = revision + 1 where name = ?";
    return database.write(handle ->
        handle.execute(
            sql, code(role), flag(allUnits), String.join(" ", units), flag(disabled), name))
        > 0;
  }

  /**
   * Gives an account another password, which ends its log-ins; false when there is none.
   *
   * @throws IllegalArgumentException when it is shorter than 12 characters
   */
  public boolean changePassword(String name, Secret password) {
    String hash = Passwords.hash(longEnough(password));
    return database.write(handle ->
        handle.execute(
            "update account set hash = ?, revision = revision + 1 where name = ?", hash, name))
        > 0;
  }

  /** A random password of 24 letters and digits, about 139 bits. */
  public static Secret randomPassword() {
    return Passwords.random(RANDOM_PASSWORD);
  }

  static Optional<Account> find(Handle handle, String name) {
    return handle
        .createQuery("select " + COLUMNS + " from account where name = :name")
        .bind("name", name)
        .map((row, context) -> read(row))
        .findOne();
  }

  private Account account(String name, AccountRole role, boolean allUnits) {
    return new Account(name, role, allUnits, Collections.emptySortedSet(), now(), false, 0);
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  private static void insert(Handle handle, Account account, String hash) {
    handle.execute(
        "insert into account (name, role, all_units, units, created, disabled, hash)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        account.name(),
        code(account.role()),
        flag(account.allUnits()),
        String.join(" ", account.units()),
        account.created().toEpochMilli(),
        flag(account.disabled()),
        hash);
  }

  private static long administrators(Handle handle) {
    return handle
        .createQuery("select count(*) from account where role = :role")
        .bind("role", code(AccountRole.ADMINISTRATOR))
        .mapTo(Long.class)
        .one();
  }

  private static Secret longEnough(Secret password) {
    if (password.value().length() < SHORTEST_PASSWORD) {
      throw new IllegalArgumentException("a password has at least 12 characters");
    }
    return password;
  }

  static Account read(ResultSet row) throws SQLException {
    SortedSet<String> units = new TreeSet<>(Arrays.asList(row.getString("units").split(" ")));
    units.remove("");
    return new Account(
        row.getString("name"),
        AccountRole.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
        row.getInt("all_units") == 1,
        units,
        Instant.ofEpochMilli(row.getLong("created")),
        row.getInt("disabled") == 1,
        row.getLong("revision"));
  }

  private static String code(AccountRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static int flag(boolean set) {
    return set ? 1 : 0;
  }
}
