package org.leadline.identity;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;

/** Reads user names and payment handles after the words that announce them. */
final class HandleReader {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 32;

  /** What some put before the name of the one whose message they repeat. */
  private static final String PASSED_ON = "rt";

  /** Whose handles begin with a dollar sign and a letter; before a digit it is an amount. */
  private static final String CASH_FAMILY = "cashapp";

  /** Words that stand after a label without being a name. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "the",
          "and",
          "not",
          "see",
          "yes",
          "none",
          "null",
          "unknown",
          "n/a",
          "user",
          "name",
          "account",
          "profile",
          "username",
          "password",
          "this",
          "that",
          "with",
          "for",
          "his",
          "her",
          "was",
          "has",
          "had",
          "are",
          "who",
          "from",
          "https",
          "http",
          "stated",
          "provided",
          "available");

  private final TextScan scan;
  private final String text;
  private final CueState cues;
  private final Surroundings surroundings;

  HandleReader(TextScan scan, CueState cues, Surroundings surroundings) {
    this.scan = scan;
    this.text = scan.text();
    this.cues = cues;
    this.surroundings = surroundings;
  }

  /** Takes the token when it is an announced name; says whether it was taken. */
  boolean take(int start, int end) {
    char first = text.charAt(start);
    int to = endOfName(start, end);
    if (first == '$') {
      return isCash(start)
          && name(start + 1, to)
          && Ascii.isLetter(text.charAt(start + 1))
          && pay(start, to);
    }
    Cue cue = cues.near(start);
    if (first == '@') {
      boolean announced = surroundings.pasted() ? isFree(start) : isAnnounced(cue);
      return announced && name(start + 1, to) && user(cue, start, to);
    }
    return cue != null && cues.isLabelled() && fits(cue, start, to) && user(cue, start, to);
  }

  private boolean isAnnounced(@Nullable Cue cue) {
    return cue == Cue.HANDLE || cue == Cue.USER || cue == Cue.SERVICE || cue == Cue.PROFILE;
  }

  private boolean fits(Cue cue, int from, int to) {
    boolean digest = HashForm.isLength(to - from) && Look.of(text, from, to).isHex();
    if (digest
        || !name(from, to)
        || NO_NAMES.contains(text.substring(from, to).toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean looks = looksLikeName(from, to) || (cues.isMarked() && endsPhrase(to));
    return switch (cue) {
      case HANDLE -> !isNumber(from, to) && (cues.isMarked() || looks);
      case USER -> !cues.isIdentified() && !isNumber(from, to) && looks;
      case SERVICE -> !cues.isIdentified() && !isNumber(from, to) && looks;
      default -> false;
    };
  }

  private boolean user(@Nullable Cue cue, int from, int to) {
    Hints hints =
        cue == Cue.SERVICE || cues.service() != null
            ? Hints.ofService(cues.service())
            : surroundings.serviceHints();
    boolean taken = scan.take(IdentifierKind.USER_NAME, from, to, hints);
    cues.clear();
    return taken;
  }

  private boolean pay(int from, int to) {
    cues.keepFor(to);
    return scan.take(IdentifierKind.PAYMENT_HANDLE, from, to, Hints.ofService(CASH_FAMILY));
  }

  private boolean isCash(int from) {
    return cues.announces(Cue.CASH, from)
        || CASH_FAMILY.equals(cues.service())
        || scan.isAbout(CASH_FAMILY);
  }

  /**
   * Where an at-sign stands behind a script that puts no blanks between words, or behind the mark
   * of a message that is passed on ({@code RT@name}); the start of the token when there is none.
   */
  int markWithin(int start, int end) {
    if (isPassedOn(start)) {
      return start + PASSED_ON.length();
    }
    int at = isWithoutBlanks(text.charAt(start)) ? text.indexOf('@', start, end) : start;
    return at > start && isWithoutBlanks(text.charAt(at - 1)) ? at : start;
  }

  /** Two letters are also a mailbox, whose host would have a dot. */
  private boolean isPassedOn(int start) {
    return surroundings.pasted()
        && text.regionMatches(true, start, PASSED_ON + "@", 0, PASSED_ON.length() + 1);
  }

  /** An at-sign that nothing precedes: no tail of a mail address. */
  private boolean isFree(int at) {
    return at == 0
        || (at >= PASSED_ON.length() && isPassedOn(at - PASSED_ON.length()) && isStart(at))
        || isWithoutBlanks(text.charAt(at - 1))
        || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private boolean isStart(int at) {
    int before = at - PASSED_ON.length() - 1;
    return before < 0 || !Character.isLetterOrDigit(text.charAt(before));
  }

  /** Chinese, Japanese and Korean characters and their marks (Unicode blocks from U+2E80 on). */
  private static boolean isWithoutBlanks(char c) {
    return c >= '\u2E80' && c <= '\uD7FF';
  }

  private int endOfName(int start, int end) {
    int to = start + 1;
    while (to < end && isNamePart(text.charAt(to))) {
      to++;
    }
    while (to > start + 1 && ".-".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return to;
  }

  private boolean name(int from, int to) {
    int length = to - from;
    boolean sized = length >= (surroundings.pasted() ? 1 : SHORTEST) && length <= LONGEST;
    return sized
        && isNamePart(text.charAt(from))
        && (to == text.length() || "@/:".indexOf(text.charAt(to)) < 0 || isAddressed(from, to));
  }

  /** {@code @name: text}; elsewhere what ends in a colon is a label. */
  private boolean isAddressed(int from, int to) {
    return from > 0
        && text.charAt(from - 1) == '@'
        && text.charAt(to) == ':'
        && (to + 1 == text.length() || Tokens.isDelimiter(text.charAt(to + 1)));
  }

  private boolean looksLikeName(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Ascii.isDigit(c) || c == '_' || c == '.') {
        return true;
      }
    }
    return false;
  }

  private boolean endsPhrase(int to) {
    return to == text.length() || ",;\n\r.|)]\"'".indexOf(text.charAt(to)) >= 0;
  }

  private boolean isNumber(int from, int to) {
    return Ascii.allDigits(text.substring(from, to));
  }

  private static boolean isNamePart(char c) {
    return Ascii.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
  }
}
