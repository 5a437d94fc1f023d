package org.leadline.identity;

import java.util.List;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Display names and names of persons: folded letters and digits, words apart by one blank, signs
 * and pictures left out. Always weak: names are shared by strangers and chosen freely.
 */
final class NameForm {

  private NameForm() {}

  static List<MatchKey> keys(IdentifierKind kind, String raw) {
    String name = words(UserNameForm.fold(raw));
    return name.isEmpty() ? Key.raw(kind, raw) : List.of(Key.weak(KeyKind.NAME, name));
  }

  /** The words of a folded name, a blank between. */
  static String words(String folded) {
    StringBuilder words = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
      int c = folded.codePointAt(i);
      if (isNamePart(c)) {
        if (gap && !words.isEmpty()) {
          words.append(' ');
        }
        words.appendCodePoint(c);
        gap = false;
      } else if (c != '\'' && c != '\u2019') {
        gap = true;
      }
    }
    return words.toString();
  }

  private static boolean isNamePart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
