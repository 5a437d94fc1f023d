package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.leadline.access.Visibility;
import org.leadline.index.Field;
import org.leadline.index.FieldKind;
import org.leadline.index.FieldSource;
import org.leadline.index.Fields;
import org.leadline.index.Highlight;
import org.leadline.index.TextPiece;
import org.leadline.report.Manner;

/**
 * Finds where a query matches in the stored pieces of a report, by reading them again with the
 * field's analyser. Only for the hits of a page.
 */
final class Highlighter {

  private final Fields fields;
  private final Analysis analysis;
  private final Visibility visibility;
  private final WordMatcher matcher;

  Highlighter(Fields fields, Analysis analysis, Visibility visibility, Compiled query) {
    this.fields = fields;
    this.analysis = analysis;
    this.visibility = visibility;
    this.matcher = WordMatcher.of(query.query());
  }

  /** Excerpts of the pieces in which the query matches, in the order of the pieces. */
  List<Highlight> highlight(LeafReader reader, int doc) throws IOException {
    List<Highlight> highlights = new ArrayList<>();
    if (matcher.isEmpty()) {
      return highlights;
    }
    Document stored =
        reader.storedFields().document(doc, Set.copyOf(Postings.twins(Names.PIECES, visibility)));
    for (String field : Postings.twins(Names.PIECES, visibility)) {
      boolean childVictim = !field.equals(Names.PIECES);
      BytesRef bytes = stored.getBinaryValue(field);
      List<TextPiece> pieces = PieceCodec.read(bytes, childVictim);
      Marks marks = new Marks(pieces);
      addWords(marks);
      addKeys(reader, doc, childVictim, marks);
      highlights.addAll(marks.excerpts());
    }
    return highlights;
  }

  private void addWords(Marks marks) throws IOException {
    for (int i = 0; i < marks.pieces().size(); i++) {
      TextPiece piece = marks.pieces().get(i);
      for (Field field : fields.all()) {
        if (piece.searched() && field.kind() == FieldKind.TEXT && holds(field, piece)) {
          String name = piece.childVictim() ? Names.victim(field.name()) : field.name();
          Optional<WordMatcher.OfField> wanted = matcher.in(name);
          if (wanted.isPresent()) {
            marks.add(i, ranges(name, piece.text(), wanted.get()));
            if (piece.isFileName()) {
              marks.add(i, ranges(name, piece.words(), wanted.get()));
            }
          }
        }
      }
    }
  }

  private static boolean holds(Field field, TextPiece piece) {
    String path = piece.path();
    if (field.source() == FieldSource.TITLE) {
      return path.equals("title");
    }
    if (field.source() == FieldSource.FILE_NAMES) {
      return piece.isFileName();
    }
    return field.source() == FieldSource.ALL_TEXT;
  }

  private List<Highlight.Range> ranges(String field, String text, WordMatcher.OfField wanted)
      throws IOException {
    List<Word> words = words(field, text);
    List<Highlight.Range> ranges = new ArrayList<>();
    for (Word word : words) {
      if (wanted.matches(word.term())) {
        ranges.add(new Highlight.Range(word.from(), word.to()));
      }
    }
    for (WordMatcher.Phrase phrase : wanted.phrases()) {
      addPhrase(words, phrase, ranges);
    }
    return ranges;
  }

  /** Each place where the phrase begins, with the words that follow near enough. */
  private static void addPhrase(
      List<Word> words, WordMatcher.Phrase phrase, List<Highlight.Range> ranges) {
    for (Word start : words) {
      if (phrase.words().getFirst().contains(start.term())) {
        List<Word> found = new ArrayList<>(List.of(start));
        for (int i = 1; i < phrase.words().size(); i++) {
          int expected =
              start.position() + phrase.positions().get(i) - phrase.positions().getFirst();
          nearest(words, phrase.words().get(i), expected, phrase.slop()).ifPresent(found::add);
        }
        if (found.size() == phrase.words().size()) {
          found.forEach(word -> ranges.add(new Highlight.Range(word.from(), word.to())));
        }
      }
    }
  }

  private static Optional<Word> nearest(
      List<Word> words, Set<BytesRef> wanted, int position, int slop) {
    return words.stream()
        .filter(word -> Math.abs(word.position() - position) <= slop)
        .filter(word -> wanted.contains(word.term()))
        .min(Comparator.comparingInt(word -> Math.abs(word.position() - position)));
  }

  /** A word of a text with its place. */
  private record Word(BytesRef term, int position, int from, int to) {}

  private List<Word> words(String field, String text) throws IOException {
    List<Word> words = new ArrayList<>();
    try (TokenStream tokens = analysis.tokenStream(field, text)) {
      var term = tokens.getAttribute(TermToBytesRefAttribute.class);
      var offset = tokens.getAttribute(OffsetAttribute.class);
      var increment = tokens.getAttribute(PositionIncrementAttribute.class);
      int position = -1;
      tokens.reset();
      while (tokens.incrementToken()) {
        position += increment.getPositionIncrement();
        BytesRef copy = BytesRef.deepCopyOf(term.getBytesRef());
        words.add(new Word(copy, position, offset.startOffset(), offset.endOffset()));
      }
      tokens.end();
    }
    return words;
  }

  /** Values whose match keys were asked for; the evidence column holds them in the same order. */
  private void addKeys(LeafReader reader, int doc, boolean childVictim, Marks marks)
      throws IOException {
    String keyField = childVictim ? Names.victim(Names.KEY) : Names.KEY;
    Optional<WordMatcher.OfField> wanted = matcher.in(keyField);
    if (wanted.isEmpty()) {
      return;
    }
    String evidenceField = childVictim ? Names.victim(Names.EVIDENCE) : Names.EVIDENCE;
    EvidenceReader evidence = new EvidenceReader().over(Columns.binary(reader, evidenceField, doc));
    boolean more = evidence.next();
    for (int i = 0; i < marks.pieces().size() && more; i++) {
      if (marks.pieces().get(i).keyed()) {
        Manner manner = evidence.manner();
        boolean found = false;
        do {
          found = found || wanted.get().matches(evidence.indexed());
          more = evidence.next();
        } while (more && !evidence.isFirst());
        if (found) {
          marks.addValue(i, manner);
        }
      }
    }
  }
}
