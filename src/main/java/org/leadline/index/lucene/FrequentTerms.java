package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.leadline.access.Visibility;
import org.leadline.index.TermCount;

/**
 * The most frequent key terms with a prefix, for one caller: all segments are gone through side by
 * side in the order of the dictionary. Few letters begin very many terms, most of which one report
 * holds: a term whose entries are too few to be among the best is passed over without a look at who
 * holds it. For one question, one thread.
 */
final class FrequentTerms {

  /** Best first: the most reports, then the order of the dictionary. */
  private static final Comparator<TermCount> BEST =
      Comparator.comparingLong(TermCount::reports).reversed().thenComparing(TermCount::term);

  private final int limit;
  private final PriorityQueue<TermCount> best = new PriorityQueue<>(BEST.reversed());
  private final PriorityQueue<Place> ahead = new PriorityQueue<>();

  private FrequentTerms(int limit) {
    this.limit = limit;
  }

  /** Where the reading of one field of one segment stands. */
  private record Place(TermsEnum terms, DocSet visible, BytesRef term)
      implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return term.compareTo(other.term);
    }
  }

  static List<TermCount> of(View view, Visibility visibility, String prefix, int limit)
      throws IOException {
    FrequentTerms frequent = new FrequentTerms(limit);
    BytesRef start = new BytesRef(prefix);
    for (Segment segment : view.segments()) {
      DocSet visible = segment.visible(visibility);
      for (String field : Postings.twins(Names.KEY, visibility)) {
        TermsEnum terms = Postings.terms(segment.reader(), field);
        if (visible.size() > 0 && terms.seekCeil(start) != TermsEnum.SeekStatus.END) {
          frequent.put(terms, visible, start);
        }
      }
    }
    return limit < 1 ? List.of() : frequent.run(start);
  }

  private List<TermCount> run(BytesRef start) throws IOException {
    List<Place> same = new ArrayList<>();
    while (!ahead.isEmpty()) {
      same.clear();
      same.add(ahead.poll());
      while (!ahead.isEmpty() && ahead.peek().compareTo(same.getFirst()) == 0) {
        same.add(ahead.poll());
      }
      weigh(same);
      for (Place place : same) {
        if (place.terms().next() != null) {
          put(place.terms(), place.visible(), start);
        }
      }
    }
    return best.stream().sorted(BEST).toList();
  }

  private void put(TermsEnum terms, DocSet visible, BytesRef start) throws IOException {
    if (StringHelper.startsWith(terms.term(), start)) {
      ahead.add(new Place(terms, visible, terms.term()));
    }
  }

  /** Later terms lose a tie, so that a term has to be better than the worst to come in. */
  private void weigh(List<Place> same) throws IOException {
    long worst = best.size() < limit ? 0 : best.element().reports();
    long most = 0;
    for (Place place : same) {
      most += place.terms().docFreq();
    }
    if (most <= worst) {
      return;
    }
    long count = 0;
    for (Place place : same) {
      count += Postings.count(place.terms(), place.visible());
    }
    if (count > worst) {
      if (best.size() == limit) {
        best.remove();
      }
      best.add(new TermCount(same.getFirst().term().utf8ToString(), count));
    }
  }
}
