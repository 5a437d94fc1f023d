package org.leadline.intake.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leadline.identity.RecognisedValue;
import org.leadline.identity.Recogniser;
import org.leadline.intake.reading.ValueTypes;
import org.leadline.report.IdentifierKind;

/**
 * What a column most likely is, by its name and by the values of a sample.
 *
 * @param target the field that it fills
 * @param type the type of its identifiers; empty for other fields
 * @param date the pattern of its times; empty for ISO 8601 and for what is no time
 * @param why in words, without any value
 */
record Guess(Target target, String type, String date, String why) {

  private static final double MOST = 0.8;

  private static final Map<String, Target> BY_NAME =
      Map.ofEntries(
          Map.entry("title subject headline", Target.TITLE),
          Map.entry("text description notes note comment comments narrative", Target.TEXT),
          Map.entry("details summary message body", Target.TEXT),
          Map.entry("reporter provider esp company organisation organization", Target.REPORTER),
          Map.entry("category type classification incidenttype", Target.CATEGORY),
          Map.entry("tags labels keywords", Target.TAGS),
          Map.entry("username screenname handle login nickname", Target.PARTY_USER_NAME),
          Map.entry("displayname profilename", Target.PARTY_DISPLAY_NAME),
          Map.entry("account accountid userid", Target.PARTY_ACCOUNT),
          Map.entry("name fullname personname suspectname", Target.PARTY_NAME),
          Map.entry("service platform app", Target.PARTY_SERVICE),
          Map.entry("port sourceport", Target.EVENT_PORT),
          Map.entry("filename file", Target.FILE_NAME));

  /**
   * What people call the number of a report: {@code Tip No}, {@code CyberTip #}, {@code Report
   * Number}, {@code Ref}.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:ctr?|(?:cyber)?tip(?:line)?)(?:report)?(?:id|nos?|nr|num|number|ref|reference)?"
              + "|(?:ncmec|report|case|incident|event|ticket|lead|ref|reference|ncmecreport)"
              + "(?:id|no|nr|num|number)"
              + "|id|uuid|number|ref|reference|ticket");

  private static final int LONGEST_NUMBER = 64;

  static Guess of(String name, List<String> values, Recogniser recogniser) {
    String folded = ValueTypes.folded(name.substring(name.lastIndexOf('/') + 1));
    Optional<Guess> hash = hash(values);
    if (hash.isPresent()) {
      return hash.get();
    }
    Optional<String> date = DateGuess.of(values);
    if (date.isPresent()) {
      return time(folded, date.get());
    }
    return isNumber(folded, values)
        ? plain(Target.ID)
        : byValues(values, recogniser, byName(folded));
  }

  /** A column of that name with sentences in it is none. */
  private static boolean isNumber(String folded, List<String> values) {
    return NUMBER.matcher(folded).matches()
        && (values.isEmpty() || share(values, Guess::isShort) >= MOST);
  }

  private static boolean isShort(String value) {
    return value.length() <= LONGEST_NUMBER && value.chars().anyMatch(Character::isDigit);
  }

  private static Guess plain(Target target) {
    return new Guess(target, "", "", target == Target.KEEP ? "nothing is recognised" : "its name");
  }

  private static Target byName(String folded) {
    return BY_NAME.entrySet().stream()
        .filter(entry -> List.of(entry.getKey().split(" ", -1)).contains(folded))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Target.KEEP);
  }

  private static Guess time(String folded, String date) {
    boolean received =
        List.of("received", "created", "reported", "date", "datereceived", "reportdate").stream()
            .anyMatch(folded::contains);
    boolean event = folded.contains("login") || folded.startsWith("ip") || folded.contains("event");
    Target target = event ? Target.EVENT_TIME : received ? Target.RECEIVED : Target.KEEP;
    return new Guess(target, "", date, "all values of the sample are times");
  }

  private static Optional<Guess> hash(List<String> values) {
    for (Target target : List.of(Target.FILE_MD5, Target.FILE_SHA1, Target.FILE_SHA256)) {
      int length =
          switch (target.field) {
            case "md5" -> 32;
            case "sha1" -> 40;
            default -> 64;
          };
      if (share(values, value -> value.matches("[0-9a-fA-F]{" + length + "}")) >= MOST) {
        return Optional.of(
            new Guess(target, "", "", "its values have the form of " + target.field));
      }
    }
    return Optional.empty();
  }

  private static Guess byValues(List<String> values, Recogniser recogniser, Target named) {
    for (IdentifierKind kind :
        List.of(
            IdentifierKind.IP,
            IdentifierKind.EMAIL,
            IdentifierKind.URL,
            IdentifierKind.PHONE,
            IdentifierKind.CRYPTO_ADDRESS)) {
      double share = share(values, value -> isWhole(value, kind, recogniser));
      if (share >= MOST) {
        String why = "%d %% of its values are %s".formatted(Math.round(share * 100), words(kind));
        return kind == IdentifierKind.IP
            ? new Guess(Target.EVENT_ADDRESS, "", "", why)
            : new Guess(Target.IDENTIFIER, type(kind), "", why);
      }
    }
    return plain(named);
  }

  private static String words(IdentifierKind kind) {
    return switch (kind) {
      case IP -> "IP addresses";
      case EMAIL -> "e-mail addresses";
      case PHONE -> "telephone numbers";
      case URL -> "web addresses";
      default -> "addresses of a crypto-currency";
    };
  }

  private static String type(IdentifierKind kind) {
    return kind == IdentifierKind.CRYPTO_ADDRESS ? "crypto" : kind.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isWhole(String value, IdentifierKind kind, Recogniser recogniser) {
    String stripped = value.strip();
    List<RecognisedValue> found = recogniser.read(stripped);
    return found.stream()
        .anyMatch(
            each -> each.kind() == kind && each.from() == 0 && each.to() == stripped.length());
  }

  private static double share(List<String> values, java.util.function.Predicate<String> predicate) {
    return values.isEmpty()
        ? 0
        : (double) values.stream().filter(predicate).count() / values.size();
  }
}
