package org.leadline.link;

import org.leadline.access.Visibility;
import org.leadline.index.IndexSnapshot;

/**
 * Which terms more than one report may hold: two bits for each of a fixed number of hash values, so
 * that no term is missed and few are taken in vain (Fan and others, Summary Cache, 2000). Terms
 * that only suggest are left out: names and look-alike forms.
 */
final class SharedTerms {

  /** Places a report, enough that few of its own terms fall on one that another report marked. */
  private static final long PER_REPORT = 256;

  private static final int LEAST = 1 << 16;
  private static final int MOST = 1 << 29;

  private final byte[] seen;
  private final int mask;

  private SharedTerms(int size) {
    seen = new byte[size];
    mask = size - 1;
  }

  static SharedTerms read(IndexSnapshot snapshot, Visibility visibility) {
    long[] reports = new long[1];
    snapshot.versions(visibility, version -> reports[0]++);
    long wanted = Long.highestOneBit(reports[0] * PER_REPORT + 1);
    SharedTerms shared = new SharedTerms(Math.clamp(wanted, LEAST, MOST));
    snapshot.everyReport(
        visibility, report -> KeyDigests.terms(report.evidence()).forEach(shared::mark));
    return shared;
  }

  private void mark(String term) {
    int slot = slot(term);
    if (seen[slot] < 2) {
      seen[slot]++;
    }
  }

  boolean mayBe(String term) {
    return seen[slot(term)] > 1;
  }

  private int slot(String term) {
    return KeyDigests.of(term) & mask;
  }
}
