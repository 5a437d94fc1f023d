package org.leadline.link;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leadline.index.Evidence;

/**
 * Which keys a report holds, in four bytes each: enough to tell, when it arrives again, which it
 * has gained and which it has lost. Two of a report's keys have one digest in one of 100,000,000
 * reports.
 */
final class KeyDigests {

  static final int[] NONE = {};

  private KeyDigests() {}

  static int of(String term) {
    return ofHash(term.hashCode());
  }

  /** The digest of the term with this hash code. */
  static int ofHash(int hashCode) {
    int hash = hashCode * 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }

  /** Ascending. */
  static int[] of(List<Evidence> evidence) {
    return terms(evidence).stream().mapToInt(KeyDigests::of).sorted().distinct().toArray();
  }

  static Set<String> terms(List<Evidence> evidence) {
    Set<String> terms = new HashSet<>();
    evidence.forEach(place -> terms.add(place.term()));
    return terms;
  }

  static boolean holds(int[] ascending, int digest) {
    return Arrays.binarySearch(ascending, digest) >= 0;
  }
}
