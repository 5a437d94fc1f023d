package org.leadline.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Web addresses. {@code url} is the standard spelling ({@link WebAddress}). {@code url~} leaves out
 * what does not change the page: fragment, tracking parameters (settings), final slash, needless
 * percent signs. A fragment that starts with {@code !} or {@code /} is a route within the page and
 * stays, and so does one at a host where it holds an invite.
 *
 * <p>An address that names an account, a thread, a share or a payee gets that key (settings); a
 * host that is a name gets its weak derived keys. Nothing is ever fetched.
 */
final class UrlForm {

  private final Map<String, List<AddressShape>> shapesByHost;
  private final List<String> trackingNames;
  private final List<String> trackingPrefixes;

  UrlForm(IdentitySettings settings, List<AddressShape> shapes) {
    Map<String, List<AddressShape>> table = new HashMap<>();
    for (AddressShape shape : shapes) {
      shape.hosts().forEach(host -> table.computeIfAbsent(host, h -> new ArrayList<>()).add(shape));
    }
    this.shapesByHost = Map.copyOf(table);
    this.trackingNames =
        settings.trackingParameters().stream().filter(name -> !name.endsWith("*")).toList();
    this.trackingPrefixes =
        settings.trackingParameters().stream()
            .filter(name -> name.endsWith("*"))
            .map(name -> name.substring(0, name.length() - 1))
            .toList();
  }

  List<MatchKey> keys(String raw) {
    return parse(raw).map(this::keys).orElseGet(() -> Key.raw(IdentifierKind.URL, raw));
  }

  static Optional<WebAddress> parse(String raw) {
    return WebAddress.parse(Refanged.value(raw));
  }

  private List<MatchKey> keys(WebAddress address) {
    List<MatchKey> keys = new ArrayList<>(6);
    keys.add(Key.medium(KeyKind.URL, address.written()));
    keys.add(Key.medium(KeyKind.URL_FOLDED, folded(address)));
    keys.addAll(placed(address));
    keys.addAll(
        address.isNamed()
            ? DomainForm.derived(address.host())
            : List.of(Key.weak(KeyKind.HOST, address.host())));
    return List.copyOf(keys);
  }

  private List<AddressShape> shapes(WebAddress address) {
    return shapesByHost.getOrDefault(AddressShape.plainHost(address.host()), List.of());
  }

  /**
   * The keys of what stands at a place. An invite code is nothing else besides: read as a name it
   * would lose its case, and with it what tells it from other codes.
   */
  private List<MatchKey> placed(WebAddress address) {
    List<MatchKey> keys = new ArrayList<>(2);
    for (AddressShape shape : shapes(address)) {
      keys.addAll(shape.keys(address));
    }
    List<MatchKey> invites = Invites.of(keys);
    return invites.isEmpty() ? keys : invites;
  }

  private String folded(WebAddress address) {
    String path = Percent.normal(address.path());
    String fragment = address.fragment();
    boolean route =
        fragment.startsWith("#!")
            || fragment.startsWith("#/")
            || shapes(address).stream().anyMatch(AddressShape::readsFragment);
    return new WebAddress(
            address.scheme().isEmpty() ? "http" : address.scheme(),
            address.user(),
            address.host(),
            address.port(),
            path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path,
            withoutTracking(address.query()),
            route ? fragment : "")
        .written();
  }

  private String withoutTracking(String query) {
    if (query.length() < 2) {
      return "";
    }
    StringJoiner kept = new StringJoiner("&", "?", "").setEmptyValue("");
    for (String parameter : query.substring(1).split("&")) {
      if (!parameter.isEmpty() && !isTracking(parameter)) {
        kept.add(Percent.normal(parameter));
      }
    }
    return kept.toString();
  }

  private boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return trackingNames.contains(name) || trackingPrefixes.stream().anyMatch(name::startsWith);
  }

  /** Percent-encoding brought to one spelling (RFC 3986, sections 6.2.2.1 and 6.2.2.2). */
  private static final class Percent {

    private Percent() {}

    static String normal(String text) {
      if (text.indexOf('%') < 0) {
        return text;
      }
      StringBuilder normal = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        if (isEscape(text, i)) {
          append(normal, Integer.parseInt(text.substring(i + 1, i + 3), 16));
          i += 2;
        } else {
          normal.append(text.charAt(i));
        }
      }
      return normal.toString();
    }

    private static boolean isEscape(String text, int at) {
      return text.charAt(at) == '%'
          && at + 2 < text.length()
          && Ascii.isHex(text.charAt(at + 1))
          && Ascii.isHex(text.charAt(at + 2));
    }

    private static void append(StringBuilder normal, int octet) {
      char c = (char) octet;
      if (Ascii.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0) {
        normal.append(c);
      } else {
        normal.append('%').append(hex(octet >> 4)).append(hex(octet & 0xF));
      }
    }

    private static char hex(int nibble) {
      return Character.toUpperCase(Character.forDigit(nibble, 16));
    }
  }
}
