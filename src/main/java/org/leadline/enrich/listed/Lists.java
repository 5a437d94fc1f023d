package org.leadline.enrich.listed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadline.enrich.NetworkEffects;
import org.leadline.enrich.NoiseHit;
import org.leadline.enrich.hashes.HashLists;
import org.leadline.enrich.networks.Networks;
import org.leadline.report.KeyKind;
import org.leadline.report.Labels;
import org.leadline.report.ListLabel;
import org.leadline.report.ListMeaning;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.Role;

/**
 * What all imported lists and address files say, as of one state of them. Immutable, safe for many
 * threads.
 *
 * @param generation the store's number of that state
 * @param hashes lists of hashes
 * @param networks lists of ranges, and address files
 * @param names lists of domains and e-mail addresses, by name
 * @param lost names of lists in use whose entries cannot be read
 */
public record Lists(
    long generation, HashLists hashes, Networks networks, List<NameList> names, Set<String> lost) {

  /** No list and no file. */
  public static final Lists NONE =
      new Lists(0, new HashLists(List.of()), Networks.REGISTERED, List.of(), Set.of());

  private static final Map<String, KeyKind> BY_PREFIX =
      Arrays.stream(KeyKind.values())
          .collect(Collectors.toUnmodifiableMap(KeyKind::prefix, kind -> kind));

  /** Sorts the lists by name. */
  public Lists {
    names = names.stream().sorted(Comparator.comparing(NameList::name)).toList();
    lost = Set.copyOf(lost);
  }

  /** What is said of a report: one label for each value, list and category, in a fixed order. */
  public Labels labels(Report report) {
    List<ListLabel> labels = new ArrayList<>(hashes.labels(report));
    if (!networks.lists().isEmpty() || !names.isEmpty()) {
      values(report).values().forEach(value -> label(value, labels));
    }
    return new Labels(labels, networks.labels(report));
  }

  /** Contact data of the reporting and receiving side is nobody's in the report. */
  private static Map<String, Standing> values(Report report) {
    Map<String, Standing> values = new LinkedHashMap<>();
    for (Occurrence occurrence : report.occurrences()) {
      if (occurrence.place().role().links()) {
        for (MatchKey key : occurrence.keys()) {
          if (key.kind() == KeyKind.IP
              || key.kind() == KeyKind.EMAIL
              || key.kind() == KeyKind.DOMAIN) {
            values.merge(key.term(), Standing.at(key, occurrence.place()), Standing::and);
          }
        }
      }
    }
    return values;
  }

  private void label(Standing value, List<ListLabel> labels) {
    MatchKey key = value.key;
    if (key.kind() == KeyKind.IP) {
      networks.listed(
          key.value(), (list, note) -> labels.add(value.label(list.name(), list.meaning(), note)));
    }
    for (NameList list : names) {
      if (list.holds(key.kind(), key.value())) {
        labels.add(value.label(list.name(), list.meaning(), ""));
      }
    }
  }

  /**
   * What is said of a match key that makes it say little, by lists of every kind and by address
   * files; what the registries say of networks is not among it.
   *
   * @param effects what each sort of network does
   */
  public List<NoiseHit> noise(String term, NetworkEffects effects) {
    List<NoiseHit> hits = new ArrayList<>(hashes.noise(term));
    NetworkEffects.address(term)
        .ifPresent(address ->
            networks.classes(
                address, (networkClass, source) -> hits.add(effects.hit(networkClass, source))));
    if (!names.isEmpty()) {
      int colon = term.indexOf(':');
      KeyKind kind = BY_PREFIX.get(term.substring(0, Math.max(0, colon)));
      for (NameList list : names) {
        if (kind != null && list.holds(kind, term.substring(colon + 1))) {
          list.hit(kind).ifPresent(hits::add);
        }
      }
    }
    return hits;
  }

  /** Where a value first stands, and whether only a child victim's block has it. */
  private record Standing(MatchKey key, String path, boolean childVictim) {

    static Standing at(MatchKey key, Place place) {
      return new Standing(key, place.path(), place.role() == Role.CHILD_VICTIM);
    }

    /** An open place is told rather than one in a child victim's block. */
    Standing and(Standing later) {
      return childVictim && !later.childVictim ? later : this;
    }

    ListLabel label(String list, ListMeaning meaning, String category) {
      return new ListLabel(list, meaning, category, key.term(), path, childVictim, 0);
    }
  }
}
