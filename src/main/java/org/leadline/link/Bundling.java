package org.leadline.link;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leadline.report.KeyKind;

/**
 * Folds links that repeat one file or one event into bundles. A link that shares anything else,
 * that one report declares, or that is an alarm stays by itself, so that nothing about a person is
 * folded away. Pure; safe for many threads.
 *
 * @param from from how many reports on, the one that is asked about included, it is a bundle
 */
record Bundling(int from) {

  private static final Comparator<LinkBundle> ORDER =
      Comparator.comparing(LinkBundle::strength)
          .reversed()
          .thenComparing(Comparator.comparingDouble(LinkBundle::score).reversed())
          .thenComparing(Comparator.comparingLong(LinkBundle::reports).reversed())
          .thenComparing(LinkBundle::key);

  /** The bundles among links, strongest first. */
  List<LinkBundle> of(List<Link> links) {
    List<LinkBundle> bundles = new ArrayList<>();
    repeating(links)
        .forEach((key, repeating) -> {
          if (repeating.size() + 1 >= from) {
            bundles.add(bundle(key, repeating));
          }
        });
    bundles.sort(ORDER);
    return List.copyOf(bundles);
  }

  private static Map<String, List<Link>> repeating(List<Link> links) {
    Map<String, List<Link>> repeating = new LinkedHashMap<>();
    for (Link link : links) {
      LinkReason all = repeated(link);
      if (all != null) {
        repeating.computeIfAbsent(all.key(), key -> new ArrayList<>()).add(link);
      }
    }
    return repeating;
  }

  private static LinkBundle bundle(String key, List<Link> strongestFirst) {
    Link strongest = strongestFirst.getFirst();
    return new LinkBundle(
        key,
        OwnKeys.kind(key).isHash() ? LinkBundle.Kind.FILE : LinkBundle.Kind.EVENT,
        strongest.reasons().getFirst().pathHere(),
        strongestFirst.size(),
        strongest.strength(),
        strongest.score());
  }

  /** Which links have a row of their own. */
  Predicate<Link> rows(LinkRows rows, List<LinkBundle> bundles) {
    return switch (rows) {
      case LinkRows.Every() -> link -> true;
      case LinkRows.Alarms() -> Link::alarm;
      case LinkRows.Members(String key) -> link -> repeats(link, Set.of(key));
      case LinkRows.Folded() -> {
        Set<String> keys = new HashSet<>();
        bundles.forEach(bundle -> keys.add(bundle.key()));
        yield link -> !repeats(link, keys);
      }
    };
  }

  private static boolean repeats(Link link, Set<String> keys) {
    LinkReason all = repeated(link);
    return all != null && keys.contains(all.key());
  }

  /** The reason that is all that speaks for a link, where it is a file or an event. */
  private static @Nullable LinkReason repeated(Link link) {
    if (link.declared() || link.alarm() || link.reasons().isEmpty()) {
      return null;
    }
    LinkReason heaviest = link.reasons().getFirst();
    KeyKind kind = OwnKeys.kind(heaviest.key());
    boolean event = isAddress(kind) && Duration.ZERO.equals(heaviest.gap());
    if (!kind.isHash() && !event) {
      return null;
    }
    return link.reasons().stream()
            .filter(reason -> reason.weight() > 0)
            .allMatch(reason -> saysTheSame(kind, OwnKeys.kind(reason.key())))
        ? heaviest
        : null;
  }

  private static boolean saysTheSame(KeyKind heaviest, KeyKind other) {
    return heaviest.isHash() ? other.isHash() : isAddress(other);
  }

  private static boolean isAddress(KeyKind kind) {
    return kind == KeyKind.IP || kind == KeyKind.IP64;
  }
}
