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
 * @param bundles what repeats one file or one event among the links
 * @param elsewhere linked reports that the caller may not see and is pointed to
 */
record FoundLinks(
    LinkTotals totals,
    List<Link> links,
    List<DemotedKey> demoted,
    List<LinkSuggestion> suggestions,
    List<NotHeld> notHeld,
    List<LinkBundle> bundles,
    HeldElsewhere elsewhere) {

  /** Total: ties go by report id, so that paging never repeats or loses a link. */
  static final Comparator<Link> STRONGEST =
      Comparator.comparing(Link::strength)
          .reversed()
          .thenComparing(Comparator.comparingDouble(Link::score).reversed())
          .thenComparing(Link::reportId);

  /** Not folded yet, and told of nothing elsewhere. */
  FoundLinks(
      LinkTotals totals,
      List<Link> links,
      List<DemotedKey> demoted,
      List<LinkSuggestion> suggestions,
      List<NotHeld> notHeld) {
    this(totals, links, demoted, suggestions, notHeld, List.of(), HeldElsewhere.NOTHING);
  }

  FoundLinks withHidden(long number) {
    LinkTotals told = totals.withHidden(number);
    return new FoundLinks(told, links, demoted, suggestions, notHeld, bundles, elsewhere);
  }

  FoundLinks elsewhere(HeldElsewhere held) {
    return new FoundLinks(totals, links, demoted, suggestions, notHeld, bundles, held);
  }

  FoundLinks folded(Bundling bundling) {
    return new FoundLinks(
        totals, links, demoted, suggestions, notHeld, bundling.of(links), elsewhere);
  }

  FoundLinks suggesting(List<LinkSuggestion> others) {
    return new FoundLinks(totals, links, demoted, others, notHeld, bundles, elsewhere);
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
