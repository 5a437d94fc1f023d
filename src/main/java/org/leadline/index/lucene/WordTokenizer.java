package org.leadline.index.lucene;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Cuts text into words by ICU's rules (UAX 29, with dictionaries for scripts written without
 * spaces). Text of ASCII characters alone, which most is, is cut by {@link AsciiWords}, which gives
 * the same words much faster. Two rules differ: a colon always ends a word, because in reports it
 * stands between a label and its value, and an emoji is a word. (The rules that Lucene's own ICU
 * tokenizer brings are compiled for one version of ICU and cannot be read by another.)
 */
final class WordTokenizer extends Tokenizer {

  /** A longer run without a break is cut, so that every word can be a term. */
  private static final int LONGEST = 2_000;

  private static final int WORDY =
      (1 << Character.UPPERCASE_LETTER)
          | (1 << Character.LOWERCASE_LETTER)
          | (1 << Character.TITLECASE_LETTER)
          | (1 << Character.MODIFIER_LETTER)
          | (1 << Character.OTHER_LETTER)
          | (1 << Character.NON_SPACING_MARK)
          | (1 << Character.COMBINING_SPACING_MARK)
          | (1 << Character.ENCLOSING_MARK)
          | (1 << Character.DECIMAL_DIGIT_NUMBER)
          | (1 << Character.LETTER_NUMBER)
          | (1 << Character.OTHER_NUMBER);

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final RuleBasedBreakIterator breaks =
      (RuleBasedBreakIterator) BreakIterator.getWordInstance(ULocale.ROOT);
  private final boolean signsEndWords;
  private char[] text = new char[1024];
  private int length;
  private boolean ascii;
  private int from;
  private int to;

  /**
   * @param signsEndWords whether everything but letters, marks and numbers stands between words
   */
  WordTokenizer(boolean signsEndWords) {
    this.signsEndWords = signsEndWords;
  }

  /** Sets each attribute that a filter here changes, which is less work than to clear them all. */
  @Override
  public boolean incrementToken() {
    increment.setPositionIncrement(1);
    boolean more = to - from > LONGEST ? cut() : next();
    if (!more) {
      return false;
    }
    int end = Math.min(to, from + LONGEST);
    term.copyBuffer(text, from, end - from);
    offset.setOffset(correctOffset(from), correctOffset(end));
    return true;
  }

  /** Goes on within a word that was too long. */
  private boolean cut() {
    from += LONGEST;
    return true;
  }

  private boolean next() {
    return ascii ? nextAscii() : nextByRules();
  }

  private boolean nextAscii() {
    from = AsciiWords.start(text, to, length);
    to = AsciiWords.end(text, from, length);
    return from < length;
  }

  private boolean nextByRules() {
    while (true) {
      from = to;
      to = breaks.next();
      if (to == BreakIterator.DONE) {
        to = length;
        from = length;
        return false;
      }
      if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT || isPicture()) {
        return true;
      }
    }
  }

  /** Emoji are words too: people put them into their names. */
  private boolean isPicture() {
    return Character.isExtendedPictographic(Character.codePointAt(text, from, to));
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    read();
    CardNumbers.hide(text, length);
    if (signsEndWords) {
      blankSigns();
    }
    from = 0;
    to = 0;
    ascii = AsciiWords.isAscii(text, length);
    if (!ascii) {
      breaks.setText(new String(text, 0, length).replace(':', ' '));
      breaks.first();
    }
  }

  private void read() throws IOException {
    length = 0;
    int count = input.read(text, 0, text.length);
    while (count >= 0) {
      length += count;
      text = length < text.length ? text : Arrays.copyOf(text, 2 * text.length);
      count = input.read(text, length, text.length - length);
    }
  }

  private void blankSigns() {
    int at = 0;
    while (at < length) {
      int point = Character.codePointAt(text, at, length);
      int next = at + Character.charCount(point);
      if (!isWordy(Character.getType(point))) {
        Arrays.fill(text, at, next, ' ');
      }
      at = next;
    }
  }

  /** Letters, marks and numbers (Unicode general categories L, M and N). */
  private static boolean isWordy(int category) {
    return ((WORDY >> category) & 1) != 0;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(length);
    offset.setOffset(last, last);
  }
}
