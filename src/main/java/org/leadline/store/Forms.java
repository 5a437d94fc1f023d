package org.leadline.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads and replaces packed reports by their keys. */
final class Forms {

  static final RowMapper<PackedReport> MAPPER =
      (row, context) -> new PackedReport(Packed.ofCompressed(row.getBytes("body")));

  private Forms() {}

  static PackedReport read(Handle handle, long form) {
    return handle
        .createQuery("select body from form where id = :form")
        .bind("form", form)
        .map(MAPPER)
        .one();
  }

  /** Stamps every form of a report. */
  static void stamp(Handle handle, long report, long derivation) {
    handle.execute(
        "update form set normaliser = ? where id in (select form from document where report = ?"
            + " union select form from version where report = ?)",
        derivation,
        report,
        report);
  }

  static void replace(Handle handle, long form, PackedReport content, long derivation) {
    handle.execute(
        "update form set normaliser = ?, body = ? where id = ?",
        derivation,
        content.form().compressed(),
        form);
  }
}
