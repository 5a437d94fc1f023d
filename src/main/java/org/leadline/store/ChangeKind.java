package org.leadline.store;

/** What a change changed. */
public enum ChangeKind {
  /** The report has a new version: a first, or one with more documents. */
  VERSION("version"),
  /** Units were added. */
  UNITS("units"),
  /** The scores were computed again. */
  SCORES("scores"),
  /** The labels of lists of known hashes, and with them the scores, were made again. */
  LABELS("labels"),
  /** The values were recognised again under another version of the normaliser. */
  FORM("form"),
  /** The work on the report went on. */
  CASE("case"),
  /** The report belongs to another one since its number is known. */
  JOINED("joined");

  private final String code;

  ChangeKind(String code) {
    this.code = code;
  }

  /** The name used in the store. */
  public String code() {
    return code;
  }

  static ChangeKind ofCode(String code) {
    for (ChangeKind kind : values()) {
      if (kind.code.equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("unknown kind of change");
  }
}
