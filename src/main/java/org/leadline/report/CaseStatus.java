package org.leadline.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a unit's work on a report is. */
public enum CaseStatus {
  /** Nobody has begun. */
  NEW,
  /** Somebody works on it. */
  ONGOING,
  /** Work rests until something new comes up. */
  COLD,
  /** It was handed to another agency. */
  REFERRED,
  /** Work has ended, with a {@link Disposition}. */
  CLOSED;

  /** The name used in the store, in the index and in answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status with this code; empty when there is none. */
  public static Optional<CaseStatus> ofCode(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
