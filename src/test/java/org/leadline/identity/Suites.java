package org.leadline.identity;

import static org.leadline.identity.Score.AGREES;
import static org.leadline.identity.Score.FAULT;
import static org.leadline.identity.TrialData.text;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Stated;
import tools.jackson.databind.JsonNode;

/**
 * The verdict on one case of each suite of spellings. Where we differ from a suite on purpose the
 * verdict is the reason, found from the case itself; {@code identity.md} explains each of them.
 */
final class Suites {

  private static final String OTHER_NOTATION =
      "a host in another notation of IPv4: a name by RFC 3986, a number by WHATWG; kept raw";
  private static final String TRANSACTION =
      "no address: 64 hexadecimal digits number a transaction";
  private static final String NO_AUTHORITY =
      "no two slashes: a path by RFC 3986, a host by WHATWG, or relative to a page; kept raw";

  private final Recogniser recogniser;

  Suites(Recogniser recogniser) {
    this.recogniser = recogniser;
  }

  String phone(JsonNode row) {
    boolean regional = !row.has("needs_region") || row.get("needs_region").asBoolean();
    Hints hints =
        new Hints(null, regional ? text(row, "region") : null, null, null, Stated.NOT_STATED);
    return verdict(
        only(KeyKind.PHONE, keys(IdentifierKind.PHONE, row, hints)).equals(text(row, "e164")));
  }

  String luhn(JsonNode row) {
    return verdict(Luhn.holds(text(row, "input")) == row.get("valid").asBoolean());
  }

  String email(JsonNode row) {
    String input = text(row, "input");
    boolean usable = row.get("usable_on_the_internet").asBoolean();
    boolean taken = !only(KeyKind.EMAIL, keys(IdentifierKind.EMAIL, row, Hints.NONE)).isEmpty();
    if (usable == taken) {
      return AGREES;
    }
    boolean around = !input.equals(input.strip()) || input.endsWith(".");
    return taken && around
        ? "blanks, line ends and a final full stop around the value are of the paste"
        : FAULT;
  }

  String url(JsonNode row) {
    String key = only(KeyKind.URL, keys(IdentifierKind.URL, row, Hints.NONE));
    String input = text(row, "input");
    boolean failure = row.get("failure").asBoolean();
    boolean web = row.path("web").asBoolean(false);
    if (failure ? key.isEmpty() : !web || key.equals(text(row, "href"))) {
      return AGREES;
    }
    if (failure) {
      return text(row, "base").isEmpty() ? FAULT : "the failure is that of the page it stands on";
    }
    if (input.indexOf("//") < 0 && input.indexOf("\\\\") < 0) {
      return key.isEmpty() ? NO_AUTHORITY : FAULT;
    }
    String host = text(row, "hostname");
    if (key.isEmpty() && Ipv4.isAddress(host)) {
      return OTHER_NOTATION;
    }
    boolean blank = host.startsWith(".") || host.endsWith("..");
    return key.isEmpty() && blank ? "a host with empty labels: none can exist" : FAULT;
  }

  String idna(JsonNode row) {
    String input = text(row, "input");
    String ascii = DomainForm.ascii(input);
    if (row.get("failure").asBoolean()) {
      boolean newer = input.codePoints().anyMatch(c -> UCharacter.getAge(c).getMajor() > 15);
      return ascii.isEmpty()
          ? AGREES
          : newer ? "characters of a newer Unicode than the suite's" : FAULT;
    }
    String expected = text(row, "ascii");
    boolean dot = expected.endsWith(".");
    return verdict(ascii.equals(dot ? expected.substring(0, expected.length() - 1) : expected));
  }

  String domain(JsonNode row) {
    String host = DomainForm.ascii(text(row, "input"));
    return verdict(DomainForm.site(host).equals(DomainForm.ascii(text(row, "registrable"))));
  }

