package org.leadline.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.index.Field;
import org.leadline.index.Fields;

/** Where the parts of a typed text begin and end. Stateless but for the fields. */
final class Words {

  private static final Pattern PREFIX = Pattern.compile("([A-Za-z][A-Za-z0-9_-]{0,31}):");
  private static final Pattern COMPARISON =
      Pattern.compile("([A-Za-z][A-Za-z0-9_-]{0,31})(?=[<>]=?[^\\s<>=])");

  private final Fields fields;

  Words(Fields fields) {
    this.fields = fields;
  }

  /**
   * A field's name at the beginning of a token, with what parts it from the value.
   *
   * @param name the name as typed
   * @param field the field
   * @param end one past the colon; one past the name before a comparison
   */
  record Prefix(String name, Field field, int end) {}

  /** The known field that the token at this offset begins with. */
  Optional<Prefix> fieldPrefix(String typed, int at) {
    return prefix(PREFIX, typed, at).or(() -> prefix(COMPARISON, typed, at));
  }

  /** The name before a colon at this offset, whether a field has it or not. */
  static Optional<String> nameBeforeColon(String typed, int at) {
    Matcher matcher = PREFIX.matcher(typed).region(at, typed.length());
    return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private Optional<Prefix> prefix(Pattern pattern, String typed, int at) {
    Matcher matcher = pattern.matcher(typed).region(at, typed.length());
    return matcher.lookingAt()
        ? fields
            .find(matcher.group(1))
            .map(field -> new Prefix(matcher.group(1), field, matcher.end()))
        : Optional.empty();
  }

  /**
   * Refuses a name before a colon that no field has, unless what follows shows that it is part of a
   * text: a space, a slash as in an address, or nothing.
   *
   * @param end one past the word that begins at this offset
   */
  void checkNoUnknownField(String typed, int at, int end) {
    nameBeforeColon(typed, at)
        .filter(name -> at + name.length() < end && opensValue(typed, at + name.length() + 1))
        .ifPresent(name -> {
          throw Wrong.unknownField(name, fields, at);
        });
  }

  private static boolean opensValue(String typed, int at) {
    return at < typed.length()
        && !Character.isWhitespace(typed.charAt(at))
        && typed.charAt(at) != '/'
        && typed.charAt(at) != '\\';
  }

  /** Whether a token can begin here: at the beginning, after a space, a bracket or a modifier. */
  static boolean startsToken(String typed, int at) {
    if (at == 0) {
      return true;
    }
    char before = typed.charAt(at - 1);
    return Character.isWhitespace(before)
        || before == '('
        || ((before == '+' || before == '-' || before == '!') && startsToken(typed, at - 1));
  }

  /** Whether a plus, minus or exclamation mark here says something about what follows it. */
  static boolean isModifier(String typed, int at) {
    return at + 1 < typed.length()
        && !Character.isWhitespace(typed.charAt(at + 1))
        && typed.charAt(at + 1) != ')';
  }

  /** One past the closing quotation mark; the text's length + 1 when there is none. */
  static int quoteEnd(String typed, int open) {
    for (int i = open + 1; i < typed.length(); i++) {
      char character = typed.charAt(i);
      if (character == '\\') {
        i++;
      } else if (character == '"') {
        return i + 1;
      }
    }
    return typed.length() + 1;
  }

  /** One past the run of characters without space, bracket or quotation mark. */
  static int wordEnd(String typed, int at) {
    int end = at;
    while (end < typed.length() && !endsWord(typed.charAt(end))) {
      end += typed.charAt(end) == '\\' && end + 1 < typed.length() ? 2 : 1;
    }
    return end;
  }

  private static boolean endsWord(char character) {
    return Character.isWhitespace(character)
        || character == '('
        || character == ')'
        || character == '"';
  }

  /** The text without the backslashes that take a character's meaning away. */
  static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && i + 1 < text.length()) {
        i++;
      }
      plain.append(text.charAt(i));
    }
    return plain.toString();
  }

  /** Whether a star or question mark stands there without a backslash before it. */
  static boolean hasWildcard(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '\\') {
        i++;
      } else if (character == '*' || character == '?') {
        return true;
      }
    }
    return false;
  }

  /** Whether the text holds anything that a word could be made of: letters, digits, emoji. */
  static boolean hasLetterOrDigit(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.isLetterOrDigit(c) || Character.isExtendedPictographic(c));
  }
}
