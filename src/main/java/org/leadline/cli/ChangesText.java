package org.leadline.cli;

import java.util.List;
import org.leadline.report.Codes;
import org.leadline.search.VersionChanges;
import org.leadline.search.versions.Alteration;
import org.leadline.search.versions.Change;
import org.leadline.search.versions.FieldChange;
import org.leadline.search.versions.SectionChanges;

/** Prints what changed between versions, one change a line, its fields below it. */
final class ChangesText {

  private ChangesText() {}

  static void print(VersionChanges changes, Output output) {
    if (changes.since() == null) {
      output.line(
          "Report %s, version %d: the first one, so nothing changed.",
          changes.report(), changes.version());
      return;
    }
    output.line(
        "Report %s, version %d since version %d: %d added, %d removed, %d changed",
        changes.report(),
        changes.version(),
        changes.since(),
        total(changes, Alteration.ADDED),
        total(changes, Alteration.REMOVED),
        total(changes, Alteration.CHANGED));
    changes.sections().forEach(section -> print(section, output));
  }

  private static int total(VersionChanges changes, Alteration alteration) {
    return changes.sections().stream().mapToInt(section -> section.count(alteration)).sum();
  }

  private static void print(SectionChanges section, Output output) {
    if (!section.changes().isEmpty()) {
      output.line("%s", Codes.of(section.section()));
      section.changes().forEach(change -> print(change, output));
    }
  }

  private static void print(Change change, Output output) {
    output.line(
        "  %-7s  %s %s  [%s]  %s",
        Codes.of(change.alteration()),
        change.what(),
        change.subject(),
        Codes.of(change.role()),
        change.path());
    for (FieldChange field : change.fields()) {
      output.line("    %s: %s", field.field(), said(change.alteration(), field));
    }
  }

  private static String said(Alteration alteration, FieldChange field) {
    return switch (alteration) {
      case ADDED -> joined(field.after());
      case REMOVED -> joined(field.before());
      case CHANGED -> joined(field.before()) + " -> " + joined(field.after());
    };
  }

  private static String joined(List<String> values) {
    return values.isEmpty() ? "(not stated)" : String.join("; ", values);
  }
}
