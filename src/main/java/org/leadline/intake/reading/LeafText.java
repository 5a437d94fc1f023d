package org.leadline.intake.reading;

import org.jspecify.annotations.Nullable;

/** What no text of a document may hold, whatever escapes it was written with. */
final class LeafText {

  private LeafText() {}

  /**
   * Checks the text of a leaf.
   *
   * @throws Refused when it holds NUL or media data
   */
  static void check(Node leaf, Limits limits) {
    String text = leaf.text();
    if (text == null) {
      return;
    }
    if (text.indexOf('\0') >= 0) {
      throw new Refused(RejectionReason.NUL, Position.ofPath(leaf.path()));
    }
    if (EmbeddedMedia.isMiniature(leaf.name(), text) || EmbeddedMedia.find(text, limits) >= 0) {
      throw new Refused(RejectionReason.EMBEDDED_MEDIA, Position.ofPath(leaf.path()));
    }
    String repaired = repaired(text);
    if (repaired != null) {
      leaf.setText(repaired);
      leaf.repaired();
    }
  }

  /**
   * The text with each half of a surrogate pair that stands alone replaced; null when none does.
   */
  private static @Nullable String repaired(String text) {
    int at = firstLoneSurrogate(text);
    return at < 0
        ? null
        : text.codePoints()
            .map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static int firstLoneSurrogate(String text) {
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (Character.isHighSurrogate(character)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        at++;
      } else if (Character.isSurrogate(character)) {
        return at;
      }
    }
    return -1;
  }
}
