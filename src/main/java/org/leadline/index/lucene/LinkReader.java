package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.Evidence;
import org.leadline.index.Neighbour;
import org.leadline.index.TermCount;
import org.leadline.report.ReportId;

/**
 * Which reports hold which match keys, and where: read from postings and from the evidence column,
 * for one caller.
 */
final class LinkReader {

  private final View view;
  private final Visibility visibility;

  LinkReader(View view, Visibility visibility) {
    this.view = view;
    this.visibility = visibility;
  }

  List<Evidence> evidence(ReportId report) throws IOException {
    List<Evidence> evidence = new ArrayList<>();
    Optional<View.Spot> spot = view.find(report, visibility);
    if (spot.isPresent()) {
      LeafReader reader = view.segments().get(spot.get().segment()).reader();
      for (String field : Postings.twins(Names.EVIDENCE, visibility)) {
        EvidenceCodec.readAll(Columns.binary(reader, field, spot.get().doc()), evidence);
      }
    }
    return evidence;
  }

  Map<String, Long> frequencies(Collection<String> wanted) throws IOException {
    Map<String, Long> frequencies = new TreeMap<>();
    TreeSet<String> sorted = new TreeSet<>(wanted);
    for (Segment segment : view.segments()) {
      DocSet visible = segment.visible(visibility);
      for (String field : Postings.twins(Names.KEY, visibility)) {
        TermsEnum terms = Postings.terms(segment.reader(), field);
        for (String term : sorted) {
          if (visible.size() > 0 && terms.seekExact(Names.term(term))) {
            frequencies.merge(term, Postings.count(terms, visible), Long::sum);
          }
        }
      }
    }
    frequencies.values().removeIf(count -> count == 0);
    return frequencies;
  }

  /** Every report that holds any of the terms, one left out. */
  void holders(@Nullable ReportId except, Collection<String> wanted, Consumer<Neighbour> each)
      throws IOException {
    EvidenceCodec.Wanted keys = EvidenceCodec.Wanted.of(wanted);
    for (int i = 0; i < view.segments().size(); i++) {
      Segment segment = view.segments().get(i);
      for (int doc : holding(i, wanted, except).list()) {
        List<Evidence> evidence = new ArrayList<>();
        for (String field : Postings.twins(Names.EVIDENCE, visibility)) {
          EvidenceCodec.read(Columns.binary(segment.reader(), field, doc), keys, evidence);
        }
        each.accept(new Neighbour(segment.id(doc), evidence));
      }
    }
  }

  long countHolding(ReportId except, Collection<String> any, Collection<String> none)
      throws IOException {
    long count = 0;
    for (int i = 0; i < view.segments().size(); i++) {
      DocSet with = holding(i, any, except);
      DocSet without = none.isEmpty() ? null : holding(i, none, except);
      for (int doc : with.list()) {
        if (without == null || !without.contains(doc)) {
          count++;
        }
      }
    }
    return count;
  }

  /** Terms with a prefix, most frequent first. */
  List<TermCount> terms(String prefix, int limit) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    BytesRef start = new BytesRef(prefix);
    for (Segment segment : view.segments()) {
      DocSet visible = segment.visible(visibility);
      for (String field : Postings.twins(Names.KEY, visibility)) {
        TermsEnum terms = Postings.terms(segment.reader(), field);
        boolean more = terms.seekCeil(start) != TermsEnum.SeekStatus.END;
        while (more && StringHelper.startsWith(terms.term(), start)) {
          long count = Postings.count(terms, visible);
          if (count > 0) {
            counts.merge(terms.term().utf8ToString(), count, Long::sum);
          }
          more = terms.next() != null;
        }
      }
    }
    return most(counts, limit);
  }

  private static List<TermCount> most(Map<String, Long> counts, int limit) {
    PriorityQueue<TermCount> best = new PriorityQueue<>((a, b) -> compare(b, a));
    counts.forEach((term, count) -> {
      best.add(new TermCount(term, count));
      if (best.size() > limit) {
        best.poll();
      }
    });
    return best.stream().sorted(LinkReader::compare).toList();
  }

  private static int compare(TermCount one, TermCount other) {
    int byCount = Long.compare(other.reports(), one.reports());
    return byCount != 0 ? byCount : one.term().compareTo(other.term());
  }

  private DocSet holding(int position, Collection<String> wanted, @Nullable ReportId except)
      throws IOException {
    Segment segment = view.segments().get(position);
    DocSet visible = segment.visible(visibility);
    int maxDoc = segment.reader().maxDoc();
    FixedBitSet found = new FixedBitSet(maxDoc);
    PostingsEnum docs = null;
    for (String field : Postings.twins(Names.KEY, visibility)) {
      TermsEnum terms = Postings.terms(segment.reader(), field);
      for (String term : wanted) {
        if (visible.size() > 0 && terms.seekExact(Names.term(term))) {
          docs = terms.postings(docs, PostingsEnum.NONE);
          if (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            docs.intoBitSet(maxDoc, found, 0);
          }
        }
      }
    }
    if (except != null) {
      view.find(except, visibility)
          .filter(spot -> spot.segment() == position)
          .ifPresent(spot -> found.clear(spot.doc()));
    }
    return DocSet.of(found, maxDoc).and(visible);
  }
}
