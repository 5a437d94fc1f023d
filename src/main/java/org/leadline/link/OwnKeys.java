package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.leadline.enrich.NoiseEffect;
import org.leadline.enrich.NoiseLists;
import org.leadline.index.Evidence;
import org.leadline.report.KeyKind;

/**
 * The keys of a report, sorted into those that link, those that are demoted and those that suggest.
 *
 * @param linking by term
 * @param naming the numbers of other reports that it names, by term, demoted ones included: that
 *     many reports name the same one says little of these among each other, and takes nothing from
 *     what each of them states
 * @param demoted most frequent first, ties by term
 * @param suggesting by term
 */
record OwnKeys(
    Map<String, OwnKey> linking,
    Map<String, OwnKey> naming,
    List<DemotedKey> demoted,
    Map<String, OwnKey> suggesting) {

  private static final Map<String, KeyKind> BY_PREFIX =
      Arrays.stream(KeyKind.values())
          .collect(Collectors.toUnmodifiableMap(KeyKind::prefix, kind -> kind));

  /** The cause of contact data: it is no evidence at all, so that nobody is counted by it. */
  static final String ROLE = "role";

  private static final Comparator<DemotedKey> MOST_FREQUENT =
      Comparator.comparingLong(DemotedKey::documentFrequency)
          .reversed()
          .thenComparing(DemotedKey::key);

  /** Those that are demoted and others, in one order. */
  List<DemotedKey> demotedWith(List<DemotedKey> others) {
    if (others.isEmpty()) {
      return demoted;
    }
    List<DemotedKey> all = new ArrayList<>(demoted);
    all.addAll(others);
    all.sort(MOST_FREQUENT);
    return List.copyOf(all);
  }

  /** Sorts the keys of reports. Safe for many threads. */
  static final class Sorter {

    private final LinkSettings settings;
    private final NoiseLists noise;
    private final Weigher weigher;

    Sorter(LinkSettings settings, NoiseLists noise, Weigher weigher) {
      this.settings = settings;
      this.noise = noise;
      this.weigher = weigher;
    }

    OwnKeys sort(
        List<Evidence> evidence,
        PlaceRule rule,
        Supplier<String> reporter,
        Map<String, Long> frequencies) {
      Map<String, OwnKey> linking = new LinkedHashMap<>();
      Map<String, OwnKey> naming = new LinkedHashMap<>();
      Map<String, OwnKey> suggesting = new LinkedHashMap<>();
      List<DemotedKey> demoted = new ArrayList<>();
      byTerm(evidence)
          .forEach((term, places) -> {
            long frequency = frequencies.getOrDefault(term, 1L);
            List<Evidence> able = rule.linking(places, reporter, frequency);
            if (able.isEmpty()) {
              silence(places, reporter, frequency, rule).ifPresent(demoted::add);
              return;
            }
            OwnKey key = key(term, weigher.bestFirst(able), frequency);
            if (key.kind() == KeyKind.REPORT) {
              naming.put(term, key);
            }
            Optional<DemotedKey> demotion = rule.noiseControl() ? demotion(key) : Optional.empty();
            if (key.rule().suggests()) {
              suggesting.put(term, key);
            } else if (demotion.isPresent()) {
              demoted.add(demotion.get());
            } else {
              linking.put(term, key);
            }
          });
      demoted.sort(MOST_FREQUENT);
      return new OwnKeys(linking, naming, List.copyOf(demoted), suggesting);
    }

    OwnKey key(String term, List<Evidence> places, long frequency) {
      KeyKind kind = kind(term);
      return new OwnKey(term, kind, places, frequency, settings.rule(kind), noise.hits(term));
    }

    /** Why a key without a place that links is told; empty when the scope alone leaves it out. */
    private Optional<DemotedKey> silence(
        List<Evidence> places, Supplier<String> reporter, long frequency, PlaceRule rule) {
      if (places.stream().noneMatch(place -> place.role().links())) {
        return Optional.of(contact(places, frequency));
      }
      return rule.silence(places, reporter, frequency)
          .map(silence ->
              switch (silence) {
                case Silence.Contact() -> contact(places, frequency);
                case Silence.Standing(String why) -> boilerplate(places, frequency, why);
              });
    }

    private static DemotedKey contact(List<Evidence> places, long frequency) {
      Evidence stated =
          places.stream().filter(place -> !place.role().links()).findFirst().orElseThrow();
      return new DemotedKey(
          stated.term(),
          stated.path(),
          frequency,
          ROLE,
          "contact data of the reporting or receiving side never links",
          List.of());
    }

    private DemotedKey boilerplate(List<Evidence> places, long frequency, String why) {
      Evidence first = weigher.bestFirst(places).getFirst();
      return new DemotedKey(
          first.term(), first.path(), frequency, "boilerplate", why, noise.hits(first.term()));
    }

    private static Optional<DemotedKey> demotion(OwnKey key) {
      if (key.effect() == NoiseEffect.NEVER_LINK) {
        String cause = key.isAddress() ? "network" : "noise";
        return Optional.of(demoted(key, cause, key.noise().getFirst().why()));
      }
      return key.documentFrequency() > key.rule().hub()
          ? Optional.of(demoted(key, "hub", "more than " + key.rule().hub() + " reports hold it"))
          : Optional.empty();
    }

    private static DemotedKey demoted(OwnKey key, String cause, String why) {
      return new DemotedKey(
          key.term(), key.best().path(), key.documentFrequency(), cause, why, key.noise());
    }

    private static Map<String, List<Evidence>> byTerm(Collection<Evidence> evidence) {
      Map<String, List<Evidence>> byTerm = new TreeMap<>();
      for (Evidence place : evidence) {
        byTerm.computeIfAbsent(place.term(), term -> new ArrayList<>()).add(place);
      }
      return byTerm;
    }
  }

  static KeyKind kind(String term) {
    return requireNonNull(BY_PREFIX.get(term.substring(0, term.indexOf(':'))));
  }
}
