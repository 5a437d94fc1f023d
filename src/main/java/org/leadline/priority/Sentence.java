package org.leadline.priority;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a sentence in lower case, and where its clauses end. */
final class Sentence {

  private static final String ENDS = ".!?;\n\r\u3002";

  private final List<String> words = new ArrayList<>();
  private final BitSet clauseEnds = new BitSet();

  private Sentence() {}

  /** Where the sentence that begins there ends; a line ends one, too. */
  static int end(String text, int from) {
    int end = from;
    while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** The sentence in a stretch of a text. */
  static Sentence of(String text, int from, int to) {
    Sentence sentence = new Sentence();
    int start = -1;
    for (int i = from; i <= to; i++) {
      char c = i < to ? text.charAt(i) : '\n';
      boolean inWord = Character.isLetterOrDigit(c) || (start >= 0 && (c == '\'' || c == '\u2019'));
      if (inWord) {
        start = start < 0 ? i : start;
        continue;
      }
      if (start >= 0) {
        sentence.words.add(
            text.substring(start, i).toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        start = -1;
      }
      if (c == ',' && !sentence.words.isEmpty()) {
        sentence.clauseEnds.set(sentence.words.size() - 1);
      }
    }
    return sentence;
  }

  /** A word, from 0. */
  String word(int position) {
    return words.get(position);
  }

  /** Whether a clause ends behind this word. */
  boolean endsClause(int position) {
    return clauseEnds.get(position);
  }

  boolean holdsAny(Set<String> wanted) {
    return words.stream().anyMatch(wanted::contains);
  }

  int length() {
    return words.size();
  }

  /** Whether these words follow each other from there. */
  boolean holds(Wording wording, int from) {
    int length = wording.length();
    if (from + length > words.size()) {
      return false;
    }
    int matched = 0;
    while (matched < length && wording.fits(matched, words.get(from + matched))) {
      matched++;
    }
    return matched == length;
  }
}
