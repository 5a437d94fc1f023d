package org.leadline.index.lucene;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.leadline.access.Visibility;
import org.leadline.index.Field;
import org.leadline.index.Fields;
import org.leadline.index.SearchQuery;
import org.leadline.index.TextPiece;
import org.leadline.index.ValueRange;

/**
 * Turns a question into a Lucene query, for one caller: twins for child victims are asked only
 * where they may be seen, and of units only the caller's own. Which reports are seen at all is not
 * part of the query; the evaluation leaves the others out.
 */
final class QueryCompiler {

  private final Fields fields;
  private final Visibility visibility;
  private final long column;
  private final TextQueries texts;
  private final KeyQueries keys;
  private final ValueQueries values;
  private final DictionaryQueries dictionaries;
  private final JoinedQueries joined;

  /**
   * Compiles for one caller.
   *
   * @param column the profile whose scores are asked for
   */
  QueryCompiler(
      Fields fields,
      Analysis analysis,
      Visibility visibility,
      long column,
      DictionaryQueries dictionaries) {
    this.fields = fields;
    this.visibility = visibility;
    this.column = column;
    this.texts = new TextQueries(analysis);
    this.keys = new KeyQueries();
    this.values = new ValueQueries(visibility);
    this.dictionaries = dictionaries;
    this.joined = new JoinedQueries(this::compile);
  }

  Compiled compile(SearchQuery query) {
    return switch (query) {
      case SearchQuery.All all -> Compiled.filter(MatchAllDocsQuery.INSTANCE);
      case SearchQuery.None none -> Compiled.filter(MatchNoDocsQuery.INSTANCE);
      case SearchQuery.Text text -> text(field(text.field()), text.word());
      case SearchQuery.Phrase phrase -> phrase(field(phrase.field()), phrase);
      case SearchQuery.Wildcard wildcard -> wildcard(field(wildcard.field()), wildcard.pattern());
      case SearchQuery.Fuzzy fuzzy -> fuzzy(field(fuzzy.field()), fuzzy);
      case SearchQuery.Keyword keyword -> keyword(field(keyword.field()), keyword.value());
      case SearchQuery.Range range -> range(field(range.field()), range);
      case SearchQuery.Keys wanted ->
          Compiled.filter(twins(Names.KEY, name -> keys.anyOf(name, wanted.terms())));
      case SearchQuery.Near near -> Compiled.filter(dictionaries.near(near));
      case SearchQuery.Like like -> Compiled.filter(dictionaries.like(like));
      case SearchQuery.Reports reports -> Compiled.filter(dictionaries.reports(reports.ids()));
      case SearchQuery.Network network -> network(network.cidr());
      case SearchQuery.Exists exists -> exists(field(exists.field()));
      case SearchQuery.And and -> joined.and(and.clauses());
      case SearchQuery.Or or -> joined.or(or.clauses());
      case SearchQuery.Not not -> joined.and(List.of(not));
      case SearchQuery.Boosted boosted -> joined.boosted(boosted);
    };
  }

  /** Reports that have one of these exact values, as facets show them, or one in these ranges. */
  Query chosen(String fieldName, List<String> chosen) {
    Field field = field(fieldName);
    return switch (field.kind()) {
      case KEYWORD -> twins(field.name(), name -> values.oneOf(field, name, chosen));
      case DATE, NUMBER -> Either.of(chosen.stream().map(range -> within(field, range)).toList());
      case TEXT, IDENTIFIER, NETWORK ->
          joined
              .or(
                  chosen.stream()
                      .<SearchQuery>map(v -> new SearchQuery.Keyword(fieldName, v))
                      .toList())
              .query();
    };
  }

  private Query within(Field field, String range) {
    return ValueRange.read(range)
        .map(read -> range(field, read.of(field.name())).query())
        .orElseGet(() -> new MatchNoDocsQuery("not a range"));
  }

