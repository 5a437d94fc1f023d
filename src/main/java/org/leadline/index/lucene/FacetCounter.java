package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.LongValues;
import org.leadline.access.Visibility;
import org.leadline.index.FacetCounts;
import org.leadline.index.FacetQuestion;
import org.leadline.index.Field;
import org.leadline.index.FieldSource;
import org.leadline.index.Fields;
import org.leadline.index.Levels;

/**
 * Counts facet values drill sideways. A segment of which a caller sees everything is counted once
 * and remembered, without a look at any document when nothing in it is deleted.
 */
final class FacetCounter {

  private final View view;
  private final Fields fields;
  private final Visibility visibility;
  private final Caches caches;
  private final Evaluator evaluator;

  FacetCounter(
      View view, Fields fields, Visibility visibility, Caches caches, Evaluator evaluator) {
    this.view = view;
    this.fields = fields;
    this.visibility = visibility;
    this.caches = caches;
    this.evaluator = evaluator;
  }

  List<FacetCounts> count(FacetQuestion question) throws IOException {
    Caches.Facets known = caches.facets(view.generation(), visibility, question);
    if (known != null) {
      return known.fields();
    }
    Map<String, Sets> sets = new HashMap<>();
    List<FacetCounts> counted = new ArrayList<>();
    for (String name : question.fields()) {
      Field field = facet(name);
      String except = question.filtersBy(name) ? name : "";
      Sets documents = sets.get(except);
      if (documents == null) {
        documents = new Sets(evaluator.matches(question.query(), question.filters(), except));
        sets.put(except, documents);
      }
      counted.add(count(field, question, documents));
    }
    if (counted.stream().noneMatch(FacetCounts::partial)) {
      caches.keep(view.generation(), visibility, question, new Caches.Facets(counted));
    }
    return counted;
  }

  private Field facet(String name) {
    return fields
        .find(name)
        .filter(Field::facet)
        .orElseThrow(() -> new IllegalArgumentException("there is no such facet"));
  }

  private FacetCounts count(Field field, FacetQuestion question, Sets sets) throws IOException {
    FacetValues values = view.facetValues(field.name());
    long[] counts = new long[values.size()];
    for (int i = 0; i < view.segments().size(); i++) {
      for (String name : Postings.twins(field.name(), visibility)) {
        boolean childVictim = !name.equals(field.name());
        LongValues common = values.common(i, childVictim);
        int[] local = local(name, i, sets);
        for (int ordinal = 0; ordinal < local.length; ordinal++) {
          if (local[ordinal] != 0) {
            counts[(int) common.get(ordinal)] += local[ordinal];
          }
        }
      }
    }
    forgetUnknown(field, values, counts);
    forgetClosed(field, values, counts, question);
    List<String> chosen = question.chosen(field.name());
    return select(field, values, counts, question.limit(), chosen, sets.matches.partial());
  }

  private int[] local(String name, int position, Sets sets) throws IOException {
    Segment segment = view.segments().get(position);
    DocSet docs = sets.matches.sets().get(position);
    if (docs.size() == 0) {
      return new int[0];
    }
    // Equal size means equal sets: a match is always visible.
    return docs.size() == segment.visible(visibility).size()
        ? caches.counts(segment.key(), visibility, name, () -> whole(segment, name, docs))
        : segment.facet(name).count(sets.list(position));
  }

  private static int[] whole(Segment segment, String name, DocSet visible) {
    if (!visible.isAll()) {
      return segment.facet(name).count(visible.list());
    }
    try {
      TermsEnum terms = Postings.terms(segment.reader(), name);
      List<Integer> counts = new ArrayList<>();
      while (terms.next() != null) {
        counts.add(terms.docFreq());
      }
      return counts.stream().mapToInt(Integer::intValue).toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FacetCounts select(
      Field field,
      FacetValues values,
      long[] counts,
      int limit,
      List<String> chosen,
      boolean partial) {
    List<FacetCounts.Value> shown = new ArrayList<>();
    long distinct = 0;
    PriorityQueue<Ranked> best = new PriorityQueue<>();
    Set<String> missing = new TreeSet<>(chosen);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        distinct++;
        best.add(new Ranked(i, counts[i], field.ascending()));
        if (best.size() > limit) {
          best.poll();
        }
      }
    }
    for (Ranked ranked : best.stream().sorted((a, b) -> b.compareTo(a)).toList()) {
      String value = values.value(ranked.ordinal());
      missing.remove(value);
      shown.add(new FacetCounts.Value(value, ranked.count()));
    }
    if (!missing.isEmpty()) {
      addMissing(values, counts, missing, shown);
    }
    return new FacetCounts(field.name(), shown, distinct, partial);
  }

  private static void addMissing(
      FacetValues values, long[] counts, Set<String> missing, List<FacetCounts.Value> shown) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0 && missing.remove(values.value(i))) {
        shown.add(new FacetCounts.Value(values.value(i), counts[i]));
      }
    }
    missing.forEach(value -> shown.add(new FacetCounts.Value(value, 0)));
  }

  /** Of a report's units a caller knows only the own ones. */
  private void forgetUnknown(Field field, FacetValues values, long[] counts) {
    for (int i = 0; field.source() == FieldSource.UNITS && i < counts.length; i++) {
      if (!visibility.sees(List.of(values.value(i)))) {
        counts[i] = 0;
      }
    }
  }

  /** Of values within others, those within what is not chosen are not told. */
  private static void forgetClosed(
      Field field, FacetValues values, long[] counts, FacetQuestion question) {
    if (field.levels() && !question.everyLevel()) {
      Set<String> opened = Levels.opened(question.chosen(field.name()));
      int[] parents = values.parents();
      Map<Integer, Boolean> isOpen = new HashMap<>();
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0
            && parents[i] >= 0
            && !isOpen.computeIfAbsent(parents[i], at -> opened.contains(values.value(at)))) {
          counts[i] = 0;
        }
      }
    }
  }

  /** A value in the running, the worst first. Ordinals follow the order of the values. */
  private record Ranked(int ordinal, long count, boolean ascending) implements Comparable<Ranked> {
    @Override
    public int compareTo(Ranked other) {
      int byCount = ascending ? 0 : Long.compare(count, other.count);
      return byCount != 0 ? byCount : Integer.compare(other.ordinal, ordinal);
    }
  }

  /** The matching documents of each segment, listed once for all fields. */
  private static final class Sets {

    private final Matches matches;
    private final int[][] lists;

    Sets(Matches matches) {
      this.matches = matches;
      this.lists = new int[matches.sets().size()][];
    }

    int[] list(int segment) {
      if (lists[segment] == null) {
        lists[segment] = matches.sets().get(segment).list();
      }
      return lists[segment];
    }
  }
}
