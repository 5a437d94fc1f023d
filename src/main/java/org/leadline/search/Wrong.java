package org.leadline.search;

import org.leadline.identity.PictureHash;
import org.leadline.index.Field;
import org.leadline.index.Fields;

/** What a typed text can have wrong before its syntax is read: sentence, hint and place of each. */
final class Wrong {

  private static final String RANGE = "received:[2030-01 TO 2030-03]";

  private Wrong() {}

  static InvalidQuery bracketNeverClosed(int at) {
    return new InvalidQuery("this bracket is never closed", "add a closing bracket", at, 1);
  }

  static InvalidQuery bracketNeverOpened(int at) {
    return new InvalidQuery(
        "this bracket was never opened",
        "remove it, or put quotation marks around text that holds brackets",
        at,
        1);
  }

  static InvalidQuery tooDeep(int at) {
    return new InvalidQuery("brackets stand too deep in one another", "", at, 1);
  }

  static InvalidQuery quotationNeverClosed(int from, int to) {
    return new InvalidQuery(
        "this quotation mark is never closed", "add a closing quotation mark", from, to - from);
  }

  static InvalidQuery nothingQuoted(int from, int to) {
    return new InvalidQuery("nothing stands between the quotation marks", "", from, to - from);
  }

  static InvalidQuery rangeNeverClosed(int from, int to) {
    return new InvalidQuery(
        "this bracket is never closed", "a range is written " + RANGE, from, to - from);
  }

  static InvalidQuery rangeWithoutField(int from, int to) {
    return new InvalidQuery(
        "a range needs the name of a field before it", "write " + RANGE, from, to - from);
  }

  /**
   * @param at where the text goes on, right after the name
   */
  static InvalidQuery nothingFollows(Field field, int at) {
    String name = field.name();
    return new InvalidQuery(
        "nothing follows the field name " + name,
        "write " + name + ":value, or " + name + ":* for every report that has one",
        Math.max(0, at - 1),
        at > 0 ? 1 : 0);
  }

  static InvalidQuery lettersOff(int from, int to) {
    return new InvalidQuery(
        "a word can be 1 or 2 letters off", "write ~1 or ~2 after the word", from, to - from);
  }

  static InvalidQuery bitsOff(int from, int to) {
    return new InvalidQuery(
        "pictures are 0 to " + PictureHash.FARTHEST + " bits off",
        "write ~10 after the hash",
        from,
        to - from);
  }

  static InvalidQuery unknownField(String name, Fields fields, int at) {
    return new InvalidQuery(
        "there is no field of this name", NearestName.hint(name, fields), at, name.length());
  }
}
