package org.leadline.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives each word and, at the same place, its stem when that is another one (Porter 1980): the
 * exact word is kept, so a match of both scores above one of the stem alone.
 */
final class StemFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Remembered words;
  private char[] stem = new char[32];
  private int stemLength;

  StemFilter(TokenStream words) {
    this(new Remembered(words));
  }

  private StemFilter(Remembered words) {
    super(new PorterStemFilter(words));
    this.words = words;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (stemLength > 0) {
      term.copyBuffer(stem, 0, stemLength);
      increment.setPositionIncrement(0);
      stemLength = 0;
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (!words.isLast(term)) {
      keepStem();
      term.copyBuffer(words.word, 0, words.length);
    }
    return true;
  }

  private void keepStem() {
    stemLength = term.length();
    stem = stemLength > stem.length ? new char[2 * stemLength] : stem;
    System.arraycopy(term.buffer(), 0, stem, 0, stemLength);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    stemLength = 0;
  }

  /** Passes words on and remembers the last. */
  private static final class Remembered extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private char[] word = new char[32];
    private int length;

    Remembered(TokenStream words) {
      super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      length = term.length();
      word = length > word.length ? new char[2 * length] : word;
      System.arraycopy(term.buffer(), 0, word, 0, length);
      return true;
    }

    boolean isLast(CharTermAttribute other) {
      return Arrays.equals(word, 0, length, other.buffer(), 0, other.length());
    }
  }
}
