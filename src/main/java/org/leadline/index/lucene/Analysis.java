package org.leadline.index.lucene;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
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
  static final int VERSION = 3;

  /** Words of two pieces of text are never neighbours. */
  private static final int GAP_BETWEEN_PIECES = 100;

  private final Map<String, Analyzer> byField = new HashMap<>();
  private final Analyzer plain = new Words(TextAnalysis.PLAIN, false);
  private final Analyzer english = new Words(TextAnalysis.ENGLISH, false);
  private final Analyzer values = new Words(TextAnalysis.PLAIN, true);

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

  /** Whether the words of a field are English prose. */
  boolean isEnglish(String field) {
    return getWrappedAnalyzer(field).equals(english);
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
  private static final class Words extends Analyzer {

    private final TextAnalysis analysis;
    private final boolean signsEndWords;

    /**
     * @param signsEndWords whether every sign ends a word: the names and labels within keywords are
     *     joined by points and underscores
     */
    Words(TextAnalysis analysis, boolean signsEndWords) {
      this.analysis = analysis;
      this.signsEndWords = signsEndWords;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer tokens = new WordTokenizer(signsEndWords);
      return new TokenStreamComponents(
          tokens,
          switch (analysis) {
            case PLAIN -> new FoldingFilter(tokens);
            case ENGLISH -> stemmed(tokens);
          });
    }

    private static TokenStream stemmed(Tokenizer tokens) {
      return new StemFilter(new FoldingFilter(new EnglishPossessiveFilter(tokens)));
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
}
