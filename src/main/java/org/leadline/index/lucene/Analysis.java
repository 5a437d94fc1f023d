package org.leadline.index.lucene;

import java.io.Reader;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.leadline.index.Field;
import org.leadline.index.FieldKind;
import org.leadline.index.Fields;
import org.leadline.index.TextAnalysis;

/**
 * The analysers of all text fields and of the words within keywords, by field name; a field's twin
 * for child victims shares its analyser. Safe for many threads.
 */
final class Analysis extends DelegatingAnalyzerWrapper {

  /** Changes when the same text would give other words; part of the index's fingerprint. */
  static final int VERSION = 1;

  /** Words of two pieces of text are never neighbours. */
  private static final int GAP_BETWEEN_PIECES = 100;

  private final Map<String, Analyzer> byField = new TreeMap<>();
  private final Analyzer plain = new Words(TextAnalysis.PLAIN);
  private final Analyzer english = new Words(TextAnalysis.ENGLISH);
  private final Analyzer values = new ValueWords();

  Analysis(Fields fields) {
    super(PER_FIELD_REUSE_STRATEGY);
    for (Field field : fields.all()) {
      if (field.kind() == FieldKind.TEXT) {
        Analyzer words = field.analysis() == TextAnalysis.ENGLISH ? english : plain;
        byField.put(field.name(), words);
        byField.put(Names.victim(field.name()), words);
      } else if (field.words()) {
        byField.put(Names.words(field.name()), values);
        byField.put(Names.words(Names.victim(field.name())), values);
      }
    }
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    return byField.getOrDefault(fieldName, plain);
  }

  @Override
  public void close() {
    plain.close();
    english.close();
    values.close();
    super.close();
  }

  /** Words by UAX 29, folded; English stems stand at the place of their word. */
  private static class Words extends Analyzer {

    private final TextAnalysis analysis;

    Words(TextAnalysis analysis) {
      this.analysis = analysis;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer tokens = new WordTokenizer();
      return new TokenStreamComponents(
          tokens,
          switch (analysis) {
            case PLAIN -> new FoldingFilter(tokens);
            case ENGLISH -> stemmed(tokens);
          });
    }

    /** The exact word is kept beside its stem, so a match of both scores above one of the stem. */
    private static TokenStream stemmed(Tokenizer tokens) {
      TokenStream folded = new FoldingFilter(new EnglishPossessiveFilter(tokens));
      return new RemoveDuplicatesTokenFilter(new PorterStemFilter(new KeywordRepeatFilter(folded)));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
      return new FoldingFilter(in);
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
      return GAP_BETWEEN_PIECES;
    }
  }

  /** Plain words, which every sign ends: names and labels are joined by points and underscores. */
  private static final class ValueWords extends Words {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    ValueWords() {
      super(TextAnalysis.PLAIN);
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
      return new PatternReplaceCharFilter(SIGNS, " ", reader);
    }
  }
}
