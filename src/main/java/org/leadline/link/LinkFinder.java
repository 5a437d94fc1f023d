package org.leadline.link;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.NoiseEffect;
import org.leadline.enrich.NoiseLists;
import org.leadline.identity.IdentitySettings;
import org.leadline.index.Evidence;
import org.leadline.index.Neighbour;
import org.leadline.link.OwnKeys.Sorter;
import org.leadline.report.KeyKind;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/**
 * Finds every link of one report. Demoted keys are never expanded, only counted. Safe for many
 * threads.
 */
final class LinkFinder {

  private static final String OWN_NUMBER = "the report's own number";

  private final Boilerplate boilerplate;
  private final Weigher weigher;
  private final Sorter sorter;
  private final Joiner joiner;
  private final NearPictures pictures;
  private final Doubts doubts;
  private final Predicate<String> standsForNothing;

  LinkFinder(LinkSettings settings, NoiseLists noise, IdentitySettings identity) {
    this.boilerplate = new Boilerplate(settings.boilerplate(), identity);
    this.weigher = new Weigher(settings);
    this.sorter = new Sorter(settings, noise, weigher);
    this.joiner = new Joiner(settings);
    this.pictures = new NearPictures(settings, weigher);
    this.doubts = new Doubts(settings);
    this.standsForNothing =
        term -> noise.hits(term).stream().anyMatch(hit -> hit.effect() == NoiseEffect.NEVER_LINK);
  }

  FoundLinks find(LinkSource source, ReportId report, KeyScope scope, boolean noiseControl) {
    List<Evidence> evidence = source.evidence(report);
    Asked asked = asked(source, report, evidence, rule(source, scope, noiseControl));
    Map<ReportId, List<SharedKey>> shared = new HashMap<>();
    List<NotHeld> notHeld = named(asked, shared);
    NearPictures.Common common = pictures.add(asked, (id, key) -> add(shared, id, key));
    Exceptions exceptions = gather(asked, shared);
    List<Link> links = links(asked, shared).stream().sorted(FoundLinks.STRONGEST).toList();
    return new FoundLinks(
        totals(links, demotedOnly(asked, common, exceptions), notHeld.size()),
        links,
        asked.keys().demotedWith(common.demoted()),
        Suggesting.of(asked, exceptions),
        notHeld);
  }

  /** The strong links of a report alone, in no fixed order. */
  List<Link> strong(LinkSource source, ReportId report) {
    return linked(source, report, false).stream()
        .filter(link -> link.strength() == LinkStrength.STRONG)
        .toList();
  }

  /** The links of a report with noise control, without what is told beside; in no fixed order. */
  List<Link> linked(LinkSource source, ReportId report) {
    return linked(source, report, true);
  }

  /**
   * @param alike whether pictures that are nearly the same count; they make no strong link
   */
  private List<Link> linked(LinkSource source, ReportId report, boolean alike) {
    Asked asked = asked(source, report, source.sharable(report), rule(source, KeyScope.ALL, true));
    Map<ReportId, List<SharedKey>> shared = new HashMap<>();
    named(asked, shared);
    if (alike) {
      pictures.add(asked, (id, key) -> add(shared, id, key));
    }
    neighbours(asked, shared, new TreeMap<>());
    return links(asked, shared);
  }

  private PlaceRule rule(LinkSource source, KeyScope scope, boolean noiseControl) {
    return new PlaceRule(scope, noiseControl, boilerplate, source.snapshot(), source.visibility());
  }

  /** Tells what is boilerplate. */
  Boilerplate boilerplate() {
    return boilerplate;
  }

  private Asked asked(LinkSource source, ReportId report, List<Evidence> evidence, PlaceRule rule) {
    Optional<String> ownNumber = Asked.numberTerm(report);
    Set<String> terms = new LinkedHashSet<>();
    evidence.forEach(place -> terms.add(place.term()));
    ownNumber.ifPresent(terms::add);
    Map<String, Long> frequencies = source.frequenciesOf(report, terms);
    List<Evidence> others = evidence.stream().filter(place -> !isOwn(place, ownNumber)).toList();
    OwnKeys keys =
        sorter.sort(others, rule, Suppliers.memoize(() -> source.reporter(report)), frequencies);
    return new Asked(source, report, frequencies, rule, keys);
  }

  /** Joined by their keys; what is strong by a single fact is compared with the whole reports. */
  private List<Link> links(Asked asked, Map<ReportId, List<SharedKey>> shared) {
    List<Link> links = new ArrayList<>(shared.size());
    @Nullable Profile here = null;
    for (Map.Entry<ReportId, List<SharedKey>> entry : shared.entrySet()) {
      Link link = joiner.join(entry.getKey(), entry.getValue());
      if (link.strength() == LinkStrength.STRONG
          && asked.rule().noiseControl()
          && !link.declared()) {
        here = here == null ? asked.source().profile(asked.report(), standsForNothing) : here;
        Profile there = asked.source().profile(entry.getKey(), standsForNothing);
        String doubt = doubts.doubt(link, entry.getValue(), here, there);
        link = doubt == null ? link : link.doubted(doubt);
      }
      links.add(link);
    }
    return links;
  }

