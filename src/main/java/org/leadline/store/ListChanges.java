package org.leadline.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Changes of lists within one transaction. Each makes the labels of all reports to be looked at
 * again.
 */
public final class ListChanges {

  private final Handle handle;
  private final Counters counters;

  ListChanges(Handle handle, Counters counters) {
    this.handle = handle;
    this.counters = counters;
  }

  /** The number of the present state of the lists. */
  public long generation() {
    return ListStore.generation(handle);
  }

  /**
   * Keeps a list, in the place of the one of its name.
   *
   * @return the file of the one that it replaces, which nobody needs any more
   */
  public Optional<String> put(KnownList list) {
    Optional<String> before = file(list.name());
    if (before.isEmpty()) {
      handle.execute(
          "insert into list (id, name, owner, handling, scheme, meaning, format, imported,"
              + " read_rows, hashes, sha256, source, left_out, file, removed)"
              + " values (?, ?, '', '', '', 'other', '', 0, 0, 0, '', '', '', '', 0)",
          counters.next("list"),
          list.name());
    }
    ListUpdate update = list.update();
    handle.execute(
        "update list set owner = ?, handling = ?, licence = ?, scheme = ?, meaning = ?,"
            + " format = ?, dated = ?,"
            + " imported = ?, read_rows = ?, hashes = ?, sha256 = ?, source = ?, left_out = ?,"
            + " file = ?, updates = ?, updated = ?, update_sha256 = ?, update_source = ?,"
            + " removed = 0 where name = ?",
        list.owner(),
        list.handling(),
        list.licence(),
        list.scheme(),
        list.meaning().code(),
        list.format(),
        list.dated() == null ? null : list.dated().toString(),
        list.imported().toEpochMilli(),
        list.rows(),
        list.hashes(),
        list.sha256(),
        list.source(),
        list.leftOut(),
        list.file(),
        update == null ? 0 : update.number(),
        update == null ? 0 : update.imported().toEpochMilli(),
        update == null ? "" : update.sha256(),
        update == null ? "" : update.source(),
        list.name());
    changed();
    return before;
  }

  /**
   * Takes a list out of use.
   *
   * @return its file, which nobody needs any more; empty when there is no list of this name
   */
  public Optional<String> remove(String name) {
    Optional<String> file = file(name);
    if (handle.execute("update list set removed = 1 where name = ? and removed = 0", name) == 0) {
      return Optional.empty();
    }
    changed();
    return file;
  }

  /** Whether the list of this name is still in this state. */
  public boolean isAt(KnownList list) {
    return file(list.name()).filter(list.file()::equals).isPresent();
  }

  /**
   * Puts down which address files there are.
   *
   * @param state differs whenever there are others
   * @return whether there were others before
   */
  public boolean addressFiles(String state) {
    if (ListStore.addressFiles(handle).equals(state)) {
      return false;
    }
    handle.execute("delete from meta where name = ?", ListStore.ADDRESS_FILES);
    handle.execute("insert into meta (name, value) values (?, ?)", ListStore.ADDRESS_FILES, state);
    changed();
    return true;
  }

  private Optional<String> file(String name) {
    return handle
        .createQuery("select file from list where name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  private void changed() {
    counters.next("lists");
    handle.execute("delete from meta where name = ?", ListStore.RELABELLING);
    handle.execute("insert into meta (name, value) values (?, '0')", ListStore.RELABELLING);
  }

  /** Makes the labels of all reports to be looked at again, though no list has changed. */
  public void lookAgain() {
    changed();
  }

  /** Puts down that the reports up to this key have the labels of the present lists. */
  public void relabelled(long upTo) {
    handle.execute(
        "update meta set value = ? where name = ?", Long.toString(upTo), ListStore.RELABELLING);
  }

  /** Puts down that all reports have them, and forgets the lists that were removed. */
  public void relabelledAll() {
    handle.execute("delete from meta where name = ?", ListStore.RELABELLING);
    handle.execute(
        "delete from list where removed = 1"
            + " and not exists (select 1 from report_label l where l.list = list.id)");
  }
}