  String ip(JsonNode row) {
    String address = only(KeyKind.IP, keys(IdentifierKind.IP, row, Hints.NONE));
    String input = text(row, "input");
    if (row.get("valid").asBoolean()) {
      String norm = text(row, "norm");
      return verdict(address.equals(norm) || address.equals(IpForm.canonical(norm)));
    }
    if (address.isEmpty()) {
      return AGREES;
    }
    if (Ipv4.isAddress(input)) {
      return "right as IPv4 (RFC 791), as other cases say; this one comes from a suite of IPv6 alone";
    }
    boolean zone = input.indexOf('%') > 0;
    boolean port = Ipv4.isAddress(IpForm.addressOf(input));
    if (zone) {
      return "a zone behind the address (RFC 4007, section 11) is left out";
    }
    return port ? "a port behind the address (RFC 3986, section 3.2.3) is left out" : FAULT;
  }

  String lookAlike(JsonNode row, List<String> changed) {
    String name = text(row, "input");
    if (Skeleton.of(name).equals(Skeleton.of(text(row, "skeleton_of")))) {
      return AGREES;
    }
    return name.codePoints().mapToObj(Character::toString).anyMatch(changed::contains)
        ? "the table of look-alikes was changed after the suite's Unicode 14"
        : FAULT;
  }

  String coin(JsonNode row) {
    List<MatchKey> keys = keys(IdentifierKind.CRYPTO_ADDRESS, row, Hints.ofType(text(row, "type")));
    boolean raw = keys.isEmpty() || keys.getFirst().kind() == KeyKind.RAW;
    if (!row.get("valid").asBoolean()) {
      return verdict(raw);
    }
    if (!raw && keys.getFirst().value().equals(text(row, "norm"))) {
      return AGREES;
    }
    String input = text(row, "input");
    return raw && input.length() == 64 && Ascii.allHex(input) ? TRANSACTION : FAULT;
  }

  /**
   * The library's forms, and one key for all four of them wherever compatibility makes them one.
   */
  String unicode(JsonNode row) {
    String input = text(row, "input");
    String nfkc = text(row, "nfkc");
    boolean right =
        Normalizer.normalize(input, Normalizer.Form.NFC).equals(text(row, "nfc"))
            && Normalizer.normalize(input, Normalizer.Form.NFD).equals(text(row, "nfd"))
            && Normalizer.normalize(input, Normalizer.Form.NFKC).equals(nfkc)
            && Normalizer.normalize(input, Normalizer.Form.NFKD).equals(text(row, "nfkd"));
    boolean one =
        Stream.of("nfc", "nfd", "nfkc", "nfkd")
            .allMatch(form -> UserNameForm.fold(text(row, form)).equals(UserNameForm.fold(input)));
    return verdict(right && one);
  }

  /** A value of a sanctions list: of its kind, or kept with a reason. */
  String listed(JsonNode item) {
    String type = text(item, "type");
    String value = text(item, "value");
    IdentifierKind kind =
        switch (type) {
          case "phone" -> IdentifierKind.PHONE;
          case "email" -> IdentifierKind.EMAIL;
          case "url" -> IdentifierKind.URL;
          case "domain" -> IdentifierKind.DOMAIN;
          default -> IdentifierKind.CRYPTO_ADDRESS;
        };
    String coin = type.substring(type.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    List<MatchKey> keys = recogniser.keys(kind, value, Hints.ofType(coin));
    if (keys.getFirst().kind() != KeyKind.RAW) {
      return keys.getFirst().kind() == KeyKind.PHONE_DIGITS
          ? "a telephone number that no country's plan holds as written: its digits, weak"
          : AGREES;
    }
    return switch (kind) {
      case CRYPTO_ADDRESS -> coin(value, coin);
      case PHONE, EMAIL, URL, DOMAIN ->
          value.strip().matches("\\S+")
              ? FAULT
              : "several words in one field: kept raw, found by its text";
      default -> FAULT;
    };
  }

  private static String coin(String value, String coin) {
    if (value.length() == 64) {
      return TRANSACTION;
    }
    return coin.equals("btg") || coin.equals("xvg")
        ? "a coin whose addresses have no reader (BTG, XVG)"
        : "its checksum is wrong: mistyped in the list";
  }

  private List<MatchKey> keys(IdentifierKind kind, JsonNode row, Hints hints) {
    return recogniser.keys(kind, text(row, "input"), hints);
  }

  private static String verdict(boolean right) {
    return right ? AGREES : FAULT;
  }

  private static String only(KeyKind kind, List<MatchKey> keys) {
    return keys.stream()
        .filter(key -> key.kind() == kind)
        .map(MatchKey::value)
        .findFirst()
        .orElse("");
  }
}
