package org.leadline.report;

/** What standing on a list of known hashes says of a file. None of them hides anything. */
public enum ListMeaning {
  /** Material that an authority has seen and classified before. */
  KNOWN("known"),
  /** A file of published software: known, which is not the same as harmless. */
  SOFTWARE("software"),
  /** Material that is passed on so often that sharing it says little of two people. */
  VIRAL("viral"),
  /** Anything else: the label is shown and changes nothing. */
  OTHER("other");

  private final String code;

  ListMeaning(String code) {
    this.code = code;
  }

  /** The name used in commands, the store and answers. */
  public String code() {
    return code;
  }

  /** Whether sharing such a file says little of two reports. */
  public boolean isNoise() {
    return this == SOFTWARE || this == VIRAL;
  }

  /**
   * The meaning of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static ListMeaning ofCode(String code) {
    for (ListMeaning meaning : values()) {
      if (meaning.code.equals(code)) {
        return meaning;
      }
    }
    throw new IllegalArgumentException("a list's meaning is known, software, viral or other");
  }
}
