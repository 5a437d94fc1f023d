package org.leadline.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The clearing house's own mark, most urgent first. {@link #E} is the default mark of provider
 * reports and does not mean emergency: about 95.5 % of US referrals of 2024 carry it (published
 * statistics, section 6).
 */
public enum ClearingHousePriority {
  /** Child in imminent danger. */
  ONE("1"),
  /** Second. */
  TWO("2"),
  /** Third. */
  THREE("3"),
  /** From a provider and not raised to a number. */
  E("E"),
  /** No mark, or one that is not known. */
  NOT_STATED("none");

  private final String code;

  ClearingHousePriority(String code) {
    this.code = code;
  }

  /** The mark as the clearing house writes it, or {@code none}. */
  public String code() {
    return code;
  }

  /**
   * The mark for a written value; {@link #NOT_STATED} for null and for anything that is not a mark.
   */
  public static ClearingHousePriority of(@Nullable String written) {
    String mark = written == null ? "" : written.strip().toUpperCase(Locale.ROOT);
    for (ClearingHousePriority priority : values()) {
      if (priority.code.equals(mark)) {
        return priority;
      }
    }
    return NOT_STATED;
  }
}
