package org.leadline.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.MatchKey;

/** Reads one token of a text: what it is by its look, and by the word that announces it. */
final class TokenReader {

  private static final String LEADING = ".-_~*#&%+/!?:$";
  private static final String TRAILING = ".-_~*#&%+/!?:$";
  private static final Pattern LONG_GROUP = Pattern.compile("[0-9A-Fa-f]{3}");

  private final TextScan scan;
  private final String text;
  private final CueState cues;
  private final Surroundings surroundings;
  private final NumberReader numbers;
  private final HandleReader handles;

  TokenReader(TextScan scan, CueState cues, Surroundings surroundings) {
    this.scan = scan;
    this.text = scan.text();
    this.cues = cues;
    this.surroundings = surroundings;
    this.numbers = new NumberReader(scan, cues, surroundings);
    this.handles = new HandleReader(scan, cues, surroundings);
  }

  /** Reads the token from {@code start} to {@code end}; answers where reading goes on. */
  int read(int start, int end, int limit) {
    if (handles.take(start, end)) {
      return end;
    }
    int mark = handles.markWithin(start, end);
    if (mark > start) {
      return read(mark, end, limit);
    }
    if (text.charAt(start) == '+') {
      int after = numbers.phone(start, limit);
      if (after >= 0) {
        return after;
      }
    }
    int from = start;
    boolean emphasis = text.charAt(end - 1) == '_';
    while (from < end && isLeading(from, emphasis)) {
      from++;
    }
    int to = end;
    while (to > from && TRAILING.indexOf(text.charAt(to - 1)) >= 0 && !isDoubleColon(to - 2)) {
      to--;
    }
    int after = from == to ? end : trimmed(from, to, end, limit);
    marks(to, end);
    return after;
  }

  /** A telephone number that starts with a bracket. */
  int phone(int from, int limit) {
    return numbers.phone(from, limit);
  }

  private int trimmed(int from, int to, int end, int limit) {
    Look look = Look.of(text, from, to);
    if (look.isWord()) {
      cues.word(text, from, to);
      return end;
    }
    if (look.colons() > 0) {
      return withColons(look, from, to, end);
    }
    if (look.dots() > 0 && dotted(look, from, to)) {
      return end;
    }
    if (plain(look, from, to)) {
      return end;
    }
    if (Ascii.isDigit(text.charAt(from))) {
      int after = numbers.read(from, to, limit);
      if (after >= 0) {
        return after;
      }
    }
    int glued = look.digits() > 9 && look.letters() > 0 ? numbers.glued(from, to) : -1;
    cues.clear();
    return glued < 0 ? end : glued;
  }

  private int withColons(Look look, int from, int to, int end) {
    if (address(look, from, to)) {
      cues.clear();
      return end;
    }
    int colon = text.indexOf(':', from);
    if (colon > from) {
      read(from, colon, colon);
    }
    cues.mark();
    return colon + 1;
  }

  private boolean address(Look look, int from, int to) {
    if (MacForm.isWritten(text, from, to)) {
      return scan.take(IdentifierKind.MAC, from, to, Hints.NONE);
    }
    boolean sixth = look.colons() > 1 && look.digits() > 0;
    if (!sixth) {
      return false;
    }
    String written = text.substring(from, to);
    int slash = written.indexOf('/');
    String address = slash < 0 ? written : written.substring(0, slash);
    if (isPairs(address) && !surroundings.pasted()) {
      return true;
    }
    boolean taken = !IpForm.canonical(IpForm.addressOf(address)).isEmpty();
    return taken && takeAddress(from, from + address.length(), to);
  }

  /**
   * Eight pairs of digits are a serial number or a key; no address in use has a first group of two.
   */
  private static boolean isPairs(String written) {
    boolean eight = written.chars().filter(c -> c == ':').count() == 7;
    return eight && !written.contains("::") && !LONG_GROUP.matcher(written).find();
  }

  /** A network is no single address: only pasted text asks for it, and it gets no key. */
  private boolean takeAddress(int from, int to, int end) {
    boolean network = end > to && IpForm.network(text.substring(from, end)).isPresent();
    if (!network) {
      return scan.take(IdentifierKind.IP, from, to, Hints.NONE);
    }
    if (surroundings.pasted()) {
      scan.take(IdentifierKind.IP, from, end, Hints.NONE, List.of());
    }
    return true;
  }

