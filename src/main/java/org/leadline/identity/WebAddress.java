package org.leadline.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * The parts of an address with an authority (RFC 3986, section 3), each in its standard spelling:
 * that of the WHATWG URL standard, which browsers follow, where RFC 3986 does not read the address
 * as another one. What the two read differently is no address here and stays as written:
 *
 * <ul>
 *   <li>a host that ends in a number without being four decimal ones ({@code 0x7f.1}, {@code
 *       192.0.2.010}): an IPv4 address in another notation to one, a name to the other;
 *   <li>a scheme without two slashes ({@code http:example.com}): a host to one, a path to the
 *       other.
 * </ul>
 *
 * @param scheme lower case; empty when the address was written without
 * @param user what stands before {@code @}, with it, percent-encoded; empty when nothing does
 * @param host lower case, A-labels, no final dot; IPv6 in brackets
 * @param port with its colon; empty when absent or the scheme's default
 * @param path starts with a slash, percent-encoded, without dot segments
 * @param query with its question mark, percent-encoded; empty when absent
 * @param fragment with its number sign, percent-encoded; empty when absent
 */
record WebAddress(
    String scheme,
    String user,
    String host,
    String port,
    String path,
    String query,
    String fragment) {

  private static final int LONGEST_SCHEME = 20;

  /** Reads an address; absent when the text is none. */
  static Optional<WebAddress> parse(String text) {
    String written = unbroken(text);
    int colon = written.indexOf("://");
    boolean stated = colon > 0 && isScheme(written, colon);
    if (!stated && (colon >= 0 || written.indexOf(':') == 0)) {
      return Optional.empty();
    }
    return stated
        ? afterScheme(written.substring(0, colon).toLowerCase(Locale.ROOT), written, colon + 3)
        : afterScheme("", headSlashed(written), 0);
  }

  /**
   * Without the line ends and tabs that e-mail and print put into long addresses (RFC 3986,
   * appendix C), with slashes for backslashes in the head of a web address, without control
   * characters at both ends. Two addresses below each other stay apart, and so are none.
   */
  private static String unbroken(String text) {
    String written = text.strip();
    if (isBroken(written) && written.indexOf("://", written.indexOf("://") + 3) < 0) {
      written = Ascii.without("\t\r\n", trimmed(written));
    }
    return written.indexOf('\\') < 0 ? written : slashed(written);
  }

  private static boolean isBroken(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) < ' ') {
        return true;
      }
    }
    return false;
  }

  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    return text.substring(from, to);
  }

  /** Web addresses take a backslash for a slash before the query (WHATWG, "special" schemes). */
  private static String slashed(String written) {
    int colon = written.indexOf(':');
    if (colon > 0 && isScheme(written, colon) && !isWeb(written.substring(0, colon))) {
      return written;
    }
    return headSlashed(written);
  }

  private static String headSlashed(String written) {
    int end = 0;
    while (end < written.length() && "?#".indexOf(written.charAt(end)) < 0) {
      end++;
    }
    return written.substring(0, end).replace('\\', '/') + written.substring(end);
  }

  /** Whether the scheme is one of the web's own, or none was written. */
  private static boolean isWeb(String scheme) {
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "", "http", "https", "ws", "wss", "ftp" -> true;
      default -> false;
    };
  }

  private static Optional<WebAddress> afterScheme(String scheme, String written, int start) {
    int end = endOfAuthority(written, start);
    String authority = written.substring(start, end);
    int at = authority.lastIndexOf('@');
    String hostAndPort = authority.substring(at + 1);
    int portColon = portColon(hostAndPort);
    String host = host(portColon < 0 ? hostAndPort : hostAndPort.substring(0, portColon));
    String port = portColon < 0 ? "" : port(scheme, hostAndPort.substring(portColon + 1));
    boolean plausible = !scheme.isEmpty() || (host.indexOf('.') > 0 && at < 0);
    if (host.isEmpty() || port.equals("?") || !plausible) {
      return Optional.empty();
    }
    return Optional.of(
        withRest(scheme, authority.substring(0, at + 1), host, port, written.substring(end)));
  }

  private static WebAddress withRest(
      String scheme, String user, String host, String port, String rest) {
    int hash = rest.indexOf('#');
    String fragment = hash < 0 ? "" : rest.substring(hash);
    String before = hash < 0 ? rest : rest.substring(0, hash);
    int mark = before.indexOf('?');
    String query = mark < 0 ? "" : before.substring(mark);
    String path = mark < 0 ? before : before.substring(0, mark);
    return new WebAddress(
        scheme,
        Escapes.user(user),
        host,
        port,
        path.isEmpty() ? "/" : Escapes.path(DotSegments.removed(path)),
        Escapes.query(query, isWeb(scheme)),
        Escapes.fragment(fragment));
  }

  /** The standard spelling. */
  String written() {
    return (scheme.isEmpty() ? "" : scheme + "://") + user + host + port + path + query + fragment;
  }

  /** Whether the host is a name rather than an address. */
  boolean isNamed() {
    return !host.startsWith("[") && !Ipv4.isAddress(host);
  }

  static boolean isScheme(CharSequence text, int end) {
    if (end > LONGEST_SCHEME || !Ascii.isLetter(text.charAt(0))) {
      return false;
    }
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (!Ascii.isLetterOrDigit(c) && c != '+' && c != '-' && c != '.') {
        return false;
      }
    }
    return true;
  }

  private static int endOfAuthority(String written, int start) {
    int at = start;
    while (at < written.length() && "/?#\\".indexOf(written.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static int portColon(String hostAndPort) {
    int colon = hostAndPort.lastIndexOf(':');
    return colon > hostAndPort.lastIndexOf(']') ? colon : -1;
  }

  private static String host(String written) {
    if (written.startsWith("[") && written.endsWith("]")) {
      String address = IpForm.canonical(written.substring(1, written.length() - 1));
      return address.isEmpty() ? "" : address.indexOf(':') < 0 ? address : "[" + address + "]";
    }
    String host = Escapes.decoded(written).map(DomainForm::ascii).orElse("");
    return isHost(host) && (Ipv4.isAddress(host) || !endsInNumber(host)) ? host : "";
  }

  /** Whether the last label is a decimal, octal or hexadecimal number ("ends in a number"). */
  private static boolean endsInNumber(String host) {
    String last = host.substring(host.lastIndexOf('.') + 1);
    return Ascii.allDigits(last)
        || (last.startsWith("0x") && (last.length() == 2 || Ascii.allHex(last.substring(2))));
  }

  /** Code points that may not stand in a host (WHATWG URL, "forbidden host code points"). */
  private static boolean isHost(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c <= ' ' || c == 0x7F || "#%/:<>?@[\\]^|\"`{}".indexOf(c) >= 0) {
        return false;
      }
    }
    return !host.isEmpty() && !host.endsWith(".");
  }

  /** The port with its colon; empty for the scheme's own; {@code ?} when it is none. */
  private static String port(String scheme, String written) {
    if (written.isEmpty()) {
      return "";
    }
    int first = 0;
    while (first < written.length() - 1 && written.charAt(first) == '0') {
      first++;
    }
    String number = written.substring(first);
    if (!Ascii.allDigits(number) || number.length() > 5 || Integer.parseInt(number) > 65_535) {
      return "?";
    }
    return Integer.parseInt(number) == defaultPort(scheme) ? "" : ":" + number;
  }

  private static int defaultPort(String scheme) {
    return switch (scheme) {
      case "http", "ws" -> 80;
      case "https", "wss" -> 443;
      case "ftp" -> 21;
      default -> -1;
    };
  }
}
