package org.leadline.link;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.enrich.NoiseLists;
import org.leadline.identity.IdentitySettings;
import org.leadline.index.Evidence;
import org.leadline.index.Hit;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.Neighbour;
import org.leadline.link.OwnKeys.Sorter;
import org.leadline.report.KeyKind;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/**
 * Finds every link of one report in a snapshot. Demoted keys are never expanded, only counted. Safe
 * for many threads.
 */
final class LinkFinder {

  private static final String OWN_NUMBER = "the report's own number";

  private final Boilerplate boilerplate;
  private final Weigher weigher;
  private final Sorter sorter;
  private final Joiner joiner;

  LinkFinder(LinkSettings settings, NoiseLists noise, IdentitySettings identity) {
    this.boilerplate = new Boilerplate(settings.boilerplate(), identity);
    this.weigher = new Weigher(settings);
    this.sorter = new Sorter(settings, noise, weigher);
    this.joiner = new Joiner(settings);
  }

  FoundLinks find(
      IndexSnapshot snapshot,
      ReportId report,
      KeyScope scope,
      boolean noiseControl,
      Visibility visibility) {
    List<Evidence> evidence = snapshot.evidence(report, visibility);
    Optional<String> ownNumber = numberTerm(report);
    Map<String, Long> frequencies = frequencies(snapshot, evidence, ownNumber, visibility);
    PlaceRule rule = new PlaceRule(scope, noiseControl, boilerplate, snapshot, visibility);
    OwnKeys keys =
        sorter.sort(
            evidence.stream().filter(place -> !isOwn(place, ownNumber)).toList(),
            rule,
            Suppliers.memoize(() -> reporter(snapshot, report, visibility)),
            frequencies);
    Map<ReportId, List<SharedKey>> shared = new HashMap<>();
    List<NotHeld> notHeld = named(snapshot, keys, visibility, shared);
    Asked question = new Asked(report, ownNumber, frequencies, rule, visibility);
    Exceptions exceptions = gather(snapshot, question, keys, shared);
    List<Link> links =
        shared.entrySet().stream()
            .map(entry -> joiner.join(entry.getKey(), entry.getValue()))
            .sorted(FoundLinks.STRONGEST)
            .toList();
    long demoted = demotedOnly(snapshot, question, keys, exceptions);
    return new FoundLinks(
        totals(links, demoted, notHeld.size()),
        links,
        keys.demoted(),
        suggestions(snapshot, question, keys, exceptions),
        notHeld);
  }

  private static String reporter(IndexSnapshot snapshot, ReportId report, Visibility visibility) {
    Hit hit = snapshot.cards(List.of(report), visibility).get(report);
    return hit == null ? "" : hit.card().provider().strip();
  }

  private static Map<String, Long> frequencies(
      IndexSnapshot snapshot,
      List<Evidence> evidence,
      Optional<String> ownNumber,
      Visibility visibility) {
    Set<String> terms = new LinkedHashSet<>();
    evidence.forEach(place -> terms.add(place.term()));
    ownNumber.ifPresent(terms::add);
    return snapshot.documentFrequencies(terms, visibility);
  }

  /** The reports that this one names: linked when they are held, listed when they are not. */
  private List<NotHeld> named(
      IndexSnapshot snapshot,
      OwnKeys keys,
      Visibility visibility,
      Map<ReportId, List<SharedKey>> shared) {
    Map<ReportId, OwnKey> named = new TreeMap<>();
    for (OwnKey key : keys.naming().values()) {
      number(key.term()).ifPresent(id -> named.put(id, key));
    }
    Set<ReportId> held = snapshot.cards(named.keySet(), visibility).keySet();
    List<NotHeld> notHeld = new ArrayList<>();
    named.forEach((id, key) -> {
      if (held.contains(id)) {
        add(shared, id, new SharedKey(key, weigher.naming(key, OWN_NUMBER), true, false));
      } else {
        notHeld.add(new NotHeld(id, key.best().path()));
      }
    });
    return notHeld;
  }

