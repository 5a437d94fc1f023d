package org.leadline.arrival;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/**
 * Something that is not as it should be between store, index and lists, or in one of them.
 *
 * @param kind what is wrong
 * @param report the report that it is wrong with; null when it is no report's
 * @param detail versions, sequences, the SHA-256 or the list concerned; never report text
 */
public record Difference(Kind kind, @Nullable ReportId report, String detail) {

  private static final String REINDEX = "run `leadline reindex`";
  private static final String RESTORE =
      "restore the data directory from a backup with `leadline restore`";
  private static final String IMPORT_AGAIN =
      "import the list again with `leadline lists import`, or copy its file from a backup's folder `lists`";

  /** What can be wrong. */
  public enum Kind {
    /** The store holds the report and the index does not. */
    MISSING_IN_INDEX("missing-in-index", REINDEX),
    /** The index holds a report that the store does not. */
    NOT_IN_STORE("not-in-store", REINDEX),
    /** The index holds the report more than once. */
    DOUBLED_IN_INDEX("doubled-in-index", REINDEX),
    /** The index holds another state of the report. */
    OTHER_STATE("other-state", REINDEX),
    /** It could not be made a document of, and stands in the index by its key alone. */
    SET_ASIDE("set-aside", REINDEX),
    /** Its match keys were made with other settings, or by another version of the recogniser. */
    KEYS_MADE_OTHERWISE("keys-made-otherwise", REINDEX),
    /** Its scores were made with another ranking profile. */
    SCORES_MADE_OTHERWISE("scores-made-otherwise", REINDEX),
    /** What was read of its documents, or merged of them, cannot be read back. */
    FORM_DAMAGED("form-damaged", REINDEX + ", which reads the originals again"),
    /** It has other labels than the lists and address files in use give it. */
    LABELS_DIFFER("labels-differ", "run `leadline lists resume --all`"),
    /** The file of a list in use is not there. */
    LIST_MISSING("list-missing", IMPORT_AGAIN),
    /** The file of a list in use is not what was imported, or cannot be read. */
    LIST_CHANGED("list-changed", IMPORT_AGAIN),
    /** The original is not what arrived. */
    ORIGINAL_CHANGED("original-changed", RESTORE),
    /** The original cannot be unpacked. */
    ORIGINAL_UNREADABLE("original-unreadable", RESTORE);

    private final String code;
    private final String mend;

    Kind(String code, String mend) {
      this.code = code;
      this.mend = mend;
    }

    /** The stable name used in answers. */
    public String code() {
      return code;
    }

    /** What to do about it, with the command. */
    public String mend() {
      return mend;
    }
  }

  /** Checks that nothing is missing. */
  public Difference {
    requireNonNull(kind);
    requireNonNull(detail);
  }

  static Difference of(Kind kind, String list) {
    return new Difference(kind, null, list);
  }
}
