package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.Fields;
import org.leadline.index.SearchQuery;
import org.leadline.index.Swept;

/**
 * Looks very many values up. Each segment's dictionary is gone through once, in its order, with all
 * terms of all values side by side; a miss costs the look and nothing else, and of a hit every
 * report is counted, so that what the values say and what the reports say add up. For one question,
 * one thread.
 */
final class Sweeper {

  private static final Comparator<Swept.Holder> BEST =
      Comparator.comparingInt(Swept.Holder::values).reversed().thenComparing(Swept.Holder::report);

  /** Of the progress, what goes to searching what has no term. */
  private static final int HALF = 50;

  /** The field of {@code fields.json} in which reports are found by their numbers. */
  private static final String NUMBER = "id";

  private final View view;
  private final Fields fields;
  private final Supplier<Evaluator> evaluators;
  private final Visibility visibility;

  /** By value. */
  private long[] reports = new long[0];

  private final Map<Integer, SweptParts> held = new HashMap<>();
  private final Map<Integer, List<Matches>> searched = new HashMap<>();
  private final Set<Integer> partial = new TreeSet<>();
  private final PriorityQueue<Swept.Holder> most = new PriorityQueue<>(BEST.reversed());
  private long union;
  private long sum;

  /** The reports of the value at hand in the segment at hand. */
  private int[] docs = new int[1024];

  private int size;
  private @Nullable PostingsEnum postings;

  /**
   * @param evaluators makes one for each question that has to be searched, with a time limit of its
   *     own
   */
  Sweeper(View view, Fields fields, Supplier<Evaluator> evaluators, Visibility visibility) {
    this.view = view;
    this.fields = fields;
    this.evaluators = evaluators;
    this.visibility = visibility;
  }

  Swept sweep(List<SearchQuery> values, int limit, IntConsumer progress) throws IOException {
    reports = new long[values.size()];
    List<SweptTerms> wanted = wanted(values, progress);
    for (int position = 0; position < view.segments().size(); position++) {
      segment(position, wanted, limit);
      progress.accept(HALF + HALF * (position + 1) / view.segments().size());
    }
    return new Swept(
        Arrays.stream(reports).boxed().toList(),
        IntStream.range(0, reports.length).mapToObj(this::held).toList(),
        partial,
        union,
        sum,
        most.stream().sorted(BEST).toList());
  }

  private SearchQuery held(int value) {
    SweptParts parts = held.get(value);
    return parts == null ? new SearchQuery.None() : parts.query();
  }

  /** What is looked up; what has no term is searched on the way. */
  private List<SweptTerms> wanted(List<SearchQuery> values, IntConsumer progress)
      throws IOException {
    SweptNames names = new SweptNames();
    List<SweptTerms.Wanted> keys = new ArrayList<>(values.size());
    List<SweptTerms.Wanted> numbers = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      SweptValue value = SweptValue.of(values.get(i), fields);
      for (String key : value.keys()) {
        keys.add(new SweptTerms.Wanted(Names.term(key), key, i));
      }
      for (SweptValue.Name name : value.names()) {
        names.add(name.kind(), name.name(), i);
      }
      for (String number : value.numbers()) {
        numbers.add(new SweptTerms.Wanted(Names.term(number), number, i));
      }
      search(i, value.searched());
      progress.accept((int) ((long) HALF * i / values.size()));
    }
    return List.of(
        new SweptTerms(Postings.twins(Names.KEY, visibility), keys, names),
        new SweptTerms(List.of(NUMBER), numbers, new SweptNames()));
  }

  private void search(int value, List<SearchQuery> questions) throws IOException {
    for (SearchQuery question : questions) {
      Matches matches = evaluators.get().once(question);
      if (matches.partial()) {
        partial.add(value);
      }
      if (matches.total() > 0) {
        searched.computeIfAbsent(value, none -> new ArrayList<>()).add(matches);
        parts(value).other(question);
      }
    }
  }

  private SweptParts parts(int value) {
    return held.computeIfAbsent(value, none -> new SweptParts());
  }

  private void segment(int position, List<SweptTerms> wanted, int limit) throws IOException {
    Segment segment = view.segments().get(position);
    DocSet visible = segment.visible(visibility);
    if (visible.size() == 0) {
      return;
    }
    int[] values = new int[segment.reader().maxDoc()];
    List<SweptTerms.Found> keys = wanted.getFirst().in(segment);
    List<SweptTerms.Found> numbers = wanted.getLast().in(segment);
    int nextKey = 0;
    int nextNumber = 0;
    for (int value = 0; value < reports.length; value++) {
      size = 0;
      int sources = 0;
      for (; nextKey < keys.size() && keys.get(nextKey).value() == value; nextKey++) {
        if (gather(keys.get(nextKey), visible)) {
          parts(value).key(keys.get(nextKey).wanted().written());
          sources++;
        }
      }
      for (;
          nextNumber < numbers.size() && numbers.get(nextNumber).value() == value;
          nextNumber++) {
        if (gather(numbers.get(nextNumber), visible)) {
          String number = numbers.get(nextNumber).wanted().written();
          parts(value).other(new SearchQuery.Keyword(NUMBER, number));
          sources++;
        }
      }
      for (Matches matches : searched.getOrDefault(value, List.of())) {
        add(matches.sets().get(position).list());
        sources++;
      }
      count(value, sources, values);
    }
    tell(segment, values, limit);
  }

  /** Whether any report that is seen holds the term. */
  private boolean gather(SweptTerms.Found found, DocSet visible) throws IOException {
    int before = size;
    found.terms().seekExact(found.wanted().term(), found.state());
    PostingsEnum holders = found.terms().postings(postings, PostingsEnum.NONE);
    postings = holders;
    for (int doc = holders.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = holders.nextDoc()) {
      if (visible.isAll() || visible.contains(doc)) {
        add(doc);
      }
    }
    return size > before;
  }

  private void add(int doc) {
    docs = size < docs.length ? docs : Arrays.copyOf(docs, size * 2);
    docs[size++] = doc;
  }

  private void add(int[] more) {
    for (int doc : more) {
      add(doc);
    }
  }

  /** Counts each report once, wherever it was found. */
  private void count(int value, int sources, int[] values) {
    if (sources > 1) {
      Arrays.sort(docs, 0, size);
    }
    int before = -1;
    for (int i = 0; i < size; i++) {
      int doc = docs[i];
      if (doc != before) {
        values[doc]++;
        reports[value]++;
        sum++;
      }
      before = doc;
    }
  }

  private void tell(Segment segment, int[] values, int limit) {
    for (int doc = 0; doc < values.length; doc++) {
      if (values[doc] > 0) {
        union++;
        keep(segment, doc, values[doc], limit);
      }
    }
  }

  private void keep(Segment segment, int doc, int values, int limit) {
    Swept.Holder worst = most.peek();
    boolean full = most.size() >= limit;
    if (limit < 1 || (full && worst != null && worst.values() > values)) {
      return;
    }
    most.add(new Swept.Holder(segment.id(doc), values));
    if (most.size() > limit) {
      most.poll();
    }
  }
}