  /** The reports that share a key with this one, and those that name its number. */
  private Exceptions gather(
      IndexSnapshot snapshot, Asked question, OwnKeys keys, Map<ReportId, List<SharedKey>> shared) {
    Set<String> terms = question.linking(keys);
    Set<ReportId> named = new TreeSet<>(shared.keySet());
    Map<ReportId, Boolean> silent = new TreeMap<>();
    if (!terms.isEmpty()) {
      snapshot.neighbours(
          question.report(),
          terms,
          question.visibility(),
          neighbour -> {
            ReportId id = neighbour.report();
            named.remove(id);
            byTerm(neighbour)
                .forEach((term, places) -> {
                  List<Evidence> there =
                      question
                          .rule()
                          .linking(places, neighbour::reporter, question.frequency(term));
                  if (there.isEmpty()) {
                    boolean standing = isBoilerplate(question, term, neighbour, places);
                    silent.merge(id, standing, Boolean::logicalOr);
                  } else {
                    OwnKey key = keys.linking().get(term);
                    add(shared, id, shared(key, term, there, question.naming()));
                  }
                });
          });
    }
    silent.keySet().removeAll(shared.keySet());
    return Exceptions.read(snapshot, question.visibility(), silent, named);
  }

  private static boolean isBoilerplate(
      Asked question, String term, Neighbour neighbour, List<Evidence> places) {
    return question
        .rule()
        .silence(places, neighbour::reporter, question.frequency(term))
        .filter(Silence.Standing.class::isInstance)
        .isPresent();
  }

  private SharedKey shared(@Nullable OwnKey key, String term, List<Evidence> there, long naming) {
    if (key == null) {
      OwnKey number = sorter.key(term, weigher.bestFirst(there), naming);
      return new SharedKey(number, weigher.named(number, OWN_NUMBER), true, false);
    }
    return new SharedKey(key, weigher.reason(key, there), false, crosses(key, there));
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
    Optional<String> theirNumber = numberTerm(neighbour.report());
    for (Evidence place : neighbour.evidence()) {
      // A report that names its own number says nothing by it.
      if (!isOwn(place, theirNumber)) {
        byTerm.computeIfAbsent(place.term(), term -> new ArrayList<>(2)).add(place);
      }
    }
    return byTerm;
  }

  private static long demotedOnly(
      IndexSnapshot snapshot, Asked question, OwnKeys keys, Exceptions exceptions) {
    List<String> demoted =
        keys.demoted().stream()
            .filter(key -> key.documentFrequency() > 1 && !key.cause().equals(OwnKeys.ROLE))
            .map(DemotedKey::key)
            .toList();
    return holding(snapshot, question, keys, demoted) + exceptions.demotedCorrection(demoted);
  }

  /** How many other reports hold any of these keys and none that links. */
  private static long holding(
      IndexSnapshot snapshot, Asked question, OwnKeys keys, List<String> any) {
    return any.isEmpty()
        ? 0
        : snapshot.countHolding(
            question.report(), any, question.linking(keys), question.visibility());
  }

  private static List<LinkSuggestion> suggestions(
      IndexSnapshot snapshot, Asked question, OwnKeys keys, Exceptions exceptions) {
    List<LinkSuggestion> suggestions = new ArrayList<>();
    for (OwnKey key : keys.suggesting().values()) {
      List<String> term = List.of(key.term());
      long unlinked =
          key.documentFrequency() < 2
              ? 0
              : holding(snapshot, question, keys, term) + exceptions.correction(term);
      LinkSuggestion hint =
          new LinkSuggestion(
              key.term(), key.best().path(), key.documentFrequency(), unlinked, why(key.kind()));
      if (unlinked > 0 && suggestions.stream().noneMatch(hint::repeats)) {
        suggestions.add(hint);
      }
    }
    return suggestions;
  }

  private static String why(KeyKind kind) {
    return kind == KeyKind.NAME
        ? "the same name, which many persons may have"
        : "a user name that looks the same or differs in separators, digits at its end or digits"
            + " for letters, under any service";
  }

  private static LinkTotals totals(List<Link> links, long demoted, long notHeld) {
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

  private static Optional<String> numberTerm(ReportId report) {
    return report.source().equals(ReportId.CYBERTIP)
        ? Optional.of(KeyKind.REPORT.prefix() + ":" + report.id())
        : Optional.empty();
  }

  private static Optional<ReportId> number(String term) {
    try {
      return Optional.of(
          new ReportId(ReportId.CYBERTIP, term.substring(KeyKind.REPORT.prefix().length() + 1)));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }
}
