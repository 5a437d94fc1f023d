package org.leadline.priority;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a sentence in lower case, and where its clauses end. */
final class Sentence {

  private final List<String> words = new ArrayList<>();
  private final BitSet clauseEnds = new BitSet();

  private Sentence() {}

  /** The sentences of a text; a line ends one, too. */
  static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    Sentence sentence = new Sentence();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
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
      if (isSentenceEnd(c)) {
        sentences.add(sentence);
        sentence = new Sentence();
      } else if (c == ',' && !sentence.words.isEmpty()) {
        sentence.clauseEnds.set(sentence.words.size() - 1);
      }
    }
    return sentences;
  }

  private static boolean isSentenceEnd(char c) {
    return ".!?;\n\r\u3002".indexOf(c) >= 0;
  }

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

  /** Everywhere that these words follow each other. */
  List<Span> find(Wording wording) {
    List<Span> found = new ArrayList<>(1);
    int length = wording.words().size();
    for (int from = 0; from + length <= words.size(); from++) {
      int matched = 0;
      while (matched < length && wording.fits(matched, words.get(from + matched))) {
        matched++;
      }
      if (matched == length) {
        found.add(new Span(from, from + length));
      }
    }
    return found;
  }
}
