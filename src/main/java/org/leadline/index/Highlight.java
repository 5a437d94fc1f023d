package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A piece of a report's text in which the query matched.
 *
 * @param path the path of the field that holds it; empty when the engine cannot tell
 * @param text the excerpt, plain text
 * @param ranges the matches as offsets into the excerpt, in UTF-16 units, from inclusive to
 *     exclusive, ascending and disjoint
 */
public record Highlight(String path, String text, List<Range> ranges) {

  /**
   * Half-open range of UTF-16 offsets.
   *
   * @param from first offset
   * @param to one past the last offset
   */
  public record Range(int from, int to) {}

  /** Copies the ranges. */
  public Highlight {
    requireNonNull(path);
    requireNonNull(text);
    ranges = List.copyOf(ranges);
  }

  /** Prints nothing of the content. */
  @Override
  public String toString() {
    return "Highlight[" + path + "]";
  }
}
