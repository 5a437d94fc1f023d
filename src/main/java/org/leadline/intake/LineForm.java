package org.leadline.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.leadline.intake.reading.TextCheck;

/**
 * Tells JSON lines from one JSON document that is spread over many lines, by the first lines. A
 * file is JSON lines when its first line is a whole object, or when one of the next is a whole
 * object that names {@code source} or {@code reportId}: so a broken first line costs that line
 * only.
 */
final class LineForm {

  /** How many lines are looked at. */
  static final int LINES = 10;

  private LineForm() {}

  /**
   * Whether this is the start of JSON lines with more than one line.
   *
   * @param head the start of the content
   * @param whole whether the head is all of it
   */
  static boolean isLines(byte[] head, boolean whole) {
    List<String> lines = lines(head, whole);
    if (lines.isEmpty() || (whole && lines.size() == 1)) {
      return false;
    }
    return isObject(lines.getFirst())
        || lines.stream().anyMatch(line -> isObject(line) && names(line));
  }

  /** Whether one line is there for sure, so that nothing more need be read to decide. */
  static boolean isDecidable(byte[] head, boolean whole) {
    return whole || lines(head, false).size() >= LINES;
  }

  private static List<String> lines(byte[] head, boolean whole) {
    List<String> lines = new ArrayList<>();
    int from = TextCheck.start(head);
    while (from < head.length && lines.size() < LINES) {
      int end = from;
      while (end < head.length && head[end] != '\n') {
        end++;
      }
      if (end == head.length && !whole) {
        break;
      }
      String line = new String(head, from, end - from, StandardCharsets.ISO_8859_1).stripTrailing();
      if (!line.isBlank()) {
        lines.add(line);
      }
      from = end + 1;
    }
    return lines;
  }

  private static boolean names(String line) {
    return line.contains("\"source\"") || line.contains("\"reportId\"");
  }

  /** Whether a line is one object from its first character to its last. */
  static boolean isObject(String line) {
    if (line.isEmpty() || line.charAt(0) != '{') {
      return false;
    }
    int depth = 0;
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char character = line.charAt(at);
      if (quoted) {
        at += character == '\\' ? 1 : 0;
        quoted = character != '"';
      } else if (character == '"') {
        quoted = true;
      } else if (character == '{' || character == '[') {
        depth++;
      } else if (character == '}' || character == ']') {
        depth--;
        if (depth == 0) {
          return at == line.length() - 1;
        }
      }
    }
    return false;
  }
}
