package org.leadline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.leadline.identity.PictureHash;
import org.leadline.index.Evidence;
import org.leadline.index.NearKey;
import org.leadline.index.Neighbour;
import org.leadline.report.KeyKind;
import org.leadline.report.ReportId;
import org.leadline.report.Strength;

/**
 * Finds the reports that hold a picture near to one of a report's: a PDQ hash in which few bits
 * differ. That makes a reason of its own, which never makes a link strong. Where too many reports
 * hold a picture or one near it, these are not gone through, and the key is told as demoted. Safe
 * for many threads.
 */
final class NearPictures {

  /** Of two reasons of one picture the heavier stands first. */
  static final Comparator<SharedKey> NEAREST =
      Comparator.<SharedKey>comparingDouble(shared -> -shared.reason().weight())
          .thenComparing(shared -> shared.reason().key())
          .thenComparing(shared -> shared.reason().nearKey());

  private final LinkSettings settings;
  private final Weigher weigher;

  NearPictures(LinkSettings settings, Weigher weigher) {
    this.settings = settings;
    this.weigher = weigher;
  }

  /**
   * A key of the report and those near it.
   *
   * @param key the key
   * @param near those near it, itself left out
   * @param reports how many reports hold any of them, the report itself included
   */
  private record Family(OwnKey key, List<NearKey> near, long reports) {

    Stream<String> terms() {
      return near.stream().map(NearKey::term);
    }
  }

  /**
   * The pictures that too many reports hold one near of.
   *
   * @param demoted what is told of them
   * @param terms the keys of what is near to them
   */
  record Common(List<DemotedKey> demoted, Set<String> terms) {

    static final Common NONE = new Common(List.of(), Set.of());
  }

  /**
   * Adds what near pictures say.
   *
   * @param found is told of each report and reason
   */
  Common add(Asked asked, BiConsumer<ReportId, SharedKey> found) {
    List<Family> families = families(asked);
    if (families.isEmpty()) {
      return Common.NONE;
    }
    List<DemotedKey> demoted = new ArrayList<>();
    Set<String> common = new HashSet<>();
    List<Family> rare = new ArrayList<>();
    for (Family family : families) {
      if (asked.rule().noiseControl() && family.reports() > family.key().rule().hub()) {
        demoted.add(demoted(family));
        family.terms().forEach(common::add);
      } else {
        rare.add(family);
      }
    }
    gather(asked, rare, found);
    return new Common(List.copyOf(demoted), common);
  }

  private List<Family> families(Asked asked) {
    List<Family> families = new ArrayList<>();
    if (asked.rule().scope() == KeyScope.ALL && settings.pictures().farthest() > 0) {
      for (OwnKey key : asked.keys().linking().values()) {
        if (key.kind() == KeyKind.PDQ && isClear(key.places())) {
          family(asked, key).ifPresent(families::add);
        }
      }
    }
    return families;
  }

  private Optional<Family> family(Asked asked, OwnKey key) {
    String hex = key.term().substring(KeyKind.PDQ.prefix().length() + 1);
    List<NearKey> near = new ArrayList<>();
    PictureHash.of(hex)
        .ifPresent(hash ->
            near.addAll(
                asked
                    .source()
                    .snapshot()
                    .near(hash, settings.pictures().farthest(), asked.source().visibility())));
    near.removeIf(other -> other.distance() == 0);
    if (near.isEmpty()) {
      return Optional.empty();
    }
    List<String> terms = new ArrayList<>(near.stream().map(NearKey::term).toList());
    terms.add(key.term());
    return Optional.of(
        new Family(key, near, 1 + asked.source().countHolding(asked.report(), terms, List.of())));
  }

  /** Whether some place does not say that the hash is of low quality. */
  private static boolean isClear(Collection<Evidence> places) {
    return places.stream().anyMatch(place -> place.strength() != Strength.WEAK);
  }

  private static DemotedKey demoted(Family family) {
    OwnKey key = family.key();
    return new DemotedKey(
        key.term(),
        key.best().path(),
        family.reports(),
        "hub",
        "more than " + key.rule().hub() + " reports hold this picture or one near it",
        key.noise());
  }

  private void gather(Asked asked, List<Family> families, BiConsumer<ReportId, SharedKey> found) {
    Map<String, Long> near = new LinkedHashMap<>();
    families.forEach(
        family -> family.near().forEach(other -> near.put(other.term(), other.reports())));
    if (!near.isEmpty()) {
      asked
          .source()
          .neighbours(
              asked.report(),
              near.keySet(),
              neighbour ->
                  byTerm(neighbour)
                      .forEach((term, places) -> {
                        List<Evidence> there =
                            linking(asked, neighbour, near.getOrDefault(term, 1L), places);
                        families.forEach(family ->
                            reason(family, term, there)
                                .ifPresent(key -> found.accept(neighbour.report(), key)));
                      }));
    }
  }

  private static Map<String, List<Evidence>> byTerm(Neighbour neighbour) {
    Map<String, List<Evidence>> byTerm = new LinkedHashMap<>();
    for (Evidence place : neighbour.evidence()) {
      byTerm.computeIfAbsent(place.term(), term -> new ArrayList<>(2)).add(place);
    }
    return byTerm;
  }

  private static List<Evidence> linking(
      Asked asked, Neighbour neighbour, long frequency, List<Evidence> places) {
    List<Evidence> clear =
        places.stream().filter(place -> place.strength() != Strength.WEAK).toList();
    return asked.rule().linking(clear, neighbour::reporter, frequency);
  }

  private Optional<SharedKey> reason(Family family, String term, List<Evidence> there) {
    if (there.isEmpty()) {
      return Optional.empty();
    }
    return family.near().stream()
        .filter(other -> other.term().equals(term))
        .findFirst()
        .map(other -> {
          OwnKey key = family.key();
          return new SharedKey(
              key,
              weigher.near(key, there, other, family.reports()),
              false,
              false,
              false,
              Takeover.of(key.places(), there));
        });
  }

  /**
   * Two reports may hold several pictures, each near to several: of each picture only its nearest
   * counts, and none that the other report holds itself.
   *
   * @param near reasons by near pictures
   * @param shared what both reports hold
   */
  static List<SharedKey> countedOnce(List<SharedKey> near, List<SharedKey> shared) {
    Set<String> counted = new HashSet<>();
    shared.forEach(one -> counted.add(one.reason().key()));
    List<SharedKey> reasons = new ArrayList<>();
    for (SharedKey one : near.stream().sorted(NEAREST).toList()) {
      LinkReason reason = one.reason();
      if (counted.contains(reason.key()) || counted.contains(reason.nearKey())) {
        reasons.add(
            one.withReason(
                reason.withoutWeight("a picture that is counted already, or one near it")));
      } else {
        counted.add(reason.key());
        counted.add(reason.nearKey());
        reasons.add(one);
      }
    }
    return reasons;
  }
}
