package org.leadline.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * The parts of an address with an authority (RFC 3986, section 3), scheme and host canonical, the
 * rest as written.
 *
 * @param scheme lower case; empty when the address was written without
 * @param user what stands before {@code @}, with it; empty when nothing does
 * @param host lower case, A-labels, no final dot; IPv6 in brackets
 * @param port with its colon; empty when absent or the scheme's default
 * @param path starts with a slash
 * @param query with its question mark; empty when absent
 * @param fragment with its number sign; empty when absent
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
  static Optional<WebAddress> parse(String written) {
    int colon = written.indexOf("://");
    boolean stated = colon > 0 && isScheme(written, colon);
    if (!stated && (colon >= 0 || written.indexOf(':') == 0)) {
      return Optional.empty();
    }
    String scheme = stated ? written.substring(0, colon).toLowerCase(Locale.ROOT) : "";
    return afterScheme(scheme, written, stated ? colon + 3 : 0);
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
    return new WebAddress(scheme, user, host, port, path.isEmpty() ? "/" : path, query, fragment);
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
    String host = DomainForm.ascii(written);
    return isHost(host) ? host : "";
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
    if (!Ascii.allDigits(written) || written.length() > 5 || Integer.parseInt(written) > 65_535) {
      return "?";
    }
    return Integer.parseInt(written) == defaultPort(scheme) ? "" : ":" + Integer.parseInt(written);
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
