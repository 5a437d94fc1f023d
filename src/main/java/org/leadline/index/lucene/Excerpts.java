package org.leadline.index.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leadline.index.Highlight;

/** Cuts excerpts around matches out of a longer text. */
final class Excerpts {

  /** How much text stands on either side of a match. */
  private static final int CONTEXT = 90;

  private Excerpts() {}

  /** Excerpts with every range in one of them, in the order of the text; none without ranges. */
  static List<Highlight> of(String path, String text, List<Highlight.Range> ranges) {
    List<Highlight> excerpts = new ArrayList<>();
    List<Highlight.Range> together = new ArrayList<>();
    for (Highlight.Range range : disjoint(ranges)) {
      if (!together.isEmpty() && range.from() - together.getLast().to() > 2 * CONTEXT) {
        excerpts.add(cut(path, text, together));
        together.clear();
      }
      together.add(range);
    }
    if (!together.isEmpty()) {
      excerpts.add(cut(path, text, together));
    }
    return excerpts;
  }

  private static List<Highlight.Range> disjoint(List<Highlight.Range> ranges) {
    List<Highlight.Range> disjoint = new ArrayList<>();
    for (Highlight.Range range :
        ranges.stream().sorted(Comparator.comparingInt(Highlight.Range::from)).toList()) {
      Highlight.Range last = disjoint.isEmpty() ? null : disjoint.getLast();
      if (last != null && range.from() < last.to()) {
        disjoint.removeLast();
        disjoint.add(new Highlight.Range(last.from(), Math.max(last.to(), range.to())));
      } else {
        disjoint.add(range);
      }
    }
    return disjoint;
  }

  private static Highlight cut(String path, String text, List<Highlight.Range> ranges) {
    int from = startOfWord(text, Math.max(0, ranges.getFirst().from() - CONTEXT));
    from = Math.min(from, ranges.getFirst().from());
    int to = endOfWord(text, Math.min(text.length(), ranges.getLast().to() + CONTEXT));
    to = Math.max(to, ranges.getLast().to());
    int shift = from;
    List<Highlight.Range> shifted =
        ranges.stream().map(r -> new Highlight.Range(r.from() - shift, r.to() - shift)).toList();
    return new Highlight(path, text.substring(from, to), shifted);
  }

  /** The first beginning of a word from there on. */
  private static int startOfWord(String text, int from) {
    if (from == 0) {
      return 0;
    }
    int start = from;
    while (start < text.length() && !Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return Math.min(start + 1, text.length());
  }

  /** The last end of a word before there. */
  private static int endOfWord(String text, int to) {
    if (to == text.length()) {
      return to;
    }
    int end = to;
    while (end > 0 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return end;
  }
}
