package org.leadline.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leadline.index.Field;
import org.leadline.index.FieldKind;
import org.leadline.index.FieldSource;
import org.leadline.index.Fields;
import org.leadline.index.SearchQuery;
import org.leadline.report.KeyKind;

/**
 * One value of a sweep, taken apart: what can be looked up in dictionaries, and what has to be
 * searched.
 *
 * @param keys terms of match keys
 * @param names values under any service
 * @param numbers numbers of reports
 * @param searched questions that the dictionary cannot answer: networks above all
 */
record SweptValue(
    List<String> keys, List<Name> names, List<String> numbers, List<SearchQuery> searched) {

  private static final String ANY_SERVICE = "*:";

  /** A number without letters, which has one spelling only. */
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** A value of a kind under any service. */
  record Name(KeyKind kind, String name) {
    /** Names the kind only. */
    @Override
    public String toString() {
      return "Name[" + kind + "]";
    }
  }

  /** Takes a value apart. */
  static SweptValue of(SearchQuery value, Fields fields) {
    SweptValue parts =
        new SweptValue(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    parts.add(value, fields);
    return parts;
  }

  private void add(SearchQuery value, Fields fields) {
    switch (value) {
      case SearchQuery.Keys wanted -> keys.addAll(wanted.terms());
      case SearchQuery.Or or -> or.clauses().forEach(clause -> add(clause, fields));
      case SearchQuery.Wildcard wildcard ->
          underAnyService(wildcard, fields)
              .ifPresentOrElse(
                  field -> addNames(field, wildcard.pattern()), () -> searched.add(wildcard));
      case SearchQuery.All other -> searched.add(other);
      case SearchQuery.None other -> searched.add(other);
      case SearchQuery.Text other -> searched.add(other);
      case SearchQuery.Phrase other -> searched.add(other);
      case SearchQuery.Fuzzy other -> searched.add(other);
      case SearchQuery.Keyword keyword -> {
        if (isNumber(keyword, fields)) {
          numbers.add(keyword.value());
        } else {
          searched.add(keyword);
        }
      }
      case SearchQuery.Range other -> searched.add(other);
      case SearchQuery.Near other -> searched.add(other);
      case SearchQuery.Network other -> searched.add(other);
      case SearchQuery.Exists other -> searched.add(other);
      case SearchQuery.Like other -> searched.add(other);
      case SearchQuery.Reports other -> searched.add(other);
      case SearchQuery.And other -> searched.add(other);
      case SearchQuery.Not other -> searched.add(other);
      case SearchQuery.Boosted other -> searched.add(other);
    }
  }

  private static boolean isNumber(SearchQuery.Keyword keyword, Fields fields) {
    return NUMBER.matcher(keyword.value()).matches()
        && fields
            .find(keyword.field())
            .filter(field -> field.source() == FieldSource.ID)
            .isPresent();
  }

  /** The field of a pattern that means one value under any service; devices have two parts more. */
  private static Optional<Field> underAnyService(SearchQuery.Wildcard wildcard, Fields fields) {
    String pattern = wildcard.pattern();
    boolean one =
        pattern.startsWith(ANY_SERVICE)
            && unescaped(pattern).length() == pattern.length() - ANY_SERVICE.length();
    return fields
        .find(wildcard.field())
        .filter(field -> one && field.kind() == FieldKind.IDENTIFIER)
        .filter(field -> !field.keys().contains(KeyKind.DEVICE));
  }

  /** What follows the star and the colon, without its wildcards and backslashes. */
  private static String unescaped(String pattern) {
    return pattern.substring(ANY_SERVICE.length()).replaceAll("[\\\\*?]", "");
  }

  /** Folded forms have no service before them. */
  private void addNames(Field field, String pattern) {
    String value = pattern.substring(ANY_SERVICE.length());
    for (KeyKind kind : field.keys()) {
      if (kind.exact() && KeyQueries.isScoped(kind)) {
        names.add(new Name(kind, value));
      }
    }
  }

  /** Names nothing: the terms are report content. */
  @Override
  public String toString() {
    return "SweptValue[]";
  }
}
