package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.Evidence;
import org.leadline.index.Neighbour;
import org.leadline.report.ReportId;

/**
 * Which reports hold which match keys, and where: read from postings and from the evidence column,
 * for one caller.
 */
final class LinkReader {

  private final View view;
  private final Visibility visibility;
  private final Reporters reporters;

  /** The fields of key terms and of evidence that the caller may read. */
  private final List<String> twins;

  private final List<String> evidenceTwins;

  LinkReader(View view, Visibility visibility, Reporters reporters) {
    this.view = view;
    this.visibility = visibility;
    this.reporters = reporters;
    this.twins = Postings.twins(Names.KEY, visibility);
    this.evidenceTwins = Postings.twins(Names.EVIDENCE, visibility);
  }

  List<Evidence> evidence(ReportId report) throws IOException {
    List<Evidence> evidence = new ArrayList<>();
    Optional<View.Spot> spot = view.find(report, visibility);
    if (spot.isPresent()) {
      LeafReader reader = view.segments().get(spot.get().segment()).reader();
      for (String field : evidenceTwins) {
        EvidenceCodec.readAll(Columns.binary(reader, field, spot.get().doc()), evidence);
      }
    }
    return evidence;
  }

  Map<String, Long> frequencies(Collection<String> wanted) throws IOException {
    WantedTerms sorted = WantedTerms.of(wanted);
    long[] counts = new long[sorted.size()];
    for (Segment segment : view.segments()) {
      DocSet visible = segment.visible(visibility);
      for (String field : visible.size() == 0 ? List.<String>of() : twins) {
        TermsEnum terms = Postings.terms(segment.reader(), field);
        for (int i = 0; i < counts.length; i++) {
          if (terms.seekExact(sorted.bytes(i))) {
            counts[i] += Postings.count(terms, visible);
          }
        }
      }
    }
    Map<String, Long> frequencies = new HashMap<>(2 * counts.length);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        frequencies.put(sorted.term(i), counts[i]);
      }
    }
    return frequencies;
  }

  /** Every report that holds any of the terms, one left out. */
  void holders(@Nullable ReportId except, Collection<String> wanted, Consumer<Neighbour> each)
      throws IOException {
    EvidenceCodec.Wanted keys = EvidenceCodec.Wanted.of(wanted);
    WantedTerms sorted = WantedTerms.of(wanted);
    for (int i = 0; i < view.segments().size(); i++) {
      Segment segment = view.segments().get(i);
      int[] docs = holding(i, sorted, except).list();
      if (docs.length > 0) {
        List<BinaryDocValues> columns = evidence(segment);
        Reporters.OfSegment senders = reporters.in(segment);
        for (int doc : docs) {
          List<Evidence> evidence = new ArrayList<>();
          for (BinaryDocValues column : columns) {
            if (column.advanceExact(doc)) {
              EvidenceCodec.read(column.binaryValue(), keys, evidence);
            }
          }
          each.accept(new Neighbour(segment.id(doc), senders.name(doc), evidence));
        }
      }
    }
  }

  /** Every report with all its evidence. */
  void everyReport(Consumer<Neighbour> each) throws IOException {
    for (Segment segment : view.segments()) {
      List<BinaryDocValues> columns = evidence(segment);
      Reporters.OfSegment senders = reporters.in(segment);
      for (int doc : segment.visible(visibility).list()) {
        List<Evidence> evidence = new ArrayList<>();
        for (BinaryDocValues column : columns) {
          if (column.advanceExact(doc)) {
            EvidenceCodec.readAll(column.binaryValue(), evidence);
          }
        }
        each.accept(new Neighbour(segment.id(doc), senders.name(doc), evidence));
      }
    }
  }

  private List<BinaryDocValues> evidence(Segment segment) throws IOException {
    List<BinaryDocValues> columns = new ArrayList<>(evidenceTwins.size());
    for (String field : evidenceTwins) {
      columns.add(DocValues.getBinary(segment.reader(), field));
    }
    return columns;
  }

  long countHolding(ReportId except, Collection<String> any, Collection<String> none)
      throws IOException {
    long count = 0;
    WantedTerms wanted = WantedTerms.of(any);
    WantedTerms unwanted = WantedTerms.of(none);
    for (int i = 0; i < view.segments().size(); i++) {
      DocSet with = holding(i, wanted, except);
      if (with.size() > 0 && !none.isEmpty()) {
        count -= with.and(holding(i, unwanted, except)).size();
      }
      count += with.size();
    }
    return count;
  }

  private DocSet holding(int position, WantedTerms wanted, @Nullable ReportId except)
      throws IOException {
    Segment segment = view.segments().get(position);
    DocSet visible = segment.visible(visibility);
    int maxDoc = segment.reader().maxDoc();
    if (visible.size() == 0) {
      return DocSet.none(maxDoc);
    }
    FixedBitSet found = null;
    PostingsEnum docs = null;
    for (String field : twins) {
      TermsEnum terms = Postings.terms(segment.reader(), field);
      for (int i = 0; i < wanted.size(); i++) {
        if (terms.seekExact(wanted.bytes(i))) {
          found = found == null ? new FixedBitSet(maxDoc) : found;
          docs = terms.postings(docs, PostingsEnum.NONE);
          if (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            docs.intoBitSet(maxDoc, found, 0);
          }
        }
      }
    }
    return found == null
        ? DocSet.none(maxDoc)
        : DocSet.of(without(found, position, except), maxDoc).and(visible);
  }

  private FixedBitSet without(FixedBitSet found, int position, @Nullable ReportId except) {
    if (except != null) {
      view.find(except, visibility)
          .filter(spot -> spot.segment() == position)
          .ifPresent(spot -> found.clear(spot.doc()));
    }
    return found;
  }
}
