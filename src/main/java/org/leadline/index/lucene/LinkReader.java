package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.Evidence;
import org.leadline.index.Neighbour;
import org.leadline.report.ReportId;

/**
 * Which reports hold which match keys, and where: what their evidence column says of the holders,
 * for one caller.
 */
final class LinkReader {

  private final View view;
  private final Visibility visibility;
  private final Reporters reporters;

  private final KeyHolders holders;

  /** The fields of evidence that the caller may read. */
  private final List<String> evidenceTwins;

  LinkReader(View view, @Nullable GraphView graph, Visibility visibility, Reporters reporters) {
    this.view = view;
    this.visibility = visibility;
    this.reporters = reporters;
    this.holders = new KeyHolders(view, graph, visibility);
    this.evidenceTwins = Postings.twins(Names.EVIDENCE, visibility);
  }

  KeyHolders holders() {
    return holders;
  }

  List<Evidence> evidence(ReportId report) throws IOException {
    List<Evidence> evidence = new ArrayList<>();
    Optional<View.Spot> spot = view.find(report, visibility);
    if (spot.isPresent()) {
      LeafReader reader = view.segments().get(spot.get().segment()).reader();
      for (String field : evidenceTwins) {
        EvidenceCodec.read(Columns.binary(reader, field, spot.get().doc()), null, evidence);
      }
    }
    return evidence;
  }

  /** Every report that holds any of the terms, one left out. */
  void holders(@Nullable ReportId except, Collection<String> wanted, Consumer<Neighbour> each)
      throws IOException {
    EvidenceCodec.Wanted keys = EvidenceCodec.Wanted.of(wanted);
    Consumer<Neighbour> others =
        neighbour -> {
          if (!neighbour.report().equals(except)) {
            each.accept(neighbour);
          }
        };
    holders.tell(
        wanted, (position, docs) -> tell(view.segments().get(position), docs, keys, others));
  }

  /** Every report with all its evidence. */
  void everyReport(Consumer<Neighbour> each) throws IOException {
    for (Segment segment : view.segments()) {
      tell(segment, segment.visible(visibility).list(), null, each);
    }
  }

  /** Documents of a segment of the view with all their evidence. */
  void tell(int position, int[] docs, Consumer<Neighbour> each) throws IOException {
    tell(view.segments().get(position), docs, null, each);
  }

  /**
   * @param wanted the keys of which evidence is told; null for all
   */
  private void tell(
      Segment segment, int[] docs, EvidenceCodec.@Nullable Wanted wanted, Consumer<Neighbour> each)
      throws IOException {
    List<BinaryDocValues> columns = evidence(segment);
    Reporters.OfSegment senders = reporters.in(segment);
    for (int doc : docs) {
      List<Evidence> evidence = new ArrayList<>();
      for (BinaryDocValues column : columns) {
        if (column.advanceExact(doc)) {
          EvidenceCodec.read(column.binaryValue(), wanted, evidence);
        }
      }
      each.accept(new Neighbour(segment.id(doc), senders.name(doc), evidence));
    }
  }

  /**
   * Every report that has values of child victims, with these alone; the others are passed over.
   */
  void victims(Consumer<Neighbour> each) throws IOException {
    for (Segment segment : view.segments()) {
      DocSet visible = segment.visible(visibility);
      Reporters.OfSegment senders = reporters.in(segment);
      BinaryDocValues column = DocValues.getBinary(segment.reader(), Names.victim(Names.EVIDENCE));
      for (int doc = column.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = column.nextDoc()) {
        if (visible.contains(doc)) {
          List<Evidence> evidence = new ArrayList<>();
          EvidenceCodec.read(column.binaryValue(), null, evidence);
          each.accept(new Neighbour(segment.id(doc), senders.name(doc), evidence));
        }
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
}
