package org.leadline.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Stems of the words of one stream by {@link PorterStemFilter}, of which those met lately are
 * remembered: most words of prose are the same few hundred. For one thread.
 */
final class Stems {

  private static final int SLOTS = 1 << 10;

  private static final char[] ITS_OWN = {};

  private final CharTermAttribute term;
  private final PorterStemFilter porter;
  private final char[][] words = new char[SLOTS][];
  private final char[][] stems = new char[SLOTS][];

  Stems(TokenStream stream) {
    term = stream.addAttribute(CharTermAttribute.class);
    porter = new PorterStemFilter(new Standing(stream));
  }

  /** The stem of the word that the stream stands at, or null when it is its own. */
  char @Nullable [] ofCurrent() throws IOException {
    int slot = slot();
    char[] word = words[slot];
    if (word == null || !isCurrent(word)) {
      word = Arrays.copyOf(term.buffer(), term.length());
      porter.incrementToken();
      words[slot] = word;
      stems[slot] = isCurrent(word) ? ITS_OWN : Arrays.copyOf(term.buffer(), term.length());
      term.copyBuffer(word, 0, word.length);
    }
    return stems[slot].length == 0 ? null : stems[slot];
  }

  private boolean isCurrent(char[] word) {
    return Arrays.equals(word, 0, word.length, term.buffer(), 0, term.length());
  }

  private int slot() {
    char[] buffer = term.buffer();
    int hash = 0;
    for (int i = 0; i < term.length(); i++) {
      hash = hash * 31 + buffer[i];
    }
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }

  /** Stands at the word of another stream. */
  private static final class Standing extends TokenFilter {

    Standing(TokenStream stream) {
      super(stream);
    }

    @Override
    public boolean incrementToken() {
      return true;
    }
  }
}
