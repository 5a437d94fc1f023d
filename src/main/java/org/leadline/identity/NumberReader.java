package org.leadline.identity;

import java.util.List;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Stated;

/**
 * Reads tokens that start with a digit: numbers of reports, equipment, threads and accounts, which
 * need a word that announces them, and telephone numbers, which need that word, an international
 * form or the North American layout. In a pasted text bare numbers count, in every reading that
 * they allow.
 */
final class NumberReader {

  private static final Hints NORTH_AMERICA = new Hints(null, "US", null, null, Stated.NOT_STATED);
  private static final int SHORTEST_ACCOUNT = 5;

  /** Digits of a national number with its trunk prefix that may stand against words. */
  private static final int FEWEST_GLUED = 10;

  private static final int MOST_GLUED = 12;

  /** Below the 32 characters of the shortest hash. */
  private static final int LONGEST_GLUED = 24;

  private final TextScan scan;
  private final String text;
  private final CueState cues;
  private final Surroundings surroundings;

  /**
   * Up to where a run of digits was found to be no number in national form: its later groups are
   * not asked for again, so that long runs cost time in proportion to their length.
   */
  private int triedUntil;

  NumberReader(TextScan scan, CueState cues, Surroundings surroundings) {
    this.scan = scan;
    this.text = scan.text();
    this.cues = cues;
    this.surroundings = surroundings;
  }

  /** Reads the number at an offset; answers where reading goes on, -1 when it was none. */
  int read(int from, int to, int limit) {
    String token = text.substring(from, to);
    boolean number = Ascii.allDigits(token);
    if (announced(token, number, from, to)) {
      return to;
    }
    if (surroundings.pasted() && number && bare(token, from, to)) {
      return to;
    }
    int after = phone(from, limit);
    return after >= 0 && after < to ? -1 : after;
  }

  /** Reads a telephone number; answers its end, -1 when there is none. */
  int phone(int from, int limit) {
    if (isJoined(from)) {
      return -1;
    }
    PhoneSpan span = PhoneSpan.at(text, from, limit);
    boolean international = text.charAt(from) == '+';
    if (!international && span.isDate()) {
      return -1;
    }
    return international ? longestValid(span, from, Hints.NONE) : national(span, from);
  }

  /**
   * Reads a national number that words were typed against ({@code call01234567890now}); answers its
   * end, -1 when there is none. Tokens that are as long as a hash are left alone.
   */
  int glued(int from, int to) {
    int at = surroundings.region() == null || to - from > LONGEST_GLUED ? to : from;
    while (at < to) {
      int end = endOfDigits(at, to);
      boolean apart = !isMark(at - 1, from, to) && !isMark(end, from, to);
      if (isSized(end - at)
          && apart
          && text.charAt(at) == '0'
          && validEnd(List.of(end), at, surroundings.phoneHints()) >= 0) {
        return end;
      }
      at = Math.max(end, at + 1);
    }
    return -1;
  }

