package org.leadline.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leadline.access.Visibility;
import org.leadline.identity.IdentitySettings;
import org.leadline.identity.ServiceFamilies;
import org.leadline.index.IndexSnapshot;
import org.leadline.report.KeyKind;

/**
 * What a provider puts into its reports whoever they are about: values that {@code providers.json}
 * names, and values that a share of the provider's reports hold. The share is counted when links
 * are asked for, over the reports that the caller sees, so that it follows from the set of reports
 * and not from their order. Counts are kept for one state of the index. Safe for many threads.
 */
final class Boilerplate {

  /** Counts kept: a few thousand values, each in reports of a few providers. */
  private static final long MOST_COUNTS = 200_000;

  private static final int MOST_NAMES = 100_000;

  private static final String EVERY_REPORT = "";

  /**
   * A value that the unit's file names.
   *
   * @param services in whose reports it stands; empty for all
   * @param value what follows the prefix of its key
   */
  private record Known(List<String> services, Pattern value) {

    boolean isOf(String family) {
      return services.isEmpty() || services.contains(family);
    }

    boolean holds(String term) {
      return value.matcher(term.substring(term.indexOf(':') + 1)).matches();
    }
  }

  private record Counted(long generation, Visibility visibility, String term) {}

  private final List<BoilerplateStep> steps;
  private final int least;
  private final Map<String, List<Known>> knownByPrefix;
  private final ServiceFamilies families;
  private final Cache<String, String> familyOf =
      Caffeine.newBuilder().maximumSize(MOST_NAMES).build();
  private final Cache<Counted, Map<String, Long>> counts =
      Caffeine.newBuilder()
          .maximumWeight(MOST_COUNTS)
          .weigher((Counted key, Map<String, Long> byFamily) -> 1 + byFamily.size())
          .build();

  Boilerplate(List<BoilerplateStep> steps, IdentitySettings identity) {
    this.steps = steps;
    least = steps.stream().mapToInt(BoilerplateStep::reports).min().orElse(Integer.MAX_VALUE);
    families = identity.families();
    knownByPrefix = byPrefix(identity.boilerplate());
  }

  /** Most keys are of kinds that no standing text is known to hold, and are not looked at. */
  private static Map<String, List<Known>> byPrefix(List<IdentitySettings.Boilerplate> standing) {
    Map<String, List<Known>> byPrefix = new HashMap<>();
    for (IdentitySettings.Boilerplate one : standing) {
      for (String value : one.values()) {
        int colon = value.indexOf(':');
        Pattern prefixes = any(value.substring(0, colon));
        Known known = new Known(one.services(), any(value.substring(colon + 1)));
        for (KeyKind kind : KeyKind.values()) {
          if (prefixes.matcher(kind.prefix()).matches()) {
            byPrefix.computeIfAbsent(kind.prefix(), prefix -> new ArrayList<>()).add(known);
          }
        }
      }
    }
    return byPrefix;
  }

  private static Pattern any(String value) {
    return Pattern.compile(
        Arrays.stream(value.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")));
  }

  private List<Known> known(String term) {
    return knownByPrefix.getOrDefault(term.substring(0, term.indexOf(':')), List.of());
  }

  /** Whether a value that this many reports hold can be boilerplate at all. */
  boolean mayHold(String term, long frequency) {
    return frequency >= least
        || (frequency > 1 && known(term).stream().anyMatch(one -> one.holds(term)));
  }

  /**
   * Why a value is boilerplate in a report; empty when it is not.
   *
   * @param reporter who sent the report, as written; empty when not stated
   * @param frequency how many reports hold the value
   */
  Optional<String> why(
      String term, String reporter, long frequency, IndexSnapshot snapshot, Visibility visibility) {
    String family = family(reporter);
    String named = reporter.isEmpty() ? "reports without a provider's name" : reporter;
    if (known(term).stream().anyMatch(one -> one.isOf(family) && one.holds(term))) {
      return Optional.of("boilerplate of " + named + ": named in providers.json");
    }
    if (frequency < least) {
      return Optional.empty();
    }
    long reports = count(term, family, snapshot, visibility);
    long all = reports < least ? 0 : count(EVERY_REPORT, family, snapshot, visibility);
    return steps.stream().anyMatch(step -> step.holds(reports, all))
        ? Optional.of("boilerplate of %s: in %d of %d reports".formatted(named, reports, all))
        : Optional.empty();
  }

  /** How many reports there are of each family of providers. */
  Map<String, Long> reports(LinkSource source) {
    return counted(EVERY_REPORT, source.snapshot(), source.visibility());
  }

  /** How many reports of each family hold a value. */
  Map<String, Long> holding(String term, LinkSource source) {
    return counted(term, source.snapshot(), source.visibility());
  }

  /** Whether so many of all reports of a provider make a value that they mention boilerplate. */
  boolean isStanding(long holding, long all) {
    return holding >= least && steps.stream().anyMatch(step -> step.holds(holding, all));
  }

  private long count(String term, String family, IndexSnapshot snapshot, Visibility visibility) {
    return counted(term, snapshot, visibility).getOrDefault(family, 0L);
  }

  private Map<String, Long> counted(String term, IndexSnapshot snapshot, Visibility visibility) {
    return counts.get(
        new Counted(snapshot.generation(), visibility, term),
        key ->
            byFamily(
                term.equals(EVERY_REPORT)
                    ? snapshot.reporters(visibility)
                    : snapshot.reportersHolding(List.of(term), visibility)));
  }

  private Map<String, Long> byFamily(Map<String, Long> byName) {
    Map<String, Long> byFamily = new TreeMap<>();
    byName.forEach((name, count) -> byFamily.merge(family(name), count, Long::sum));
    return byFamily;
  }

  private String family(String reporter) {
    return familyOf.get(reporter, families::familyOf);
  }
}
