package org.leadline.enrich.hashes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.enrich.NoiseEffect;
import org.leadline.enrich.NoiseHit;
import org.leadline.report.ListLabel;
import org.leadline.report.ListMeaning;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.Role;
import org.leadline.report.Strength;

/**
 * What all lists of hashes together say. Immutable, safe for many threads.
 *
 * @param lists the lists, by name
 */
public record HashLists(List<HashList> lists) {

  /** Sorts the lists by name. */
  public HashLists {
    lists = lists.stream().sorted(Comparator.comparing(HashList::name)).toList();
  }

  /**
   * The labels of a report, in the order of its hashes, then of the lists. One for each hash, list
   * and category; of a fingerprint also where the list has one near it.
   */
  public List<ListLabel> labels(Report report) {
    if (lists.isEmpty()) {
      return List.of();
    }
    Map<String, Standing> hashes = new LinkedHashMap<>();
    for (Occurrence occurrence : report.occurrences()) {
      for (MatchKey key : occurrence.keys()) {
        HashKind.of(key.kind()).ifPresent(kind -> gather(kind, key, occurrence.place(), hashes));
      }
    }
    List<ListLabel> labels = new ArrayList<>();
    hashes.forEach((term, standing) -> label(term, standing, labels));
    return labels;
  }

  /** Nearly all hashes end here, at the filters of the lists. */
  private void gather(HashKind kind, MatchKey key, Place place, Map<String, Standing> hashes) {
    byte[] hash = kind.read(key.value());
    if (hash == null) {
      return;
    }
    for (HashList list : lists) {
      if (list.hashes().mayHold(kind, hash)) {
        boolean faint = kind == HashKind.PDQ && key.strength() == Strength.WEAK;
        hashes.merge(key.term(), Standing.at(kind, hash, place, faint), Standing::and);
        return;
      }
    }
  }

  private void label(String term, Standing standing, List<ListLabel> labels) {
    for (HashList list : lists) {
      list.hashes()
          .near(standing.kind, standing.hash)
          .forEach((category, distance) -> {
            if (distance == 0 || !standing.faint) {
              labels.add(
                  new ListLabel(
                      list.name(),
                      list.meaning(),
                      category,
                      term,
                      standing.path,
                      standing.childVictim,
                      distance));
            }
          });
    }
  }

  /**
   * The lists that have a picture or one near it, by name, then in the order of their categories.
   *
   * @param hex its PDQ hash, 64 hexadecimal digits
   * @param distance how many bits may differ, of at most {@value Nearness#FARTHEST}
   */
  public List<ListedNear> near(String hex, int distance) {
    byte[] hash = HashKind.PDQ.read(hex);
    if (hash == null) {
      return List.of();
    }
    List<ListedNear> near = new ArrayList<>();
    for (HashList list : lists) {
      list.hashes()
          .near(HashKind.PDQ, hash)
          .forEach((category, bits) -> {
            if (bits <= distance) {
              near.add(new ListedNear(list.name(), list.meaning(), category, bits));
            }
          });
    }
    return List.copyOf(near);
  }

  /** What lists of software or viral files say of a match key, by list. */
  public List<NoiseHit> noise(String term) {
    if (lists.isEmpty()) {
      return List.of();
    }
    int colon = term.indexOf(':');
    return hashKind(term.substring(0, Math.max(0, colon)))
        .map(kind -> noise(kind, term.substring(colon + 1)))
        .orElse(List.of());
  }

  private List<NoiseHit> noise(HashKind kind, String hex) {
    return lists.stream()
        .filter(list -> list.meaning().isNoise())
        .filter(list -> !list.hashes().find(kind, hex).isEmpty())
        .map(HashLists::hit)
        .toList();
  }

  private static NoiseHit hit(HashList list) {
    return list.meaning() == ListMeaning.SOFTWARE
        ? new NoiseHit(
            list.name(),
            NoiseEffect.NEVER_LINK,
            "A file of published software, by the list " + list.name() + ".")
        : new NoiseHit(
            list.name(),
            NoiseEffect.DISCOUNT,
            "A file that is passed on widely, by the list " + list.name() + ".");
  }

  private static Optional<HashKind> hashKind(String prefix) {
    for (HashKind kind : HashKind.values()) {
      if (kind.code().equals(prefix)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /**
   * Where a hash first stands, whether only a child victim's block has it, and whether each place
   * calls it one of low quality, so that it is near to none.
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Standing(
      HashKind kind, byte[] hash, String path, boolean childVictim, boolean faint) {

    static Standing at(HashKind kind, byte[] hash, Place place, boolean faint) {
      return new Standing(kind, hash, place.path(), place.role() == Role.CHILD_VICTIM, faint);
    }

    /** An open place is told rather than one in a child victim's block. */
    Standing and(Standing later) {
      Standing told = childVictim && !later.childVictim ? later : this;
      return new Standing(told.kind, told.hash, told.path, told.childVictim, faint && later.faint);
    }
  }
}
