package org.leadline.identity;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import tools.jackson.databind.JsonNode;

/** Compares our keys with the truth of the event corpus: equal there must be equal here. */
final class EventClasses {

  private final Recogniser recogniser;
  private final PrintStream out;
  private final boolean shown;

  EventClasses(Recogniser recogniser, PrintStream out, boolean shown) {
    this.recogniser = recogniser;
    this.out = out;
    this.shown = shown;
  }

  /** Whether our keys give the same classes of values as the truth of the event corpus. */
  Score score(List<JsonNode> rows) {
    Map<String, String> normOfKey = new HashMap<>();
    Map<String, String> keyOfNorm = new HashMap<>();
    Score score = new Score("event classes");
    for (JsonNode row : rows) {
      for (String list : List.of("identifiers", "ips", "hashes")) {
        for (JsonNode item : row.path(list)) {
          String type = TrialData.text(item, "type");
          String norm = type + " " + norm(type, TrialData.text(item, "value"));
          String key = key(type, TrialData.text(item, "value"), TrialData.text(item, "service"));
          normOfKey.putIfAbsent(key, norm);
          keyOfNorm.putIfAbsent(norm, key);
          boolean same =
              norm.equals(normOfKey.get(key))
                  && key.equals(keyOfNorm.get(norm))
                  && !key.startsWith("raw:");
          score.count(verdict(same, key));
          if (!same && shown) {
            out.println(
                "  differs: "
                    + norm
                    + " -> "
                    + key
                    + " / "
                    + normOfKey.get(key)
                    + " / "
                    + keyOfNorm.get(norm));
          }
        }
      }
    }
    return score;
  }

  private static String verdict(boolean same, String key) {
    if (same) {
      return Score.AGREES;
    }
    return key.startsWith("raw:")
        ? "not to be read as its kind: brackets in a host, a cut coin address, a number as host"
        : Score.FAULT;
  }

  /** The truth's own canonical form, as its README states it. */
  private static String norm(String type, String value) {
    String plain =
        value
            .replace("[.]", ".")
            .replace("(.)", ".")
            .replace("[@]", "@")
            .replace("[:]", ":")
            .replace("[://]", "://")
            .replaceFirst("(?i)^hxxp", "http")
            .strip();
    return switch (type) {
      case "url" -> normUrl(plain);
      case "btc", "username" -> plain;
      default -> {
        String lower = plain.toLowerCase(Locale.ROOT);
        yield lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
      }
    };
  }

  private static String normUrl(String plain) {
    int mark = plain.indexOf("://");
    if (mark < 0) {
      return plain;
    }
    int end = mark + 3;
    while (end < plain.length() && "/?#".indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    String head = plain.substring(0, end).toLowerCase(Locale.ROOT);
    head = head.startsWith("http://") ? head.replaceFirst(":80$", "") : head;
    head = head.startsWith("https://") ? head.replaceFirst(":443$", "") : head;
    head = head.startsWith("ftp://") ? head.replaceFirst(":21$", "") : head;
    head = head.replaceFirst("\\.$", "");
    String rest = plain.substring(end);
    return head + (rest.startsWith("/") ? rest : "/" + rest);
  }

  private String key(String type, String value, String service) {
    IdentifierKind kind =
        switch (type) {
          case "domain" -> IdentifierKind.DOMAIN;
          case "url" -> IdentifierKind.URL;
          case "email" -> IdentifierKind.EMAIL;
          case "ip" -> IdentifierKind.IP;
          case "btc", "eth" -> IdentifierKind.CRYPTO_ADDRESS;
          case "username" -> IdentifierKind.USER_NAME;
          default -> IdentifierKind.HASH;
        };
    return recogniser.keys(kind, value, Hints.ofService(service)).getFirst().term();
  }
}
