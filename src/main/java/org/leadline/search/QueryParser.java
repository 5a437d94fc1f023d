package org.leadline.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.apache.lucene.queryparser.flexible.standard.parser.Token;
import org.leadline.identity.RecognisedValue;
import org.leadline.identity.Recogniser;
import org.leadline.index.Fields;
import org.leadline.index.SearchQuery;

/** Reads query text. Safe for many threads. */
final class QueryParser {

  /** Longer than any query that a person types; lists of values are for sweeps. */
  static final int MAX_LENGTH = 10_000;

  private static final String LOOSE_OPERATOR =
      "AND, OR and NOT stand between words, not before the first or after the last one";

  private final Fields fields;
  private final Function<String, List<RecognisedValue>> recogniser;
  private final ValueReading values;

  QueryParser(Fields fields, Recogniser recogniser) {
    this.fields = fields;
    this.recogniser = recogniser::read;
    this.values = new ValueReading(fields, recogniser);
  }

  /**
   * @param plainText whether recognised values are searched as plain text
   * @throws InvalidQuery when the text cannot be read
   */
  ParsedQuery parse(String typed, boolean plainText) {
    return parse(typed, plainText, list -> Optional.empty());
  }

  /**
   * @param lists what the lists that the text may name stand for
   */
  ParsedQuery parse(
      String typed, boolean plainText, Function<ListName, Optional<SearchQuery>> lists) {
    if (typed.length() > MAX_LENGTH) {
      throw new InvalidQuery(
          "the query is longer than " + MAX_LENGTH + " characters",
          "sweep long lists of values instead",
          MAX_LENGTH,
          typed.length() - MAX_LENGTH);
    }
    try {
      return read(typed, plainText, lists);
    } catch (InvalidQuery wrong) {
      throw Mending.of(typed, wrong, fields, meant -> reads(meant, plainText, lists))
          .map(wrong::mendedBy)
          .orElse(wrong);
    }
  }

  private boolean reads(
      String text, boolean plainText, Function<ListName, Optional<SearchQuery>> lists) {
    try {
      return !read(text, plainText, lists).query().equals(new SearchQuery.All());
    } catch (InvalidQuery wrong) {
      return false;
    }
  }

  private ParsedQuery read(
      String typed, boolean plainText, Function<ListName, Optional<SearchQuery>> lists) {
    if (typed.isBlank()) {
      return new ParsedQuery(new SearchQuery.All(), List.of());
    }
    Rewritten rewritten = QueryScanner.scan(typed, fields, recogniser);
    if (rewritten.isBlank()) {
      throw new InvalidQuery(
          "there is nothing to search for here",
          "write a word, a value, or * for every report",
          0,
          typed.length());
    }
    SearchQuery query =
        new NodeReading(rewritten, fields, values, plainText, lists).read(tree(rewritten, typed));
    return new ParsedQuery(query, rewritten.recognised());
  }

  private static QueryNode tree(Rewritten rewritten, String typed) {
    try {
      return new StandardSyntaxParser().parse(rewritten.text(), "");
    } catch (ParseException wrong) {
      throw at(wrong.currentToken.next, rewritten, typed);
    } catch (QueryNodeParseException wrong) {
      throw new InvalidQuery(
          "this text cannot be read as a query",
          "put quotation marks around text that holds signs",
          0,
          typed.length());
    }
  }

  private static InvalidQuery at(Token token, Rewritten rewritten, String typed) {
    int from = rewritten.typed(token.beginColumn);
    int to = Math.max(from, rewritten.typed(token.endColumn));
    return switch (token.image) {
      case "" -> new InvalidQuery("the query ends too early", LOOSE_OPERATOR, typed.length(), 0);
      case "AND", "OR", "NOT", "&&", "||" ->
          new InvalidQuery("a word or value is expected here", LOOSE_OPERATOR, from, to - from);
      case ")" ->
          new InvalidQuery("nothing stands before this bracket", LOOSE_OPERATOR, from, to - from);
      case "]", "}" ->
          new InvalidQuery(
              "this range is not complete",
              "a range is written received:[2030-01 TO 2030-03]; * leaves an end open",
              from,
              to - from);
      default ->
          new InvalidQuery(
              "this cannot stand here",
              "put quotation marks around text that holds signs",
              from,
              to - from);
    };
  }
}
