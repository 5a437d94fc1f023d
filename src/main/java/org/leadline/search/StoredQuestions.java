package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadline.identity.Recogniser;
import org.leadline.index.FieldSource;
import org.leadline.index.Fields;
import org.leadline.index.FilterName;
import org.leadline.index.SearchQuery;
import org.leadline.index.WatchQuestion;

/**
 * Reads what is kept to be asked of reports that arrive later: a search with its filters, or a list
 * of values. Safe for many threads.
 */
public final class StoredQuestions {

  /** What a report has of lists, address files, the ranking and those who work on it. */
  private static final Set<FieldSource> JUDGED =
      Set.of(
          FieldSource.LISTS,
          FieldSource.MATERIAL,
          FieldSource.NETWORKS,
          FieldSource.NETWORK_COUNTRIES,
          FieldSource.NETWORK_OPERATORS,
          FieldSource.CASE_STATUS,
          FieldSource.ASSIGNEE,
          FieldSource.DISPOSITION,
          FieldSource.PRESERVED_UNTIL,
          FieldSource.PRIORITY,
          FieldSource.ACTIONABILITY);

  private final Fields fields;
  private final QueryParser parser;
  private final FacetFilters filters;
  private final Recogniser recogniser;

  /** Reads with these fields and this recogniser. */
  public StoredQuestions(Fields fields, Recogniser recogniser) {
    this.fields = requireNonNull(fields);
    this.parser = new QueryParser(fields, recogniser);
    this.filters = new FacetFilters(fields);
    this.recogniser = requireNonNull(recogniser);
  }

  /**
   * A search as a question.
   *
   * @param plainText whether recognised values are searched as plain text
   * @throws InvalidQuery when the text cannot be read, or a filter is none that lasts
   */
  public WatchQuestion search(String query, Map<String, List<String>> chosen, boolean plainText) {
    return new WatchQuestion(parser.parse(query, plainText).query(), filters.lasting(chosen));
  }

  /** The match-key terms that a value means, all its readings together; empty when it is none. */
  public List<String> terms(String value) {
    return KeyReading.terms(recogniser.read(value));
  }

  /**
   * Whether a question asks for what lists, address files, the ranking or those who work on it say
   * of a report, so that its answer may change though no document came.
   */
  public boolean asksForJudgement(WatchQuestion question) {
    Set<String> asked = new LinkedHashSet<>();
    question.filters().keySet().forEach(name -> asked.add(FilterName.of(name).field()));
    gather(question.query(), asked);
    return asked.stream()
        .flatMap(name -> fields.find(name).stream())
        .anyMatch(field -> JUDGED.contains(field.source()));
  }

  private static void gather(SearchQuery query, Set<String> asked) {
    switch (query) {
      case SearchQuery.Text text -> asked.add(text.field());
      case SearchQuery.Phrase phrase -> asked.add(phrase.field());
      case SearchQuery.Wildcard wildcard -> asked.add(wildcard.field());
      case SearchQuery.Fuzzy fuzzy -> asked.add(fuzzy.field());
      case SearchQuery.Keyword keyword -> asked.add(keyword.field());
      case SearchQuery.Range range -> asked.add(range.field());
      case SearchQuery.Exists exists -> asked.add(exists.field());
      case SearchQuery.And and -> and.clauses().forEach(clause -> gather(clause, asked));
      case SearchQuery.Or or -> or.clauses().forEach(clause -> gather(clause, asked));
      case SearchQuery.Not not -> gather(not.clause(), asked);
      case SearchQuery.Boosted boosted -> gather(boosted.clause(), asked);
      case SearchQuery.All all -> {
        // names no field
      }
      case SearchQuery.None none -> {
        // names no field
      }
      case SearchQuery.Keys keys -> {
        // match keys are of the documents
      }
      case SearchQuery.Near near -> {
        // hashes are of the documents
      }
      case SearchQuery.Like like -> {
        // names are of the documents
      }
      case SearchQuery.Reports reports -> {
        // nothing makes a report another one
      }
      case SearchQuery.Network network -> {
        // addresses are of the documents
      }
    }
  }
}
