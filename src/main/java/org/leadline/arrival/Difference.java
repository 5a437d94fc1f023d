package org.leadline.arrival;

import static java.util.Objects.requireNonNull;

import org.leadline.report.ReportId;

/**
 * Something that is not as it should be between store and index, or in the store itself.
 *
 * @param kind what is wrong
 * @param report the report that it is wrong with
 * @param detail versions, sequences or the SHA-256 concerned; never report text
 */
public record Difference(Kind kind, ReportId report, String detail) {

  /** What can be wrong. */
  public enum Kind {
    /** The store holds the report and the index does not. */
    MISSING_IN_INDEX("missing-in-index"),
    /** The index holds a report that the store does not. */
    NOT_IN_STORE("not-in-store"),
    /** The index holds the report more than once. */
    DOUBLED_IN_INDEX("doubled-in-index"),
    /** The index holds another state of the report. */
    OTHER_STATE("other-state"),
    /** It could not be made a document of, and stands in the index by its key alone. */
    SET_ASIDE("set-aside"),
    /** Its match keys were made with other settings, or by another version of the recogniser. */
    KEYS_MADE_OTHERWISE("keys-made-otherwise"),
    /** Its scores were made with another ranking profile. */
    SCORES_MADE_OTHERWISE("scores-made-otherwise"),
    /** The original is not what arrived. */
    ORIGINAL_CHANGED("original-changed"),
    /** The original cannot be unpacked. */
    ORIGINAL_UNREADABLE("original-unreadable");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The stable name used in answers. */
    public String code() {
      return code;
    }
  }

  /** Checks that nothing is missing. */
  public Difference {
    requireNonNull(kind);
    requireNonNull(report);
    requireNonNull(detail);
  }
}
