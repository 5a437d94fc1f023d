package org.leadline.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * A version that a transaction found.
 *
 * @param version its number
 * @param form the key of the merged form; that of a document when the version is that document
 * @param current the documents that were current in it, in the order of merging
 * @param held all documents that the report held then
 */
public record HeldVersion(
    int version, long form, List<HeldDocument> current, List<HeldDocument> held) {

  /** Copies the lists. */
  public HeldVersion {
    current = List.copyOf(current);
    held = List.copyOf(held);
  }

  static List<HeldVersion> of(Handle handle, HeldReport report) {
    Map<Long, HeldDocument> byKey =
        report.documents().stream()
            .collect(Collectors.toMap(HeldDocument::key, Function.identity()));
    return handle
        .createQuery(
            "select version, form, documents from version where report = :report order by version")
        .bind("report", report.key())
        .map((row, context) ->
            new HeldVersion(
                row.getInt("version"),
                row.getLong("form"),
                HeldReports.keys(row.getString("documents")).stream()
                    .map(key -> held(byKey, key))
                    .toList(),
                report.documents().subList(0, row.getInt("version"))))
        .list();
  }

  private static HeldDocument held(Map<Long, HeldDocument> byKey, long key) {
    HeldDocument document = byKey.get(key);
    if (document == null) {
      throw new IllegalStateException("a version names a document that its report does not have");
    }
    return document;
  }
}