  private boolean dotted(Look look, int from, int to) {
    int fourth = look.digits() > 3 ? Ipv4.endOf(text, from, to) : -1;
    if (fourth == to || (fourth > 0 && "/:-_".indexOf(text.charAt(fourth)) >= 0)) {
      return fourth(from, fourth, to);
    }
    if (MacForm.isWritten(text, from, to)) {
      return scan.take(IdentifierKind.MAC, from, to, Hints.NONE);
    }
    return host(from, to);
  }

  private boolean fourth(int from, int end, int to) {
    boolean version = cues.announces(Cue.VERSION, from) || text.charAt(from) == '0';
    cues.clear();
    if (version && !surroundings.pasted()) {
      return true;
    }
    int path = end < to && text.charAt(end) == '/' ? to : end;
    return takeAddress(from, end, path);
  }

  private boolean host(int from, int to) {
    int slash = text.indexOf('/', from, to);
    boolean path = slash > 0;
    int end = path ? slash : to;
    boolean sure = isPastedLine(from, to) || path || scan.isDefanged(from, to);
    if (isFilePath(from) || !HostName.isDomain(text.substring(from, end), sure)) {
      return false;
    }
    cues.clear();
    boolean page = path && slash < to - 1;
    return page
        ? scan.take(IdentifierKind.URL, from, to, Hints.NONE)
        : scan.take(IdentifierKind.DOMAIN, from, end, Hints.NONE);
  }

  /** Whether somebody pasted this as a line of its own. */
  private boolean isPastedLine(int from, int to) {
    return surroundings.pasted()
        && (from == 0 || text.charAt(from - 1) == '\n')
        && (to == text.length() || text.charAt(to) == '\n' || text.charAt(to) == '\r');
  }

  /** {@code folder\Temp.NET}; two backslashes start the name of a host. */
  private boolean isFilePath(int from) {
    return from > 1 && text.charAt(from - 1) == '\\' && text.charAt(from - 2) != '\\';
  }

  /** Tokens of letters and digits that are known by their length or checksum. */
  private boolean plain(Look look, int from, int to) {
    int length = to - from;
    if (look.isHex() && HashForm.isLength(length)) {
      return hash(from, to);
    }
    if (UuidForm.isWritten(text, from, to)) {
      return uuid(from, to);
    }
    if (MacForm.isWritten(text, from, to)) {
      return scan.take(IdentifierKind.MAC, from, to, Hints.NONE);
    }
    return look.isAlphanumeric() && length >= 25 && length <= 110 && coin(from, to);
  }

  private boolean hash(int from, int to) {
    List<MatchKey> keys = HashForm.readings(text.substring(from, to));
    cues.clear();
    boolean plain = surroundings.pasted();
    scan.take(IdentifierKind.HASH, from, to, Hints.NONE, plain ? keys : keys.subList(0, 1));
    return true;
  }

  private boolean uuid(int from, int to) {
    Cue cue = cues.near(from);
    boolean device = cue == Cue.DEVICE && !surroundings.pasted();
    cues.clear();
    if (device) {
      return scan.take(IdentifierKind.DEVICE_ID, from, to, surroundings.serviceHints());
    }
    if (cue == Cue.ADVERTISING || surroundings.pasted()) {
      scan.take(IdentifierKind.ADVERTISING_ID, from, to, Hints.NONE);
    }
    return true;
  }

  private boolean coin(int from, int to) {
    Optional<MatchKey> key = CryptoForm.recognised(text.substring(from, to), "");
    @Nullable MatchKey right = key.orElse(null);
    if (right == null) {
      return false;
    }
    cues.clear();
    scan.take(IdentifierKind.CRYPTO_ADDRESS, from, to, Hints.NONE, List.of(right));
    return true;
  }

  private void marks(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '#') {
        cues.mark();
      }
    }
  }

  /** An underscore before a name is part of it, unless another one after it makes it emphasis. */
  private boolean isLeading(int at, boolean emphasis) {
    char c = text.charAt(at);
    return LEADING.indexOf(c) >= 0 && !isDoubleColon(at) && (c != '_' || emphasis);
  }

  private boolean isDoubleColon(int at) {
    return at >= 0
        && at + 1 < text.length()
        && text.charAt(at) == ':'
        && text.charAt(at + 1) == ':';
  }
}
