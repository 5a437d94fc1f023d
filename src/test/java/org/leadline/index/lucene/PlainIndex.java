package org.leadline.index.lucene;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.leadline.access.Visibility;
import org.leadline.identity.LikeName;
import org.leadline.index.Evidence;
import org.leadline.index.FacetCounts;
import org.leadline.index.FacetQuestion;
import org.leadline.index.Field;
import org.leadline.index.FieldKind;
import org.leadline.index.FieldSource;
import org.leadline.index.Fields;
import org.leadline.index.FilterName;
import org.leadline.index.HeldValue;
import org.leadline.index.HistogramQuestion;
import org.leadline.index.IndexedReport;
import org.leadline.index.Order;
import org.leadline.index.PlainEvidence;
import org.leadline.index.PlainNear;
import org.leadline.index.RangeQuestion;
import org.leadline.index.SearchQuery;
import org.leadline.index.TermCount;
import org.leadline.index.ValueRange;
import org.leadline.report.Occurrence;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/**
 * The plain, slow way: every question goes through every report. What the engine must agree with.
 */
final class PlainIndex {

  private final Fields fields;
  private final Map<ReportId, IndexedReport> reports = new TreeMap<>();

  PlainIndex(Fields fields) {
    this.fields = fields;
  }

  void write(Collection<IndexedReport> batch) {
    batch.forEach(report -> reports.put(report.report().id(), report));
  }

  void remove(Collection<ReportId> gone) {
    reports.keySet().removeAll(gone);
  }

  /** Those of the reports that a caller sees. */
  Set<ReportId> seen(Collection<ReportId> some, Visibility visibility) {
    return reports.values().stream()
        .filter(report -> visibility.sees(report.units()))
        .map(report -> report.report().id())
        .filter(some::contains)
        .collect(Collectors.toSet());
  }

  List<IndexedReport> matching(
      SearchQuery query, Map<String, List<String>> filters, Visibility visibility) {
    return reports.values().stream()
        .filter(report -> visibility.sees(report.units()))
        .filter(report -> matches(report, query, visibility))
        .filter(report -> passes(report, filters, "", visibility))
        .toList();
  }

  /** In the orders that do not depend on text scores. */
  List<ReportId> ordered(List<IndexedReport> matching, Order order) {
    Comparator<IndexedReport> oldest =
        Comparator.comparing(
            (IndexedReport report) -> report.report().handling().received(),
            Comparator.nullsLast(Comparator.naturalOrder()));
    Comparator<IndexedReport> newest =
        Comparator.comparing(
            (IndexedReport report) -> report.report().handling().received(),
            Comparator.nullsLast(Comparator.<Instant>reverseOrder()));
    Comparator<IndexedReport> priority =
        Comparator.comparingInt(IndexedReport::priority)
            .reversed()
            .thenComparing(Comparator.comparingInt(IndexedReport::actionability).reversed())
            .thenComparing(oldest);
    Comparator<IndexedReport> chosen =
        switch (order) {
          case RELEVANCE, TEXT, PRIORITY -> priority;
          case NEWEST -> newest;
          case OLDEST -> oldest;
        };
    return matching.stream()
        .sorted(chosen.thenComparing(report -> report.report().id()))
        .map(report -> report.report().id())
        .toList();
  }

  List<FacetCounts> facets(FacetQuestion question, Visibility visibility) {
    return question.fields().stream().map(name -> facet(name, question, visibility)).toList();
  }

