package org.leadline.index.lucene;

import com.google.common.collect.Sets;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.InetAddressPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.leadline.index.ColumnScore;
import org.leadline.index.Field;
import org.leadline.index.FieldSource;
import org.leadline.index.FieldValue;
import org.leadline.index.Fields;
import org.leadline.index.IndexedReport;
import org.leadline.index.TextPiece;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.ReportId;
import org.leadline.report.Role;
import org.leadline.report.Strength;

/**
 * Makes one Lucene document of one report. A twin field for child victims holds only what they add
 * to the open field, so that counts over both are sums. Safe for many threads.
 */
final class DocumentBuilder {

  /** Changes when the same report would give another document; part of the fingerprint. */
  static final int VERSION = 6;

  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    WORDS.setTokenized(true);
    WORDS.freeze();
  }

  private final Fields fields;

  DocumentBuilder(Fields fields) {
    this.fields = fields;
  }

  Document build(IndexedReport report) throws IOException {
    Document document = new Document();
    addIdentity(document, report);
    addKeys(document, report);
    addPieces(document, report);
    for (Field field : fields.all()) {
      addField(document, field, report);
    }
    return document;
  }

  private static void addIdentity(Document document, IndexedReport indexed) {
    ReportId id = indexed.report().id();
    addTerm(document, Names.ID, Names.term(id.written()));
    if (id.source().equals(ReportId.CYBERTIP)) {
      document.add(new NumericDocValuesField(Names.NUMBER, Long.parseLong(id.id())));
    } else {
      document.add(new BinaryDocValuesField(Names.WRITTEN, BytesOutput.utf8(id.written())));
    }
    document.add(new NumericDocValuesField(Names.PRIORITY, indexed.priority()));
    document.add(new NumericDocValuesField(Names.ACTIONABILITY, indexed.actionability()));
    for (ColumnScore score : indexed.columns()) {
      document.add(
          new NumericDocValuesField(
              Names.column(Names.SCORES, score.column()),
              (long) score.priority() * ScoreColumn.SCALE + score.actionability()));
    }
    document.add(new NumericDocValuesField(Names.VERSION, indexed.version()));
    document.add(new NumericDocValuesField(Names.SEQUENCE, indexed.sequence()));
    if (!indexed.whole()) {
      document.add(new NumericDocValuesField(Names.SET_ASIDE, 1));
    }
    Instant received = indexed.report().handling().received();
    if (received != null) {
      document.add(new NumericDocValuesField(Names.RECEIVED, Dates.millis(received)));
    }
    for (String unit : indexed.units()) {
      addTerm(document, Names.UNITS, Names.term(unit));
    }
  }

  private static void addKeys(Document document, IndexedReport indexed) throws IOException {
    List<Occurrence> occurrences = indexed.report().occurrences();
    // Most keys stand in several places, and a term is longer to make than a key is to look up.
    Set<MatchKey> openKeys = new LinkedHashSet<>();
    Set<MatchKey> victimKeys = new LinkedHashSet<>();
    for (Occurrence occurrence : occurrences) {
      (isVictim(occurrence) ? victimKeys : openKeys).addAll(occurrence.keys());
    }
    Set<String> open = terms(openKeys);
    Set<String> victim = terms(victimKeys);
    victim.removeAll(open);
    addTerms(document, Names.KEY, open);
    addTerms(document, Names.victim(Names.KEY), victim);
    addKinds(document, Names.KEY_KINDS, openKeys);
    addKinds(document, Names.victim(Names.KEY_KINDS), victimKeys);
    addFaint(document, Names.FAINT, openKeys);
    addFaint(document, Names.victim(Names.FAINT), Sets.union(openKeys, victimKeys));
    addAddresses(document, Names.KEY, open);
    addAddresses(document, Names.victim(Names.KEY), victim);
    Predicate<Occurrence> compromised = indexed.report().compromised();
    addBytes(
        document, Names.EVIDENCE, EvidenceCodec.write(occurrences, o -> !isVictim(o), compromised));
    addBytes(
        document,
        Names.victim(Names.EVIDENCE),
        EvidenceCodec.write(occurrences, DocumentBuilder::isVictim, compromised));
    document.add(
        new BinaryDocValuesField(Names.CARD, CardCodec.write(indexed, open.size(), victim.size())));
  }

  private static Set<String> terms(Set<MatchKey> keys) {
    Set<String> terms = new LinkedHashSet<>();
    keys.forEach(key -> terms.add(key.term()));
    return terms;
  }

  private static void addKinds(Document document, String name, Set<MatchKey> keys) {
    if (!keys.isEmpty()) {
      Set<KeyKind> kinds = EnumSet.noneOf(KeyKind.class);
      keys.forEach(key -> kinds.add(key.kind()));
      document.add(new NumericDocValuesField(name, KindsQuery.bits(kinds)));
    }
  }

  private static void addFaint(Document document, String name, Set<MatchKey> keys) {
    for (MatchKey key : keys) {
      if (key.kind() == KeyKind.PDQ
          && key.strength() == Strength.WEAK
          && !keys.contains(new MatchKey(KeyKind.PDQ, key.value(), Strength.MEDIUM))) {
        addTerm(document, name, Names.term(key.term()));
      }
    }
  }

  private static void addAddresses(Document document, String name, Set<String> terms) {
    String prefix = KeyKind.IP.prefix() + ":";
    for (String term : terms) {
      if (term.startsWith(prefix)) {
        document.add(
            new InetAddressPoint(
                Addresses.points(name), Addresses.ofKey(term.substring(prefix.length()))));
      }
    }
  }

  private static void addPieces(Document document, IndexedReport indexed) throws IOException {
    List<TextPiece> pieces = TextPiece.of(indexed.report());
    addStored(document, Names.PIECES, PieceCodec.write(pieces, false));
    addStored(document, Names.victim(Names.PIECES), PieceCodec.write(pieces, true));
  }

  private static void addField(Document document, Field field, IndexedReport report) {
    switch (field.kind()) {
      case TEXT -> field.source().read(report, value -> addWords(document, field, value));
      case KEYWORD -> addKeywords(document, field, report);
      case DATE ->
          field
              .source()
              .read(report, value -> addNumber(document, field, value, Dates.millis(value)));
      case NUMBER -> {
        field
            .source()
            .read(
                report, value -> addNumber(document, field, value, Long.parseLong(value.value())));
        addColumns(document, field, report);
      }
      case IDENTIFIER, NETWORK -> {
        // found by the terms and points that addKeys gives every report
      }
    }
  }

  private static void addWords(Document document, Field field, FieldValue value) {
    String name = value.childVictim() ? Names.victim(field.name()) : field.name();
    addWords(document, name, List.of(value.value()));
  }

  private static void addWords(Document document, String name, Collection<String> values) {
    for (String value : values) {
      document.add(new org.apache.lucene.document.Field(name, value, WORDS));
    }
  }

  private static void addKeywords(Document document, Field field, IndexedReport report) {
    Set<String> open = new LinkedHashSet<>();
    Set<String> victim = new LinkedHashSet<>();
    field
        .source()
        .read(report, value -> (value.childVictim() ? victim : open).add(value.value().strip()));
    victim.removeAll(open);
    addTerms(document, field, field.name(), open);
    addTerms(document, field, Names.victim(field.name()), victim);
    if (field.words()) {
      addWords(document, Names.words(field.name()), open);
      addWords(document, Names.words(Names.victim(field.name())), victim);
    }
  }

  private static void addTerms(
      Document document, Field field, String name, Collection<String> values) {
    for (String value : values) {
      BytesRef term = Names.term(value);
      addTerm(document, name, term);
      if (field.facet()) {
        document.add(new SortedSetDocValuesField(name, term));
      }
    }
  }

  private static void addNumber(Document document, Field field, FieldValue value, long number) {
    String name = value.childVictim() ? Names.victim(field.name()) : field.name();
    document.add(new LongPoint(name, number));
  }

  private static void addColumns(Document document, Field field, IndexedReport report) {
    for (ColumnScore score : report.columns()) {
      if (field.source().isScore()) {
        long value =
            field.source() == FieldSource.PRIORITY ? score.priority() : score.actionability();
        document.add(new LongPoint(Names.column(field.name(), score.column()), value));
      }
    }
  }

  private static void addTerms(Document document, String name, Collection<String> values) {
    for (String value : values) {
      addTerm(document, name, Names.term(value));
    }
  }

  private static void addTerm(Document document, String name, BytesRef term) {
    document.add(new StringField(name, term, StringField.Store.NO));
  }

  private static void addBytes(Document document, String name, @Nullable BytesRef bytes) {
    if (bytes != null) {
      document.add(new BinaryDocValuesField(name, bytes));
    }
  }

  private static void addStored(Document document, String name, @Nullable BytesRef bytes) {
    if (bytes != null) {
      document.add(new StoredField(name, bytes));
    }
  }

  private static boolean isVictim(Occurrence occurrence) {
    return occurrence.place().role() == Role.CHILD_VICTIM;
  }
}