  private Field field(String name) {
    return fields
        .find(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no such field"));
  }

  private Compiled text(Field field, String word) {
    return switch (field.kind()) {
      case TEXT -> words(field, word, 0);
      case KEYWORD -> value(field, word, 0);
      case DATE, NUMBER -> keyword(field, word);
      case IDENTIFIER, NETWORK ->
          Compiled.filter(twins(Names.KEY, name -> keys.holding(name, field.keys(), word)));
    };
  }

  private Compiled words(Field field, String words, int slop) {
    if (texts.isEmpty(field.name(), words)) {
      return new Compiled(new MatchNoDocsQuery("no word"), false, true);
    }
    Query found = written(field, words, slop);
    if (field.name().equals(Fields.DEFAULT_TEXT) && KeyQueries.mayBeOpaque(words)) {
      Query byKey = twins(Names.KEY, name -> keys.opaque(name, words));
      found = Either.of(List.of(found, JoinedQueries.constant(byKey, JoinedQueries.KEY_SCORE)));
    }
    return Compiled.scored(found);
  }

  /** The words as they stand; in names of files, of which the words alone are kept, apart too. */
  private Query written(Field field, String words, int slop) {
    Query found = twins(field.name(), name -> texts.phrase(name, words, slop));
    String apart = TextPiece.wordsOfName(words);
    return field.name().equals(Fields.DEFAULT_TEXT)
            && mayNameFile(words)
            && !texts.isEmpty(field.name(), apart)
        ? Either.of(List.of(found, twins(field.name(), n -> texts.phrase(n, apart, slop))))
        : found;
  }

  /** Whether words are joined as in a file's name, and not as in an address. */
  private static boolean mayNameFile(String words) {
    return (words.indexOf('.') >= 0 || words.indexOf('_') >= 0)
        && words.chars().anyMatch(Character::isLetter)
        && words.chars().noneMatch(c -> c == '@' || c == '/' || c == ':');
  }

  private Compiled phrase(Field field, SearchQuery.Phrase phrase) {
    return switch (field.kind()) {
      case TEXT -> words(field, phrase.words(), phrase.slop());
      case KEYWORD -> value(field, phrase.words(), phrase.slop());
      case DATE, NUMBER, IDENTIFIER, NETWORK -> text(field, phrase.words());
    };
  }

  /** A whole value or, in fields of free wording, words within one. */
  private Compiled value(Field field, String words, int slop) {
    return field.words()
        ? Compiled.filter(
            twins(
                field.name(),
                name ->
                    Either.of(
                        List.of(
                            values.equal(field, name, words),
                            texts.phrase(Names.words(name), words, slop)))))
        : keyword(field, words);
  }

  private Compiled wildcard(Field field, String pattern) {
    if (pattern.equals("*")) {
      return exists(field);
    }
    return Compiled.filter(
        switch (field.kind()) {
          case TEXT -> twins(field.name(), name -> texts.wildcard(name, pattern));
          case KEYWORD -> twins(field.name(), name -> values.like(field, name, pattern));
          case IDENTIFIER, NETWORK ->
              twins(Names.KEY, name -> keys.like(name, field.keys(), pattern));
          case DATE, NUMBER -> new MatchNoDocsQuery("a pattern over a number");
        });
  }

  private Compiled fuzzy(Field field, SearchQuery.Fuzzy fuzzy) {
    String word = fuzzy.word();
    int edits = fuzzy.edits();
    return Compiled.filter(
        switch (field.kind()) {
          case TEXT -> twins(field.name(), name -> texts.fuzzy(name, word, edits));
          case KEYWORD -> twins(field.name(), name -> fuzzy(field, name, word, edits));
          case IDENTIFIER, NETWORK ->
              twins(Names.KEY, name -> keys.fuzzy(name, field.keys(), word, edits));
          case DATE, NUMBER -> keyword(field, word).query();
        });
  }

  private Query fuzzy(Field field, String name, String word, int edits) {
    Query whole = values.fuzzy(field, name, word, edits);
    return field.words()
        ? Either.of(List.of(whole, texts.fuzzy(Names.words(name), word, edits)))
        : whole;
  }

  private Compiled keyword(Field field, String value) {
    return switch (field.kind()) {
      case TEXT -> words(field, value, 0);
      case KEYWORD -> Compiled.filter(twins(field.name(), n -> values.equal(field, n, value)));
      case DATE -> Compiled.filter(twins(field.name(), name -> values.date(name, value)));
      case NUMBER -> Compiled.filter(twins(number(field), name -> values.number(name, value)));
      case IDENTIFIER ->
          Compiled.filter(twins(Names.KEY, name -> keys.equal(name, field.keys(), value)));
      case NETWORK ->
          value.contains("/")
              ? network(value)
              : Compiled.filter(twins(Names.KEY, n -> keys.equal(n, field.keys(), value)));
    };
  }

  /** The name of a field of numbers, for scores that of the column. */
  private String number(Field field) {
    return column != 0 && field.source().isScore()
        ? Names.column(field.name(), column)
        : field.name();
  }

  private Compiled range(Field field, SearchQuery.Range range) {
    return Compiled.filter(
        switch (field.kind()) {
          case DATE -> twins(field.name(), name -> values.dates(name, range));
          case NUMBER -> twins(number(field), name -> values.numbers(name, range));
          case KEYWORD -> twins(field.name(), name -> values.between(field, name, range));
          case TEXT -> twins(field.name(), name -> texts.between(name, range));
          case IDENTIFIER -> twins(Names.KEY, name -> keys.between(name, field.keys(), range));
          case NETWORK -> twins(Names.KEY, n -> Addresses.between(Addresses.points(n), range));
        });
  }

  private Compiled network(String cidr) {
    return Compiled.filter(
        twins(Names.KEY, name -> Addresses.inNetwork(Addresses.points(name), cidr)));
  }

  private Compiled exists(Field field) {
    return Compiled.filter(
        switch (field.kind()) {
          case TEXT -> twins(field.name(), TextQueries::exists);
          case KEYWORD -> twins(field.name(), name -> values.exists(field, name));
          case DATE, NUMBER -> twins(number(field), ValueQueries::anyNumber);
          case IDENTIFIER, NETWORK ->
              twins(Names.KEY_KINDS, name -> new KindsQuery(name, field.keys()));
        });
  }

  /** A query over a field, and over its twin where that may be seen. */
  private Query twins(String field, Function<String, Query> query) {
    return Either.of(Postings.twins(field, visibility).stream().map(query).toList());
  }
}
