package org.leadline.report;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * What is known of the network of an address in a report, for searching and counting. It is derived
 * from lists and address files; no document says it.
 *
 * @param kind what it is
 * @param value the value, one line, never empty
 * @param childVictim whether only addresses in the block of a child victim have it
 */
public record NetworkLabel(Kind kind, String value, boolean childVictim)
    implements Comparable<NetworkLabel> {

  /** What a label is about. */
  public enum Kind {
    /** The sort of network, by its code. */
    NETWORK,
    /** The country by ISO 3166-1 alpha-2 code. */
    COUNTRY,
    /** Number and name of the autonomous system, {@code AS64500 Example Net}. */
    OPERATOR
  }

  private static final Comparator<NetworkLabel> ORDER =
      Comparator.comparing(NetworkLabel::kind)
          .thenComparing(NetworkLabel::value)
          .thenComparing(NetworkLabel::childVictim);

  /** Checks that nothing is missing. */
  public NetworkLabel {
    requireNonNull(kind);
    requireNonNull(value);
  }

  @Override
  public int compareTo(NetworkLabel other) {
    return ORDER.compare(this, other);
  }
}
