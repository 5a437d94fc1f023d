package org.leadline.index;

import java.util.Locale;

/**
 * The order of hits. Each order is total: ties go by report id, so that paging never repeats or
 * loses a hit.
 */
public enum Order {
  /** Text score mixed with priority, best first. */
  RELEVANCE,
  /** Text score alone, best first. */
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