  private FacetCounts facet(String name, FacetQuestion question, Visibility visibility) {
    Field field = fields.find(name).orElseThrow();
    Map<String, Long> counts = new TreeMap<>();
    for (IndexedReport report : reports.values()) {
      if (visibility.sees(report.units())
          && matches(report, question.query(), visibility)
          && passes(report, question.filters(), name, visibility)) {
        values(report, field, visibility).stream()
            .filter(value -> !field.levels() || isOpen(value, question.chosen(name)))
            .forEach(value -> counts.merge(value, 1L, Long::sum));
      }
    }
    Comparator<FacetCounts.Value> byValue = Comparator.comparing(FacetCounts.Value::value);
    Comparator<FacetCounts.Value> byCount =
        Comparator.comparingLong(FacetCounts.Value::count).reversed().thenComparing(byValue);
    List<FacetCounts.Value> all =
        counts.entrySet().stream()
            .map(entry -> new FacetCounts.Value(entry.getKey(), entry.getValue()))
            .sorted(field.ascending() ? byValue : byCount)
            .toList();
    return new FacetCounts(name, all, all.size(), false);
  }

  /** Of the first level, or within or beside a chosen value or one that it lies in. */
  private static boolean isOpen(String value, List<String> chosen) {
    int last = value.lastIndexOf(" > ");
    return last < 0
        || chosen.stream()
            .anyMatch(one -> (one + " > ").startsWith(value.substring(0, last) + " > "));
  }

  Map<String, Long> frequencies(Collection<String> terms, Visibility visibility) {
    Map<String, Long> frequencies = new TreeMap<>();
    for (String term : terms) {
      long count = matching(new SearchQuery.Keys(List.of(term)), Map.of(), visibility).size();
      if (count > 0) {
        frequencies.put(term, count);
      }
    }
    return frequencies;
  }

  Map<ReportId, Set<Evidence>> holders(Collection<String> terms, Visibility visibility) {
    Map<ReportId, Set<Evidence>> holders = new TreeMap<>();
    for (IndexedReport report : reports.values()) {
      Set<Evidence> evidence = new HashSet<>(PlainEvidence.of(report.report(), visibility));
      evidence.removeIf(place -> !terms.contains(place.term()));
      if (visibility.sees(report.units()) && !evidence.isEmpty()) {
        holders.put(report.report().id(), evidence);
      }
    }
    return holders;
  }

  /** What a report holds, as far as it is seen. */
  Set<HeldValue> values(ReportId id, Visibility visibility) {
    Set<HeldValue> values = new HashSet<>();
    IndexedReport report = reports.get(id);
    if (report != null && visibility.sees(report.units())) {
      for (Occurrence one : report.report().occurrences()) {
        Role role = one.place().role();
        boolean seen = role != Role.CHILD_VICTIM || visibility.childVictimValues();
        if (seen && !one.keys().isEmpty()) {
          values.add(new HeldValue(one.raw(), role, one.hints().service(), one.keys()));
        }
      }
    }
    return values;
  }

