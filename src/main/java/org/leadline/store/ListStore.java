package org.leadline.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * Reads which lists there are. They are the installation's, so that whoever may log in may know of
 * them; who sees a label is another question. Safe for many threads.
 */
public final class ListStore {

  static final String RELABELLING = "relabelling";
  static final String ADDRESS_FILES = "address-files";

  private final Database database;

  ListStore(Database database) {
    this.database = database;
  }

  /** The lists in use, by name. */
  public List<KnownList> all() {
    return database.read(handle ->
        handle
            .createQuery(
                "select " + KnownList.COLUMNS + " from list t where t.removed = 0 order by t.name")
            .map((row, context) -> KnownList.read(row))
            .list());
  }

  /** The list of this name; empty when there is none. */
  public Optional<KnownList> find(String name) {
    return all().stream().filter(list -> list.name().equals(name)).findFirst();
  }

  /** Grows with each change of a list. */
  public long generation() {
    return database.read(ListStore::generation);
  }

  /** What was put down of the address files that labels were made with; empty for none. */
  public String addressFiles() {
    return database.read(ListStore::addressFiles);
  }

  static String addressFiles(Handle handle) {
    return handle
        .createQuery("select value from meta where name = :name")
        .bind("name", ADDRESS_FILES)
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  /**
   * The key of the last report that has the labels of the present lists, while not all have them;
   * empty when all do.
   */
  public OptionalLong relabelling() {
    return database
        .read(handle ->
            handle
                .createQuery("select value from meta where name = :name")
                .bind("name", RELABELLING)
                .mapTo(Long.class)
                .findOne())
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /**
   * How far labelling is.
   *
   * @param upTo the key of the last report that has the labels of the present lists
   * @param last the key of the last report; keys are given in the order of arrival, from 1
   */
  public record Progress(long upTo, long last) {}

  /** How far labelling is; empty when there is none to do. */
  public Optional<Progress> progress() {
    OptionalLong position = relabelling();
    return position.isEmpty()
        ? Optional.empty()
        : Optional.of(new Progress(position.getAsLong(), lastReport()));
  }

  private long lastReport() {
    return database.read(handle ->
        handle.createQuery("select coalesce(max(id), 0) from report").mapTo(Long.class).one());
  }

  static long generation(Handle handle) {
    return handle
        .createQuery("select value from counter where name = 'lists'")
        .mapTo(Long.class)
        .one();
  }
}
