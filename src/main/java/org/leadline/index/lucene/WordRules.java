package org.leadline.index.lucene;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizerConfig;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Where words begin and end: ICU's rules for words (UAX 29, with dictionaries for scripts written
 * without spaces). The rules that Lucene brings are compiled for one version of ICU and cannot be
 * read by another; these are always those of the ICU at hand.
 */
final class WordRules extends ICUTokenizerConfig {

  @Override
  public RuleBasedBreakIterator getBreakIterator(int script) {
    return (RuleBasedBreakIterator) BreakIterator.getWordInstance(ULocale.ROOT);
  }

  /** Null for what lies between words. */
  @Override
  public @Nullable String getType(int script, int ruleStatus) {
    boolean between = ruleStatus < RuleBasedBreakIterator.WORD_NONE_LIMIT;
    return between ? null : StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM];
  }

  @Override
  public boolean combineCJ() {
    return true;
  }
}