  /** How many reports hold each term that begins so. */
  List<TermCount> terms(String prefix, int limit, Visibility visibility) {
    Map<String, Long> counts = new TreeMap<>();
    for (IndexedReport report : reports.values()) {
      if (visibility.sees(report.units())) {
        PlainEvidence.of(report.report(), visibility).stream()
            .map(Evidence::term)
            .filter(term -> term.startsWith(prefix))
            .distinct()
            .forEach(term -> counts.merge(term, 1L, Long::sum));
      }
    }
    return counts.entrySet().stream()
        .map(entry -> new TermCount(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(TermCount::reports).reversed().thenComparing(TermCount::term))
        .limit(limit)
        .toList();
  }

  private boolean passes(
      IndexedReport report,
      Map<String, List<String>> filters,
      String except,
      Visibility visibility) {
    return filters.entrySet().stream()
        .filter(filter -> !FilterName.of(filter.getKey()).field().equals(except))
        .allMatch(filter -> {
          FilterName name = FilterName.of(filter.getKey());
          Field field = fields.find(name.field()).orElseThrow();
          Set<String> values = values(report, field, visibility);
          boolean has =
              filter.getValue().stream()
                  .anyMatch(chosen ->
                      field.ordered()
                          ? values.stream().anyMatch(value -> isWithin(field, value, chosen))
                          : values.contains(chosen));
          return has != name.excludes();
        });
  }

  /** How many matching reports lie in a range, whatever filters on that field say. */
  long inRange(RangeQuestion question, String range, Visibility visibility) {
    Field field = fields.find(question.field()).orElseThrow();
    return reports.values().stream()
        .filter(report -> visibility.sees(report.units()))
        .filter(report -> matches(report, question.query(), visibility))
        .filter(report -> passes(report, question.filters(), question.field(), visibility))
        .filter(report ->
            values(report, field, visibility).stream()
                .anyMatch(value -> isWithin(field, value, range)))
        .count();
  }

  /** How many matching reports lie in which stretch of time: the beginning of the written date. */
  Map<String, Long> histogram(HistogramQuestion question, Visibility visibility) {
    Field field = fields.find(question.field()).orElseThrow();
    int written =
        switch (question.unit()) {
          case YEAR -> "2030".length();
          case MONTH -> "2030-01".length();
          case DAY -> "2030-01-05".length();
          case HOUR -> "2030-01-05T10".length();
        };
    Map<String, Long> counts = new TreeMap<>();
    for (IndexedReport report : matching(question.query(), question.filters(), visibility)) {
      values(report, field, visibility)
          .forEach(value -> counts.merge(value.substring(0, written), 1L, Long::sum));
    }
    return counts;
  }

  private static boolean isWithin(Field field, String value, String range) {
    ValueRange read = ValueRange.read(range).orElseThrow();
    long number = field.kind() == FieldKind.NUMBER ? Long.parseLong(value) : day(value);
    return (read.low() == null || number >= position(field, read.low()))
        && (read.high() == null || number <= position(field, read.high()));
  }

  private static long position(Field field, String end) {
    return field.kind() == FieldKind.NUMBER ? Long.parseLong(end) : day(end + "T00:00:00Z");
  }

  private static long day(String time) {
    return LocalDate.ofInstant(Instant.parse(time), ZoneOffset.UTC).toEpochDay();
  }

  private Set<String> values(IndexedReport report, Field field, Visibility visibility) {
    Set<String> values = new TreeSet<>();
    field
        .source()
        .read(
            report,
            value -> {
              if (visibility.childVictimValues() || !value.childVictim()) {
                values.add(value.value());
              }
            });
    if (field.source() == FieldSource.UNITS) {
      values.removeIf(unit -> !visibility.sees(List.of(unit)));
    }
    return values;
  }

  private boolean matches(IndexedReport report, SearchQuery query, Visibility visibility) {
    return switch (query) {
      case SearchQuery.All all -> true;
      case SearchQuery.None none -> false;
      case SearchQuery.Text text when field(text.field()).words() ->
          anyValue(report, text.field(), visibility, text.word());
      case SearchQuery.Text text -> anyWord(report, text.field(), visibility, text.word()::equals);
      case SearchQuery.Phrase phrase when field(phrase.field()).words() ->
          anyValue(report, phrase.field(), visibility, phrase.words());
      case SearchQuery.Phrase phrase ->
          values(report, field(phrase.field()), visibility).stream()
              .anyMatch(value -> (" " + value + " ").contains(" " + phrase.words() + " "));
      case SearchQuery.Wildcard wildcard ->
          anyWord(report, wildcard.field(), visibility, pattern(wildcard.pattern()));
      case SearchQuery.Fuzzy fuzzy ->
          anyWord(report, fuzzy.field(), visibility, word -> near(word, fuzzy));
      case SearchQuery.Keyword keyword ->
          values(report, field(keyword.field()), visibility).stream()
              .anyMatch(keyword.value()::equalsIgnoreCase);
      case SearchQuery.Range range ->
          values(report, field(range.field()), visibility).stream()
              .anyMatch(value -> within(value, range));
      case SearchQuery.Keys keys ->
          PlainEvidence.of(report.report(), visibility).stream()
              .anyMatch(e -> keys.terms().contains(e.term()));
      case SearchQuery.Near near ->
          !PlainNear.near(List.of(report), near.hash(), near.distance(), visibility).isEmpty();
      case SearchQuery.Like like ->
          PlainEvidence.of(report.report(), visibility).stream()
              .anyMatch(e -> isLike(e.term(), like.name()));
      case SearchQuery.Reports reports -> reports.ids().contains(report.report().id());
      case SearchQuery.Network network ->
          PlainEvidence.of(report.report(), visibility).stream()
              .anyMatch(e -> e.term().startsWith("ip:") && inNetwork(e.term(), network.cidr()));
      case SearchQuery.Exists exists -> exists(report, field(exists.field()), visibility);
      case SearchQuery.And and ->
          and.clauses().stream().allMatch(clause -> matches(report, clause, visibility));
      case SearchQuery.Or or ->
          or.clauses().stream().anyMatch(clause -> matches(report, clause, visibility));
      case SearchQuery.Not not -> !matches(report, not.clause(), visibility);
      case SearchQuery.Boosted boosted -> matches(report, boosted.clause(), visibility);
    };
  }

  private static boolean isLike(String term, String name) {
    String held =
        term.startsWith("name~:")
            ? term.substring(6)
            : term.startsWith("user:") ? term.split(":", 3)[2] : "";
    return LikeName.of(name).flatMap(asked -> asked.to(held)).isPresent();
  }

  private Field field(String name) {
    return fields.find(name).orElseThrow();
  }

  private boolean anyWord(
      IndexedReport report, String field, Visibility visibility, Predicate<String> wanted) {
    return values(report, field(field), visibility).stream()
        .flatMap(value -> List.of(value.toLowerCase(Locale.ROOT).split("[^a-z0-9_]+")).stream())
        .anyMatch(wanted);
  }

  private boolean anyValue(
      IndexedReport report, String field, Visibility visibility, String words) {
    return values(report, field(field), visibility).stream()
        .anyMatch(value -> value.equalsIgnoreCase(words) || spaced(value).contains(spaced(words)));
  }

  private static String spaced(String value) {
    return " " + value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip() + " ";
  }

  private static Predicate<String> pattern(String pattern) {
    String expression = pattern.replace("*", ".*").replace("?", ".");
    return word -> word.matches(expression);
  }

  private static boolean near(String word, SearchQuery.Fuzzy fuzzy) {
    int[] row = new int[fuzzy.word().length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= word.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int change = word.charAt(i - 1) == fuzzy.word().charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + change);
        diagonal = above;
      }
    }
    return row[row.length - 1] <= fuzzy.edits();
  }

  private boolean within(String value, SearchQuery.Range range) {
    Field field = field(range.field());
    Comparator<String> order =
        field.kind() == FieldKind.NUMBER
            ? Comparator.comparingLong(Long::parseLong)
            : Comparator.naturalOrder();
    String low = range.low();
    String high = range.high();
    return (low == null || order.compare(value, low) >= (range.lowIncluded() ? 0 : 1))
        && (high == null || order.compare(value, high) <= (range.highIncluded() ? 0 : -1));
  }

  private static boolean inNetwork(String term, String cidr) {
    String[] parts = cidr.split("/");
    return bits(term.substring(3), parts[1]) == bits(parts[0], parts[1]);
  }

  private static long bits(String address, String length) {
    long bits = 0;
    for (String octet : address.split("\\.")) {
      bits = bits << 8 | Long.parseLong(octet);
    }
    return bits >>> (32 - Integer.parseInt(length));
  }

  private boolean exists(IndexedReport report, Field field, Visibility visibility) {
    if (field.kind() == FieldKind.IDENTIFIER || field.kind() == FieldKind.NETWORK) {
      return PlainEvidence.of(report.report(), visibility).stream()
          .anyMatch(
              e -> field.keys().stream().anyMatch(k -> e.term().startsWith(k.prefix() + ":")));
    }
    return !values(report, field, visibility).isEmpty();
  }
}
