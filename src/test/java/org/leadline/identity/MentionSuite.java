package org.leadline.identity;

import static org.leadline.identity.Score.AGREES;
import static org.leadline.identity.Score.FAULT;
import static org.leadline.identity.TrialData.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.leadline.report.IdentifierKind;
import tools.jackson.databind.JsonNode;

/**
 * User names and web addresses in short messages. The suite follows the rules of one service, where
 * a hash or dollar sign hides an address and only known endings count; evidence asks the opposite.
 */
final class MentionSuite {

  private static final String SCHEME =
      "an address with its scheme, or www. before it, counts under any host (WHATWG URL)";

  private final Recogniser recogniser;

  MentionSuite(Recogniser recogniser) {
    this.recogniser = recogniser;
  }

  /** Whether a case asks for values that are identifiers; hashtags are none. */
  static boolean asks(JsonNode row) {
    return !text(row, "type").equals("hashtag");
  }

  String verdict(JsonNode row) {
    Set<String> expected = new LinkedHashSet<>();
    row.get("expected").forEach(value -> expected.add(value.asString().toLowerCase(Locale.ROOT)));
    boolean url = text(row, "type").equals("url");
    Set<String> found = found(text(row, "input"), url);
    if (found.equals(expected)) {
      return AGREES;
    }
    Set<String> missed = new LinkedHashSet<>(expected);
    missed.removeAll(found);
    Set<String> extra = new LinkedHashSet<>(found);
    extra.removeAll(expected);
    return url ? address(text(row, "input"), missed, extra) : FAULT;
  }

  private Set<String> found(String input, boolean url) {
    List<IdentifierKind> kinds =
        url
            ? List.of(IdentifierKind.URL, IdentifierKind.DOMAIN)
            : List.of(IdentifierKind.USER_NAME);
    Set<String> found = new LinkedHashSet<>();
    for (RecognisedValue value : recogniser.read(input)) {
      String written = value.written().toLowerCase(Locale.ROOT);
      if (kinds.contains(value.kind())) {
        found.add(written.startsWith("@") ? written.substring(1) : written);
      }
    }
    return found;
  }

  private static String address(String input, Set<String> missed, Set<String> extra) {
    if (missed.isEmpty() && extra.stream().allMatch(MentionSuite::isStated)) {
      return SCHEME;
    }
    if (missed.size() <= 1 && extra.size() == 1 && input.codePoints().anyMatch(c -> c > 0x2E80)) {
      return "letters outside ASCII behind a slash belong to the address (RFC 3987)";
    }
    if (missed.isEmpty() && input.codePoints().anyMatch(c -> "#$@".indexOf(c) >= 0)) {
      return "a hash, dollar or at-sign before an address hides it at the one service; not here";
    }
    if (missed.stream().anyMatch(value -> value.indexOf('|') > 0 || value.indexOf(",.") > 0)) {
      return "commas and bars end an address, as between the columns of a table";
    }
    return FAULT;
  }

  private static boolean isStated(String value) {
    return value.contains("://") || value.startsWith("www.");
  }
}