  /** The reports that this one names: linked when they are held, listed when they are not. */
  private List<NotHeld> named(Asked asked, Map<ReportId, List<SharedKey>> shared) {
    Map<ReportId, OwnKey> named = new TreeMap<>();
    for (OwnKey key : asked.keys().naming().values()) {
      number(key.term()).ifPresent(id -> named.put(id, key));
    }
    Set<ReportId> held = asked.source().held(named.keySet());
    List<NotHeld> notHeld = new ArrayList<>();
    named.forEach((id, key) -> {
      if (held.contains(id)) {
        add(
            shared,
            id,
            new SharedKey(key, weigher.naming(key, OWN_NUMBER), true, false, true, Takeover.NONE));
      } else {
        notHeld.add(new NotHeld(id, key.best().path()));
      }
    });
    return notHeld;
  }

  /** The reports that share a key with this one, and those that name its number. */
  private Exceptions gather(Asked asked, Map<ReportId, List<SharedKey>> shared) {
    Map<ReportId, Boolean> silent = new TreeMap<>();
    Set<ReportId> named = neighbours(asked, shared, silent);
    silent.keySet().removeAll(shared.keySet());
    return Exceptions.read(asked.source(), silent, named);
  }

  /**
   * @param silent is told of reports that hold a key without linking, true when by boilerplate
   * @return the reports that are named and hold no key
   */
  private Set<ReportId> neighbours(
      Asked asked, Map<ReportId, List<SharedKey>> shared, Map<ReportId, Boolean> silent) {
    Set<ReportId> named = new TreeSet<>(shared.keySet());
    Set<String> terms = asked.linking();
    if (!terms.isEmpty()) {
      asked
          .source()
          .neighbours(
              asked.report(),
              terms,
              neighbour -> {
                ReportId id = neighbour.report();
                named.remove(id);
                byTerm(neighbour)
                    .forEach((term, places) -> {
                      List<Evidence> there =
                          asked.rule().linking(places, neighbour::reporter, asked.frequency(term));
                      if (there.isEmpty()) {
                        silent.merge(
                            id, isBoilerplate(asked, term, neighbour, places), Boolean::logicalOr);
                      } else {
                        OwnKey key = asked.keys().linking().get(term);
                        add(shared, id, shared(key, term, there, asked.naming()));
                      }
                    });
              });
    }
    return named;
  }

  private static boolean isBoilerplate(
      Asked asked, String term, Neighbour neighbour, List<Evidence> places) {
    return asked
        .rule()
        .silence(places, neighbour::reporter, asked.frequency(term))
        .filter(Silence.Standing.class::isInstance)
        .isPresent();
  }

  private SharedKey shared(@Nullable OwnKey key, String term, List<Evidence> there, long naming) {
    if (key == null) {
      OwnKey number = sorter.key(term, weigher.bestFirst(there), naming);
      return new SharedKey(
          number, weigher.named(number, OWN_NUMBER), true, false, true, Takeover.NONE);
    }
    return new SharedKey(
        key,
        weigher.reason(key, there),
        false,
        crosses(key, there),
        isAttributed(key.places()) || isAttributed(there),
        Takeover.of(key.places(), there));
  }

  private static boolean isAttributed(List<Evidence> places) {
    return places.stream().anyMatch(place -> place.role() != Role.INCIDENT);
  }

  private static boolean crosses(OwnKey key, List<Evidence> there) {
    return key.rule().person()
        && ((key.hasRole(Role.CHILD_VICTIM) && hasRole(there, Role.REPORTED_USER))
            || (key.hasRole(Role.REPORTED_USER) && hasRole(there, Role.CHILD_VICTIM)));
  }

  private static boolean hasRole(List<Evidence> places, Role role) {
    return places.stream().anyMatch(place -> place.role() == role);
  }

  private static Map<String, List<Evidence>> byTerm(Neighbour neighbour) {
    Map<String, List<Evidence>> byTerm = new LinkedHashMap<>();
    Optional<String> theirNumber = Asked.numberTerm(neighbour.report());
    for (Evidence place : neighbour.evidence()) {
      // A report that names its own number says nothing by it.
      if (!isOwn(place, theirNumber)) {
        byTerm.computeIfAbsent(place.term(), term -> new ArrayList<>(2)).add(place);
      }
    }
    return byTerm;
  }

  private static long demotedOnly(Asked asked, NearPictures.Common common, Exceptions exceptions) {
    List<String> demoted = new ArrayList<>(common.terms());
    asked.keys().demoted().stream()
        .filter(key -> key.documentFrequency() > 1 && !key.cause().equals(OwnKeys.ROLE))
        .map(DemotedKey::key)
        .forEach(demoted::add);
    return asked.holding(demoted) + exceptions.demotedCorrection(demoted);
  }

  private static LinkTotals totals(Collection<Link> links, long demoted, long notHeld) {
    Map<LinkStrength, Long> byStrength = new EnumMap<>(LinkStrength.class);
    links.forEach(link -> byStrength.merge(link.strength(), 1L, Long::sum));
    return new LinkTotals(
        links.size(),
        byStrength.getOrDefault(LinkStrength.STRONG, 0L),
        byStrength.getOrDefault(LinkStrength.POSSIBLE, 0L),
        byStrength.getOrDefault(LinkStrength.WEAK, 0L),
        demoted,
        0,
        notHeld);
  }

  private static void add(Map<ReportId, List<SharedKey>> shared, ReportId report, SharedKey key) {
    shared.computeIfAbsent(report, id -> new ArrayList<>(4)).add(key);
  }

  private static boolean isOwn(Evidence place, Optional<String> ownNumber) {
    return ownNumber.isPresent() && ownNumber.get().equals(place.term());
  }

  /** The report that a term names; empty when it is no number. */
  static Optional<ReportId> number(String term) {
    try {
      return Optional.of(
          new ReportId(ReportId.CYBERTIP, term.substring(KeyKind.REPORT.prefix().length() + 1)));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }
}
