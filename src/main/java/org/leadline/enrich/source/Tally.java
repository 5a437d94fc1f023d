package org.leadline.enrich.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what the reading of one list met. For one thread. */
public abstract class Tally {

  private static final int PLACES_TOLD = 20;

  private final Map<String, Long> leftOut = new TreeMap<>();
  private final Map<String, String> bad = new LinkedHashMap<>();
  private long badCount;
  private long rows;

  /** Counts a row of the list. */
  public final void row() {
    rows++;
  }

  /** Counts something of the list that is not kept, by what it is. */
  public final void leaveOut(String what) {
    leftOut.merge(what, 1L, Long::sum);
  }

  /** Counts something that cannot be read, and keeps the first places. */
  public final void bad(String position, String why) {
    badCount++;
    if (bad.size() < PLACES_TOLD) {
      bad.put(position, why);
    }
  }

  /** How many rows were counted. */
  public final long rows() {
    return rows;
  }

  /** What is not kept, by what it is, and how often it came. */
  public final Map<String, Long> leftOut() {
    return new TreeMap<>(leftOut);
  }

  /** How many rows could not be read. */
  public final long badCount() {
    return badCount;
  }

  /** The first places that could not be read, and why. */
  public final Map<String, String> bad() {
    return new LinkedHashMap<>(bad);
  }

  /** How many entries were added, repetitions included. */
  public abstract long added();
}
