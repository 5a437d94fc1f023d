package org.leadline.index.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Gives each word and, at the same place, its stem when that is another one (Porter 1980): the
 * exact word is kept, so a match of both scores above one of the stem alone.
 */
final class StemFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Stems stems;
  private char @Nullable [] stem;

  StemFilter(TokenStream words) {
    super(words);
    stems = new Stems(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (stem != null) {
      term.copyBuffer(stem, 0, stem.length);
      increment.setPositionIncrement(0);
      stem = null;
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    stem = stems.ofCurrent();
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    stem = null;
  }
}
