package org.leadline.link;

import java.util.Comparator;
import java.util.List;

/**
 * All links of one report under one scope, before any page is cut.
 *
 * @param totals how many there are
 * @param links strongest first, in the order of {@link #STRONGEST}
 * @param demoted the report's keys that do not link
 * @param suggestions look-alike forms
 * @param notHeld reports that it names and that are not held
 */
record FoundLinks(
    LinkTotals totals,
    List<Link> links,
    List<DemotedKey> demoted,
    List<LinkSuggestion> suggestions,
    List<NotHeld> notHeld) {

  /** Total: ties go by report id, so that paging never repeats or loses a link. */
  static final Comparator<Link> STRONGEST =
      Comparator.comparing(Link::strength)
          .reversed()
          .thenComparing(Comparator.comparingDouble(Link::score).reversed())
          .thenComparing(Link::reportId);

  FoundLinks withHidden(long number) {
    return new FoundLinks(totals.withHidden(number), links, demoted, suggestions, notHeld);
  }

  /** How many links are at least this strong; they stand first. */
  int atLeast(LinkStrength strength) {
    long count =
        switch (strength) {
          case STRONG -> totals.strong();
          case POSSIBLE -> totals.strong() + totals.possible();
          case WEAK -> totals.all();
        };
    return Math.toIntExact(count);
  }
}
