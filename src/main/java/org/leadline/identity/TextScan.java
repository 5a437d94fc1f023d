package org.leadline.identity;

import java.util.ArrayList;
import java.util.List;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * One pass over one text. Autolink finds web and mail addresses; what lies between is cut into
 * tokens, each of which is read by its look and by the word that announces it. Every step looks at
 * a bounded stretch, so a text costs time in proportion to its length, whatever it holds.
 */
final class TextScan {

  /** Tokens beyond every identifier's length are passed over piece by piece. */
  private static final int LONGEST_TOKEN = 300;

  private static final String MAILTO = "mailto:";

  /** No character of a URI (RFC 3986). */
  private static final String MAILTO_ENDS = " \t\r\n<>\"\u00A0";

  private final String text;
  private final Refanged refanged;
  private final CanonicalForms forms;
  private final Surroundings surroundings;
  private final CueState cues;
  private final TokenReader tokens;
  private final List<Mention> found = new ArrayList<>();

  TextScan(
      String original, CanonicalForms forms, Surroundings surroundings, CueVocabulary vocabulary) {
    this.refanged = Refanged.of(original);
    this.text = Unspaced.opened(refanged.text());
    this.forms = forms;
    this.surroundings = surroundings;
    this.cues = new CueState(vocabulary);
    this.tokens = new TokenReader(this, cues, surroundings);
  }

  /** Every mention, in the order of the text. */
  List<Mention> run() {
    int at = 0;
    for (LinkSpan link : Links.of(text)) {
      if (link.getBeginIndex() >= at && !Links.isInsideName(text, link)) {
        scan(at, link.getBeginIndex());
        at = link(link);
      }
    }
    scan(at, text.length());
    return List.copyOf(found);
  }

  /** Whether the text speaks of accounts of this family of services when it names none. */
  boolean isAbout(String family) {
    String service = surroundings.service();
    return service != null && forms.families().familyOf(service).equals(family);
  }

  String text() {
    return text;
  }

  CanonicalForms forms() {
    return forms;
  }

  /** Takes a value when it has a key of its kind; says whether it was taken. */
  boolean take(IdentifierKind kind, int from, int to, Hints hints) {
    List<MatchKey> keys = forms.keys(kind, text.substring(from, to), hints);
    if (keys.isEmpty() || keys.getFirst().kind() == KeyKind.RAW) {
      return false;
    }
    take(kind, from, to, hints, keys);
    return true;
  }

  /** Takes a value with keys that were made already. */
  void take(IdentifierKind kind, int from, int to, Hints hints, List<MatchKey> keys) {
    found.add(new Mention(kind, refanged.origin(from), refanged.originOfEnd(to), hints, keys));
  }

  /** Whether the writer defanged something in this stretch, so that it surely is an address. */
  boolean isDefanged(int from, int to) {
    return refanged.originOfEnd(to) - refanged.origin(from) != to - from;
  }

  private int link(LinkSpan link) {
    int from = link.getBeginIndex();
    int to = link.getEndIndex();
    if (link.getType() == LinkType.EMAIL) {
      return surroundings.pasted() && isAfter(MAILTO, from)
          ? mailto(from - MAILTO.length(), to)
          : email(from, to);
    }
    int end = Links.end(text, from, to);
    if (link.getType() == LinkType.WWW && text.indexOf('@', from, end) > 0) {
      return email(from, end);
    }
    boolean taken = url(from, end);
    if (!taken) {
      scan(from, end);
    }
    return afterLink(end, to);
  }

  /** Addresses that were glued together by commas or brackets come apart here. */
  private int afterLink(int from, int to) {
    int at = from;
    int start = Links.start(text, at, to);
    while (start >= 0) {
      scan(at, start);
      int end = Links.end(text, start, to);
      if (!url(start, end)) {
        scan(start, end);
      }
      at = end;
      start = Links.start(text, at, to);
    }
    return at;
  }

  private boolean isAfter(String scheme, int at) {
    return text.regionMatches(true, at - scheme.length(), scheme, 0, scheme.length());
  }

  /** A pasted link to a mailbox is one value, with the subject and text that it may carry. */
  private int mailto(int from, int to) {
    int end = to;
    if (to < text.length() && text.charAt(to) == '?') {
      while (end < text.length() && MAILTO_ENDS.indexOf(text.charAt(end)) < 0) {
        end++;
      }
    }
    if (take(IdentifierKind.EMAIL, from, end, Hints.NONE)) {
      cues.clear();
      return end;
    }
    return email(from + MAILTO.length(), to);
  }

  private int email(int start, int end) {
    int to = Links.endOfMailbox(text, start, end);
    int from = Links.startOfMailbox(text, start, to);
    int domain = text.lastIndexOf('@', to - 1) + 1;
    boolean sure = surroundings.pasted() || isDefanged(from, to) || isReserved(domain, to);
    boolean taken =
        (sure || HostName.isNamed(text, domain, to))
            && take(IdentifierKind.EMAIL, from, to, Hints.NONE);
    if (!taken) {
      scan(start, to);
    }
    cues.clear();
    return to;
  }

  /** Top-level domains of RFC 2606, which no public suffix list holds. */
  private boolean isReserved(int from, int to) {
    return text.regionMatches(true, to - 8, ".example", 0, 8)
        || (to - from > 5 && text.regionMatches(true, to - 5, ".test", 0, 5));
  }

  private boolean url(int from, int to) {
    String written = text.substring(from, to);
    boolean bare = written.indexOf("://") < 0;
    WebAddress address = UrlForm.parse(written).orElse(null);
    if (address == null || (address.isNamed() && address.host().indexOf('.') < 0)) {
      return false;
    }
    cues.clear();
    boolean nameOnly = bare && written.indexOf('/') < 0;
    return take(nameOnly ? IdentifierKind.DOMAIN : IdentifierKind.URL, from, to, Hints.NONE);
  }

  private void scan(int from, int to) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (Tokens.isDelimiter(c)) {
        at = delimiter(c, at, to);
      } else {
        int end = Tokens.end(text, at, Math.min(to, at + LONGEST_TOKEN));
        boolean whole = end == to || Tokens.isDelimiter(text.charAt(end));
        at = whole ? tokens.read(at, end, to) : skip(end, to);
      }
    }
  }

  private int delimiter(char c, int at, int to) {
    if (c == '(') {
      int end = tokens.phone(at, to);
      return end < 0 ? at + 1 : end;
    }
    if (c == '\n') {
      cues.line();
    } else if (c == '=') {
      cues.mark();
    }
    return at + 1;
  }

  private int skip(int from, int to) {
    cues.clear();
    int at = from;
    while (at < to && !Tokens.isDelimiter(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
