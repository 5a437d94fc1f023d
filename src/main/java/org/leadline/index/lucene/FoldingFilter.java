package org.leadline.index.lucene;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Folds case, accents, width and look-alike forms (UTR 30 and NFKC case folding) as {@link
 * ICUFoldingFilter} does, with a short way for ASCII words, where only case is folded.
 */
final class FoldingFilter extends TokenFilter {

  private static final int ASCII = 128;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Normalizer2 folding = ICUFoldingFilter.NORMALIZER;
  private final StringBuilder folded = new StringBuilder();

  FoldingFilter(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!foldAscii(term.buffer(), term.length())) {
      folded.setLength(0);
      folding.normalize(term, folded);
      term.setEmpty().append(folded);
    }
    return true;
  }

  /** Whether that was all; letters before the first other character may be folded already. */
  private static boolean foldAscii(char[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      char c = buffer[i];
      if (c >= ASCII) {
        return false;
      }
      if (c >= 'A' && c <= 'Z') {
        buffer[i] = (char) (c + ('a' - 'A'));
      }
    }
    return true;
  }
}
