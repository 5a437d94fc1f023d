package org.leadline.synthetic;

/**
 * Names a person of the corpus.
 *
 * @param group which counter numbers the person
 * @param number the number there
 */
record PersonId(Group group, long number) {

  /**
   * The counters. Each has number spaces of its own, so that two persons never share a value by
   * chance.
   */
  enum Group {
    /** Whom a report is mainly about; numbered by the census. */
    REPORTED("p", 0),
    /** A further reported person of one report; numbered by report and place. */
    FURTHER("f", 1),
    /** An intended recipient; numbered by the first report. */
    RECIPIENT("r", 2),
    /** A child victim; numbered by the first report. */
    VICTIM("v", 3);

    private final String letter;
    private final int code;

    Group(String letter, int code) {
      this.letter = letter;
      this.code = code;
    }

    /** 0 to 3; part of values. */
    int code() {
      return code;
    }
  }

  /** How the truth writes it. */
  String written() {
    return group.letter + number;
  }

  /** A part of a value that no other person has: lower-case letters and digits. */
  String mark() {
    return "zz" + group.letter + Long.toString(number, Character.MAX_RADIX);
  }
}
