package org.leadline.search.versions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadline.report.Report;

/** Compares two versions of a report. A pure function. */
public final class Comparison {

  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::what)
          .thenComparing(Change::role)
          .thenComparing(Change::subject)
          .thenComparing(Change::alteration)
          .thenComparing(Comparison::spelled)
          .thenComparing(Change::path);

  private Comparison() {}

  /**
   * What changed from one version to another, each section in the order of {@link Section}, those
   * without a change included.
   *
   * <p>A thing is the same in both versions by what it is, not by where it stands: an identifier by
   * its kind, role and canonical form, a file by its id, hashes or names, a person by shared
   * identifiers, an event by address, time and name, a text by its field and most of its words. The
   * citation of a PDF's pages is no change.
   */
  public static List<SectionChanges> between(Report before, Report after) {
    Persons persons = Persons.of(before, after);
    Map<Section, List<Entry>> here = Entries.of(before, persons::before);
    Map<Section, List<Entry>> there = Entries.of(after, persons::after);
    List<SectionChanges> sections = new ArrayList<>();
    for (Section section : Section.values()) {
      sections.add(
          new SectionChanges(
              section,
              changes(
                  here.getOrDefault(section, List.of()), there.getOrDefault(section, List.of()))));
    }
    return sections;
  }

  private static List<Change> changes(List<Entry> before, List<Entry> after) {
    Pairing.Outcome outcome = Pairing.of(before, after);
    List<Change> changes = new ArrayList<>();
    outcome.removed().forEach(one -> changes.add(only(Alteration.REMOVED, one)));
    outcome.added().forEach(one -> changes.add(only(Alteration.ADDED, one)));
    for (Pairing.Pair pair : outcome.differing()) {
      List<FieldChange> fields = fields(pair);
      // What differs in its marks alone is said the same way.
      if (!fields.isEmpty()) {
        changes.add(change(Alteration.CHANGED, pair.after(), fields));
      }
    }
    changes.sort(ORDER);
    return changes;
  }

  private static Change only(Alteration alteration, Entry entry) {
    List<FieldChange> fields = new ArrayList<>();
    entry
        .fields()
        .forEach((name, values) ->
            fields.add(
                alteration == Alteration.ADDED
                    ? new FieldChange(name, List.of(), values)
                    : new FieldChange(name, values, List.of())));
    return change(alteration, entry, fields);
  }

  private static Change change(Alteration alteration, Entry entry, List<FieldChange> fields) {
    return new Change(
        alteration,
        entry.group().what(),
        entry.subject(),
        entry.group().role(),
        entry.document(),
        entry.path(),
        fields);
  }

  private static List<FieldChange> fields(Pairing.Pair pair) {
    Map<String, List<String>> here = pair.before().fields();
    Map<String, List<String>> there = pair.after().fields();
    SortedSet<String> names = new TreeSet<>(here.keySet());
    names.addAll(there.keySet());
    List<FieldChange> fields = new ArrayList<>();
    for (String name : names) {
      List<String> before = here.getOrDefault(name, List.of());
      List<String> after = there.getOrDefault(name, List.of());
      if (!before.equals(after)) {
        fields.add(new FieldChange(name, without(before, after), without(after, before)));
      }
    }
    return fields;
  }

  /** The values without those of the other list, each as often as it stands there. */
  private static List<String> without(List<String> values, List<String> others) {
    Map<String, Integer> rest = new HashMap<>();
    others.forEach(value -> rest.merge(value, 1, Integer::sum));
    return values.stream().filter(value -> rest.merge(value, -1, Integer::sum) < 0).toList();
  }

  private static String spelled(Change change) {
    StringBuilder spelled = new StringBuilder();
    change
        .fields()
        .forEach(one -> spelled.append(one.field()).append(one.before()).append(one.after()));
    return spelled.toString();
  }
}
