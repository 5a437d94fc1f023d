package org.leadline.link.walk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Hit;
import org.leadline.link.Link;
import org.leadline.report.KeyKind;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/**
 * Reports side by side. Everything in it was read from one state of the index.
 *
 * @param reports what a list shows of each, in the order of the columns
 * @param facts what each says of itself, field by field
 * @param totals how many values there are, however few the page shows
 * @param values a page of the values: those that most reports hold first, then by kind, then by key
 * @param links the links between the reports, strongest first
 * @param next the cursor of the following page of values; null when this page is the last
 */
public record CompareAnswer(
    List<Hit> reports,
    List<Fact> facts,
    Totals totals,
    List<SharedValue> values,
    List<Between> links,
    @Nullable String next) {

  /** Copies the lists. */
  public CompareAnswer {
    reports = List.copyOf(reports);
    facts = List.copyOf(facts);
    values = List.copyOf(values);
    links = List.copyOf(links);
  }

  /**
   * One field.
   *
   * @param field {@code title provider types received mark informational units priority
   *     actionability files identifiers}
   * @param values what each report says, in the order of the columns; an empty list where it says
   *     nothing
   * @param same whether all say the same
   */
  public record Fact(String field, List<List<String>> values, boolean same) {

    /** Copies the lists. */
    public Fact {
      values = values.stream().map(List::copyOf).toList();
    }

    /** Names the field only: what it holds is report content. */
    @Override
    public String toString() {
      return "Fact[" + field + "]";
    }
  }

  /**
   * How many values there are.
   *
   * @param values different ones in all
   * @param common those that every report holds
   * @param shared those that two or more hold, the common ones included
   * @param alone those that only this report holds, in the order of the columns
   */
  public record Totals(long values, long common, long shared, List<Long> alone) {

    /** Copies the list. */
    public Totals {
      alone = List.copyOf(alone);
    }
  }

  /**
   * One value, and who holds it.
   *
   * @param key the term of its match key; a folded form where reports hold different spellings of
   *     it
   * @param holders how many of the reports hold it
   * @param cells how each report writes it, in the order of the columns; an empty list where it
   *     does not hold it
   */
  public record SharedValue(String key, int holders, List<List<Cell>> cells) {

    /** Copies the lists. */
    public SharedValue {
      cells = cells.stream().map(List::copyOf).toList();
    }

    KeyKind kind() {
      return KeyKind.ofPrefix(key.substring(0, key.indexOf(':')));
    }

    /** Names the kind only. */
    @Override
    public String toString() {
      return "SharedValue[" + kind() + "]";
    }
  }

  /**
   * A value in one report.
   *
   * @param written as written
   * @param role whose value it is
   */
  public record Cell(String written, Role role) {

    /** Names the role only. */
    @Override
    public String toString() {
      return "Cell[" + role + "]";
    }
  }

  /**
   * The link of two of the reports.
   *
   * @param from the one that stands before the other
   * @param link the link as that report holds it
   */
  public record Between(ReportId from, Link link) {}
}