  private int endOfDigits(int from, int to) {
    int end = from;
    while (end < to && Ascii.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether something other than a letter stands at a place of the token. */
  private boolean isMark(int at, int from, int to) {
    return at >= from && at < to && !Character.isLetter(text.charAt(at));
  }

  private boolean announced(String token, boolean number, int from, int to) {
    Cue cue = cues.near(from);
    if (cue == null) {
      return false;
    }
    return switch (cue) {
      case REPORT ->
          number && isReportNumber(token) && keep(IdentifierKind.REPORT_NUMBER, from, to);
      case IMEI -> isEquipment(token) && keep(IdentifierKind.IMEI, from, to);
      case THREAD -> cues.isIdentified() && ofService(IdentifierKind.THREAD, token, from, to);
      case PROFILE -> number && ofService(IdentifierKind.ACCOUNT, token, from, to);
      case USER, SERVICE, HANDLE ->
          number && cues.isIdentified() && ofService(IdentifierKind.ACCOUNT, token, from, to);
      case ADVERTISING, DEVICE, PHONE, CASH, VERSION -> false;
    };
  }

  private boolean keep(IdentifierKind kind, int from, int to) {
    boolean taken = scan.take(kind, from, to, Hints.NONE);
    cues.keepFor(to);
    return taken;
  }

  private boolean ofService(IdentifierKind kind, String token, int from, int to) {
    if (token.length() < SHORTEST_ACCOUNT) {
      return false;
    }
    Hints hints =
        cues.service() == null ? surroundings.serviceHints() : Hints.ofService(cues.service());
    return scan.take(kind, from, to, hints);
  }

  /** A bare number in a pasted text, in all readings that it allows. */
  private boolean bare(String token, int from, int to) {
    if (ImeiForm.isChecked(token)) {
      return keep(IdentifierKind.IMEI, from, to);
    }
    boolean report = isReportNumber(token);
    boolean telephone = token.length() >= 7 && isValid(token);
    boolean likelyTelephone = telephone && token.length() > 9;
    if (likelyTelephone) {
      scan.take(IdentifierKind.PHONE, from, to, surroundings.phoneHints());
    }
    if (report) {
      scan.take(IdentifierKind.REPORT_NUMBER, from, to, Hints.NONE);
    }
    if (telephone && !likelyTelephone) {
      scan.take(IdentifierKind.PHONE, from, to, surroundings.phoneHints());
    }
    return report || telephone;
  }

  private boolean isValid(String written) {
    return scan.forms().phones().isValid(written, surroundings.phoneHints());
  }

  private int national(PhoneSpan span, int from) {
    boolean announced = cues.announces(Cue.PHONE, from);
    int layout = span.endOfNorthAmerican(announced || surroundings.pasted());
    if (layout >= 0) {
      int end = validEnd(List.of(layout), from, surroundings.phoneHints());
      return end >= 0 ? end : validEnd(List.of(layout), from, NORTH_AMERICA);
    }
    boolean candidate = announced || (surroundings.pasted() && span.isGrouped());
    if (!candidate && isTrunk(from)) {
      return trunk(span, from);
    }
    if (!candidate || from < triedUntil) {
      return -1;
    }
    int end = longestValid(span, from, surroundings.phoneHints());
    triedUntil = span.end();
    return end < 0 && announced && cues.isLabelled() ? digitsOnly(span, from) : end;
  }

  /**
   * A number with its trunk prefix: valid, or in one run that is as long as numbers there are,
   * which has its digits as a weak key.
   */
  private int trunk(PhoneSpan span, int from) {
    int valid = validEnd(span.endsOfTrunk(), from, surroundings.phoneHints());
    boolean run = valid < 0 && !span.isGrouped() && isSized(span.end() - from);
    return run && scan.forms().phones().isPossible(digits(from, span), surroundings.phoneHints())
        ? digitsOnly(span, from)
        : valid;
  }

  private String digits(int from, PhoneSpan span) {
    return text.substring(from, span.end());
  }

  private static boolean isSized(int digits) {
    return digits >= FEWEST_GLUED && digits <= MOST_GLUED;
  }

  /**
   * Whether a trunk prefix stands here and the document says in which country: no report number, no
   * time stamp and no sum of money begins with a zero.
   */
  private boolean isTrunk(int from) {
    return surroundings.region() != null
        && text.charAt(from) == '0'
        && from + 1 < text.length()
        && Ascii.isDigit(text.charAt(from + 1));
  }

  private int longestValid(PhoneSpan span, int from, Hints hints) {
    return validEnd(span.ends(), from, hints);
  }

  private int validEnd(List<Integer> ends, int from, Hints hints) {
    for (int end : ends) {
      String written = text.substring(from, end);
      if (scan.forms().phones().isValid(written, hints)) {
        scan.take(IdentifierKind.PHONE, from, end, hints);
        cues.keepFor(end);
        return end;
      }
    }
    return -1;
  }

  /** What is called a telephone number, or looks like one, is kept by its digits, valid or not. */
  private int digitsOnly(PhoneSpan span, int from) {
    List<Integer> ends = span.ends();
    if (ends.isEmpty()) {
      return -1;
    }
    int end = ends.getFirst();
    Hints hints = surroundings.phoneHints();
    List<MatchKey> keys = scan.forms().keys(IdentifierKind.PHONE, text.substring(from, end), hints);
    scan.take(IdentifierKind.PHONE, from, end, hints, keys);
    return end;
  }

  /**
   * Whether the number is the tail of something else: {@code a-202}, {@code 1.202}, {@code #202}.
   */
  private boolean isJoined(int from) {
    if (from == 0) {
      return false;
    }
    char before = text.charAt(from - 1);
    return Character.isLetterOrDigit(before) || "._-/@#$%&+~".indexOf(before) >= 0;
  }

  private static boolean isReportNumber(String digits) {
    return digits.length() >= 7 && digits.length() <= 10 && digits.charAt(0) != '0';
  }

  private static boolean isEquipment(String token) {
    int digits = Ascii.digitsOf(token).length();
    return digits >= 14 && digits <= 18;
  }
}
