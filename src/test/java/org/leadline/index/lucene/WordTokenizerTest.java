package org.leadline.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

/** Words of ASCII text and of all other text, by one set of rules. */
class WordTokenizerTest {

  private static final String PIECES = "abzAZ019_'.,;:-@/ \t\n\"()+#";
  private static final long SEED = 20_300_115;

  @Test
  void cutsAsciiTextExactlyAsIcuDoesButForColons() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(14); length > 0; length--) {
        text.append(PIECES.charAt(random.nextInt(PIECES.length())));
      }
      assertThat(words(text.toString()))
          .as("seed " + SEED + ", case " + i + ": " + text)
          .isEqualTo(wordsByIcu(text.toString().replace(':', ' ')));
    }
  }

  @Test
  void cutsOtherScriptsByTheirDictionaries() throws IOException {
    assertThat(words("ภาษาไทย")).containsExactly("ภาษา", "ไทย");
    assertThat(words("Größe:groß")).containsExactly("Größe", "groß");
    assertThat(words("naïve Straße, kilo")).containsExactly("naïve", "Straße", "kilo");
  }

  @Test
  void cutsEndlessWordsSoThatNothingIsLost() throws IOException {
    List<String> words = words("a".repeat(5_001) + " b");
    assertThat(words).hasSize(4).endsWith("b");
    assertThat(String.join("", words)).hasSize(5_002);
    assertThat(String.join("", words("é".repeat(2_001)))).hasSize(2_001);
  }

  @Test
  void foldsAsciiCharactersAsIcuDoes() {
    for (char c = '0'; c <= 'z'; c++) {
      if (Character.isLetterOrDigit(c) || c == '_') {
        assertThat(ICUFoldingFilter.NORMALIZER.normalize(String.valueOf(c)))
            .isEqualTo(String.valueOf(Character.toLowerCase(c)));
      }
    }
  }

  private static List<String> words(String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (WordTokenizer tokens = new WordTokenizer(false)) {
      tokens.setReader(new StringReader(text));
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        assertThat(text.substring(offset.startOffset(), offset.endOffset()))
            .isEqualTo(term.toString());
        words.add(term.toString());
      }
      tokens.end();
    }
    return words;
  }

  private static List<String> wordsByIcu(String text) {
    List<String> words = new ArrayList<>();
    RuleBasedBreakIterator breaks =
        (RuleBasedBreakIterator) BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        words.add(text.substring(from, to));
      }
      from = to;
    }
    return words;
  }
}
