package org.leadline.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes {@code .} and {@code ..} out of a path (RFC 3986, section 5.2.4), in the spellings that the
 * WHATWG URL standard adds ({@code %2e}).
 */
final class DotSegments {

  private DotSegments() {}

  /** The path without them; one that does not start with a slash has none. */
  static String removed(String path) {
    if (!path.startsWith("/") || (!path.contains("/.") && !path.contains("/%2"))) {
      return path;
    }
    String[] segments = path.substring(1).split("/", -1);
    List<String> kept = new ArrayList<>(segments.length);
    for (int i = 0; i < segments.length; i++) {
      String dots = dots(segments[i]);
      if (dots.equals("..") && !kept.isEmpty()) {
        kept.removeLast();
      }
      if (dots.isEmpty()) {
        kept.add(segments[i]);
      } else if (i == segments.length - 1) {
        kept.add("");
      }
    }
    return "/" + String.join("/", kept);
  }

  /** {@code .} or {@code ..} when the segment is one of them; empty for any other. */
  private static String dots(String segment) {
    if (segment.isEmpty() || segment.length() > 6) {
      return "";
    }
    String plain = segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
    return plain.equals(".") || plain.equals("..") ? plain : "";
  }
}
