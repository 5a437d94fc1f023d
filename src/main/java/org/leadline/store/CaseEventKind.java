package org.leadline.store;

/** What somebody did with a report. */
public enum CaseEventKind {
  /** Took it for themselves. */
  CLAIM("claim"),
  /** Gave it back, so that nobody works on it. */
  RELEASE("release"),
  /** Gave it to somebody. */
  ASSIGN("assign"),
  /** Said how far the work is. */
  STATUS("status"),
  /** Said what became of it. */
  DISPOSITION("disposition"),
  /** Extended the time for which the provider preserves what it reported. */
  PRESERVATION("preservation"),
  /** Wrote something down. */
  NOTE("note"),
  /** Undid an earlier one of these. */
  UNDO("undo");

  private final String code;

  CaseEventKind(String code) {
    this.code = code;
  }

  /** The name used in the store and in answers. */
  public String code() {
    return code;
  }

  static CaseEventKind ofCode(String code) {
    for (CaseEventKind kind : values()) {
      if (kind.code.equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("unknown kind of case event");
  }
}
