package org.leadline.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.report.ReportId;

/** Thrown for something that the data directory does not hold. */
final class NotHere extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private NotHere(String sentence) {
    super(sentence, null, false, false);
  }

  static NotHere report(ReportId id) {
    return new NotHere("There is no report " + id.written() + " in this data directory.");
  }

  /** For reports some of which the caller does not see: names these, each once. */
  static NotHere amongThese(List<ReportId> reports, Wiring wiring, Caller caller) {
    List<ReportId> missing =
        reports.stream()
            .distinct()
            .filter(id -> wiring.store().reports().find(id, caller.visibility()).isEmpty())
            .toList();
    return missing.isEmpty()
        ? new NotHere("Not all of these reports are searchable yet; ask again in a moment.")
        : new NotHere("There is no report " + listed(missing) + " in this data directory.");
  }

  private static String listed(List<ReportId> reports) {
    return reports.stream().map(ReportId::written).collect(Collectors.joining(" and no report "));
  }

  static NotHere decision() {
    return new NotHere(
        "There is no decision of this id; `leadline decisions` shows those that there are.");
  }

  /** For an entry whose bytes are asked for: it may be there without them. */
  static NotHere quarantined(long entry, Wiring wiring, Caller caller) {
    boolean listed =
        entry < Long.MAX_VALUE
            && wiring.store().quarantine().page(entry + 1, 1, caller.visibility()).stream()
                .anyMatch(row -> row.id() == entry);
    return new NotHere(
        listed
            ? "No bytes were kept of document %d in quarantine; `leadline quarantine` says why it was refused and what to do."
                .formatted(entry)
            : "There is no document %d in quarantine; `leadline quarantine` lists those that there are."
                .formatted(entry));
  }

  static NotHere watch() {
    return new NotHere(
        "There is no watch of this id; `leadline watch list` shows those that there are.");
  }

  static NotHere list(String name) {
    return new NotHere(
        "There is no list %s; `leadline lists` shows those that there are.".formatted(name));
  }

  static NotHere account(String name) {
    return new NotHere(
        "There is no account %s; `leadline user` lists those that there are.".formatted(name));
  }

  static NotHere token(String name) {
    return new NotHere(
        "There is no token %s; `leadline user` lists those that there are.".formatted(name));
  }
}
