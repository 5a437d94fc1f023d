package org.leadline.index;

import java.util.Locale;

/**
 * The order of hits. Each order is total, the last tie going by report id, so that paging never
 * repeats or loses a hit. Dates that are not stated come last.
 */
public enum Order {
  /** Text score mixed with priority, best first; equal ones as by {@link #PRIORITY}. */
  RELEVANCE,
  /** Text score alone, best first; equal ones as by {@link #PRIORITY}. */
  TEXT,
  /** Priority, then actionability, highest first; then oldest first. */
  PRIORITY,
  /** Received last, first. */
  NEWEST,
  /** Received first, first. */
  OLDEST;

  /** The name used in requests and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
