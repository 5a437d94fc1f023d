package org.leadline.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.Visibility;
import org.leadline.index.FacetCounts;
import org.leadline.index.Field;
import org.leadline.index.Fields;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.SearchQuery;
import org.leadline.index.TermCount;
import org.leadline.report.KeyKind;

/** Completes the last word of a query. Safe for many threads. */
final class Completions {

  private static final String VALUE = "value";
  private static final int SHORTEST_VALUE = 2;

  /** The fields in which a bare word may be the beginning of a value. */
  private static final List<String> BARE = List.of("email", "phone", "domain", "ip");

  private static final Comparator<Suggestion> MOST_FREQUENT =
      Comparator.comparingLong(Suggestion::reports).reversed().thenComparing(Suggestion::text);

  private final Fields fields;
  private final Words words;

  Completions(Fields fields) {
    this.fields = fields;
    this.words = new Words(fields);
  }

  List<Suggestion> of(IndexSnapshot snapshot, String typed, int limit, Visibility visibility) {
    String word = lastWord(typed);
    Optional<Words.Prefix> prefix = words.fieldPrefix(word, 0);
    if (prefix.isPresent()) {
      String begun = word.substring(prefix.get().end());
      return first(values(snapshot, prefix.get().field(), begun, limit, visibility), limit);
    }
    List<Suggestion> found = new ArrayList<>(names(word));
    if (word.length() >= SHORTEST_VALUE) {
      List<Suggestion> values = new ArrayList<>();
      for (String name : BARE) {
        fields
            .find(name)
            .ifPresent(field -> values.addAll(values(snapshot, field, word, limit, visibility)));
      }
      found.addAll(first(values, limit));
    }
    return found.subList(0, Math.min(limit, found.size()));
  }

  private static List<Suggestion> first(List<Suggestion> found, int limit) {
    return found.stream().distinct().sorted(MOST_FREQUENT).limit(limit).toList();
  }

  private List<Suggestion> names(String begun) {
    String start = begun.toLowerCase(Locale.ROOT);
    if (start.isEmpty()) {
      return List.of();
    }
    return fields.all().stream()
        .map(Field::name)
        .filter(name -> name.startsWith(start))
        .map(name -> new Suggestion(name + ":", "field", -1))
        .toList();
  }

  private static List<Suggestion> values(
      IndexSnapshot snapshot, Field field, String begun, int limit, Visibility visibility) {
    String start = begun.replace("\"", "").toLowerCase(Locale.ROOT);
    return switch (field.kind()) {
      case IDENTIFIER, NETWORK -> keys(snapshot, field, start, limit, visibility);
      case KEYWORD -> field.facet() ? facetValues(snapshot, field, start, visibility) : List.of();
      case TEXT, DATE, NUMBER -> List.of();
    };
  }

  private static List<Suggestion> keys(
      IndexSnapshot snapshot, Field field, String start, int limit, Visibility visibility) {
    List<Suggestion> found = new ArrayList<>();
    if (start.length() < SHORTEST_VALUE) {
      return found;
    }
    for (KeyKind kind : field.keys()) {
      if (kind.exact()) {
        for (TermCount term : snapshot.terms(kind.prefix() + ":" + start, limit, visibility)) {
          String value = term.term().substring(kind.prefix().length() + 1);
          found.add(new Suggestion(written(field, value), VALUE, term.reports()));
        }
      }
    }
    return found;
  }

  private static List<Suggestion> facetValues(
      IndexSnapshot snapshot, Field field, String start, Visibility visibility) {
    FacetCounts counts =
        FacetCounting.whole(snapshot, new SearchQuery.All(), Map.of(), field.name(), visibility);
    return counts.values().stream()
        .filter(value -> value.value().toLowerCase(Locale.ROOT).startsWith(start))
        .map(value -> new Suggestion(written(field, value.value()), VALUE, value.count()))
        .toList();
  }

  /** As it is written in a query, quoted where it holds anything but letters and digits. */
  private static String written(Field field, String value) {
    boolean plain = value.codePoints().allMatch(Character::isLetterOrDigit);
    String quoted = "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    return field.name() + ":" + (plain ? value : quoted);
  }

  private static String lastWord(String typed) {
    int start = typed.length();
    while (start > 0
        && !Character.isWhitespace(typed.charAt(start - 1))
        && typed.charAt(start - 1) != '(') {
      start--;
    }
    return typed.substring(start);
  }
}
