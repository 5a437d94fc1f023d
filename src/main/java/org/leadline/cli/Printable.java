package org.leadline.cli;

/**
 * Text of a report made safe for a terminal: control and bidirectional formatting characters are
 * written as {@code \\u} escapes, so that a display name can neither move the cursor nor turn the
 * line around.
 */
final class Printable {

  private Printable() {}

  static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(character -> append(safe, character));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int character) {
    if (harmless(character)) {
      safe.appendCodePoint(character);
    } else {
      safe.append("\\u%04x".formatted(character));
    }
  }

  private static boolean harmless(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\t';
      case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}
