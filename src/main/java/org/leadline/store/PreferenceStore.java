package org.leadline.store;

import java.util.Optional;

/** How accounts like their pages to be. Safe for many threads. */
public final class PreferenceStore {

  private final Database database;

  PreferenceStore(Database database) {
    this.database = database;
  }

  /** What an account chose; empty when it never did. */
  public Optional<String> find(String owner, String name) {
    return database.read(handle ->
        handle
            .createQuery("select value from preference where owner = :owner and name = :name")
            .bind("owner", owner)
            .bind("name", name)
            .mapTo(String.class)
            .findOne());
  }

  /**
   * Keeps what an account chose, in the place of what it chose before.
   *
   * @param value up to 4,000 characters
   */
  public void keep(String owner, String name, String value) {
    database.write(handle -> {
      handle.execute("delete from preference where owner = ? and name = ?", owner, name);
      return handle.execute(
          "insert into preference (owner, name, value) values (?, ?, ?)", owner, name, value);
    });
  }
}
