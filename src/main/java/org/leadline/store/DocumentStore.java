package org.leadline.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.Visibility;
import org.leadline.report.ReportId;

/** Reads original documents. Safe for many threads. */
public final class DocumentStore {

  private final Database database;

  DocumentStore(Database database) {
    this.database = database;
  }

  /** The documents of a report in the order of arrival; empty when it is not held or not seen. */
  public List<StoredDocument> of(ReportId id, Visibility visibility) {
    return database.read(handle ->
        ReportStore.seen(handle, id, visibility)
            .map(report -> report.documents().stream().map(HeldDocument::document).toList())
            .orElse(List.of()));
  }

  /** The same of several reports; those that are not held or not seen are absent. */
  public Map<ReportId, List<StoredDocument>> of(
      Collection<ReportId> reports, Visibility visibility) {
    return database.read(handle -> {
      Map<ReportId, List<StoredDocument>> documents = new LinkedHashMap<>();
      new HeldReports(handle)
          .following(reports)
          .forEach((id, report) -> {
            if (visibility.sees(report.units())) {
              documents.put(id, report.documents().stream().map(HeldDocument::document).toList());
            }
          });
      return documents;
    });
  }

  /**
   * What was noticed while each document of a report was read, in the order of arrival; empty when
   * the report is not held or not seen, and always for whoever may not see the values of child
   * victims: a field's name may hold one.
   */
  public List<List<DocumentNote>> notes(ReportId id, Visibility visibility) {
    if (!visibility.childVictimValues()) {
      return List.of();
    }
    return database.read(handle ->
        ReportStore.seen(handle, id, visibility)
            .map(report ->
                handle
                    .createQuery("select notes from document where report = :report order by id")
                    .bind("report", report.key())
                    .map((row, context) -> DocumentNotes.read(row.getBytes("notes")))
                    .list())
            .orElse(List.of()));
  }

  /**
   * A document with its original bytes. Empty when the report is not held or not seen or has no
   * such document, and always for whoever may not see the values of child victims: the original
   * holds them.
   *
   * @param sha256 the document's SHA-256, lower-case hexadecimal
   */
  public Optional<Original> original(ReportId id, String sha256, Visibility visibility) {
    if (!visibility.childVictimValues()) {
      return Optional.empty();
    }
    return database.read(handle ->
        ReportStore.seen(handle, id, visibility).stream()
            .flatMap(report -> report.documents().stream())
            .filter(held -> held.document().sha256().equals(sha256))
            .findFirst()
            .map(held -> new Original(held.document(), DocumentRow.bytes(handle, held.key()))));
  }
}
