package org.leadline.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.leadline.access.AccessSettings;
import org.leadline.access.HiddenLinks;
import org.leadline.access.Pointing;
import org.leadline.access.UnitPointer;
import org.leadline.access.Visibility;
import org.leadline.index.Hit;
import org.leadline.index.IndexSnapshot;
import org.leadline.report.ReportId;
import org.leadline.store.NewNotice;
import org.leadline.store.NoticeStore;

/**
 * What is told of linked reports that a caller may not see: nothing, their number, or whom to ask
 * about them. Where the caller is pointed to a unit, both sides get a notice. Safe for many
 * threads.
 */
final class OtherUnits {

  /** Notices that were raised lately, so that looking again costs no question to the store. */
  private static final int REMEMBERED = 10_000;

  private final HiddenLinks hidden;
  private final Pointing pointing;
  private final Function<String, UnitPointer> pointers;
  private final Consumer<List<NewNotice>> raise;
  private final Cache<NewNotice, Boolean> raised =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  OtherUnits(
      HiddenLinks hidden,
      Pointing pointing,
      Function<String, UnitPointer> pointers,
      Consumer<List<NewNotice>> raise) {
    this.hidden = hidden;
    this.pointing = pointing;
    this.pointers = pointers;
    this.raise = raise;
  }

  static OtherUnits of(AccessSettings access, NoticeStore notices) {
    return new OtherUnits(access.hiddenLinks(), access.pointing(), access::pointer, notices::raise);
  }

  /** What is looked at for it; empty when nothing is told. */
  Optional<Visibility> beyond(Visibility seen) {
    return hidden.beyond(seen).or(() -> pointing.beyond(seen));
  }

  /**
   * Tells what may be told.
   *
   * @param found what the caller sees
   * @param every all there is, as {@code all} sees it
   */
  FoundLinks tell(
      IndexSnapshot snapshot,
      ReportId report,
      FoundLinks found,
      FoundLinks every,
      Visibility seen,
      Visibility all) {
    List<ReportId> linked = every.links().stream().map(Link::reportId).toList();
    Map<ReportId, Hit> visible = snapshot.cards(linked, seen);
    List<Link> unseen =
        every.links().stream().filter(link -> !visible.containsKey(link.reportId())).toList();
    return found
        .withHidden(hidden.beyond(seen).isPresent() ? unseen.size() : 0)
        .elsewhere(elsewhere(snapshot, report, unseen, all));
  }

  private HeldElsewhere elsewhere(
      IndexSnapshot snapshot, ReportId report, List<Link> unseen, Visibility all) {
    List<ReportId> told =
        unseen.stream()
            .filter(link -> isTold(link.strength()))
            .map(Link::reportId)
            .sorted()
            .toList();
    if (told.isEmpty()) {
      return HeldElsewhere.NOTHING;
    }
    Map<ReportId, SortedSet<String>> there = new TreeMap<>();
    snapshot.cards(told, all).forEach((id, hit) -> there.put(id, units(hit)));
    SortedSet<String> here =
        Optional.ofNullable(snapshot.cards(List.of(report), all).get(report))
            .map(OtherUnits::units)
            .orElseGet(TreeSet::new);
    return new HeldElsewhere(here, there);
  }

  private static SortedSet<String> units(Hit hit) {
    return new TreeSet<>(hit.card().units());
  }

  private boolean isTold(LinkStrength strength) {
    return switch (pointing) {
      case NONE -> false;
      case STRONG -> strength == LinkStrength.STRONG;
      case POSSIBLE -> strength != LinkStrength.WEAK;
      case WEAK -> true;
    };
  }

  /** Whom the caller may ask, by title; both sides are told before this returns. */
  List<UnitPointer> pointers(ReportId report, HeldElsewhere elsewhere) {
    List<NewNotice> fresh =
        elsewhere.notices(report).stream()
            .filter(notice -> raised.getIfPresent(notice) == null)
            .toList();
    if (!fresh.isEmpty()) {
      raise.accept(fresh);
      fresh.forEach(notice -> raised.put(notice, true));
    }
    return elsewhere.units().stream()
        .map(pointers)
        .sorted(Comparator.comparing(UnitPointer::title).thenComparing(UnitPointer::unit))
        .toList();
  }
}
