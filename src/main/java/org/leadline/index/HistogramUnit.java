package org.leadline.index;

import java.util.Locale;

/** How long the stretches of time are by which reports are counted; all are of UTC. */
public enum HistogramUnit {
  /** Years, {@code 2030}. */
  YEAR,
  /** Months, {@code 2030-01}. */
  MONTH,
  /** Days, {@code 2030-01-05}. */
  DAY,
  /** Hours, {@code 2030-01-05T10}. */
  HOUR;

  /** The name used in requests and answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
