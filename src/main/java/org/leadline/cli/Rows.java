package org.leadline.cli;

import org.leadline.index.Card;
import org.leadline.index.Hit;
import org.leadline.report.Codes;
import org.leadline.search.NamesLike;

/** Lines of the tables that commands print on a terminal. */
final class Rows {

  private Rows() {}

  static String hit(Hit hit) {
    return "%-14s  priority %4d  actionability %4d  %s"
        .formatted(hit.report(), hit.priority(), hit.actionability(), card(hit.card()));
  }

  /** A name that is like one, with the way and how many reports hold it. */
  static String name(NamesLike.Name name) {
    String how = Codes.of(name.likeness());
    return "%-14s %-6s %s  in %s"
        .formatted(
            how, name.key().kind().prefix(), name.key().value(), reports(name.key().reports()));
  }

  /** {@code 1 report}, {@code 2,000 reports}. */
  static String reports(long number) {
    return "%,d %s".formatted(number, number == 1 ? "report" : "reports");
  }

  /** A text of a report, or that it states none. */
  static String stated(String text) {
    return text.isBlank() ? "not stated" : text;
  }

  static String card(Card card) {
    return "%s  %s  %s  mark %s  units %s"
        .formatted(
            card.received() == null ? "no date" : card.received(),
            card.provider(),
            String.join("; ", card.types()),
            card.clearingHousePriority(),
            String.join(", ", card.units()));
  }
}
