package org.leadline.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leadline.access.Visibility;
import org.leadline.identity.PictureHash;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Report;
import org.leadline.report.Strength;

/**
 * Which PDQ hashes are near to one, found by comparing with that of every place of every report.
 */
public final class PlainNear {

  private PlainNear() {}

  /** What {@link IndexSnapshot#near} must answer. */
  public static List<NearKey> near(
      Collection<IndexedReport> reports, PictureHash hash, int distance, Visibility visibility) {
    Map<String, NearKey> near = new TreeMap<>();
    for (IndexedReport indexed : reports) {
      if (visibility.sees(indexed.units())) {
        for (String term : held(indexed.report(), hash, distance, visibility)) {
          int bits = distance(term, hash);
          NearKey before = near.getOrDefault(term, new NearKey(term, bits, 0));
          near.put(term, new NearKey(term, bits, before.reports() + 1));
        }
      }
    }
    List<NearKey> sorted = new ArrayList<>(near.values());
    sorted.sort(Comparator.comparingInt(NearKey::distance).thenComparing(NearKey::term));
    return sorted;
  }

  /** The hashes of a report that are near, each once. */
  private static Set<String> held(
      Report report, PictureHash hash, int distance, Visibility visibility) {
    Set<String> held = new HashSet<>();
    for (Occurrence occurrence : report.occurrences()) {
      for (MatchKey key : occurrence.keys()) {
        if (key.kind() == KeyKind.PDQ && PlainEvidence.isSeen(occurrence, visibility)) {
          PictureHash other = PictureHash.of(key.value()).orElseThrow();
          boolean telling = hash.tells() && other.tells() && key.strength() != Strength.WEAK;
          if (other.equals(hash) || (telling && other.distance(hash) <= distance)) {
            held.add(key.term());
          }
        }
      }
    }
    return held;
  }

  private static int distance(String term, PictureHash hash) {
    return PictureHash.of(term.substring(term.indexOf(':') + 1)).orElseThrow().distance(hash);
  }
}
