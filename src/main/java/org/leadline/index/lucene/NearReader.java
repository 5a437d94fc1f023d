package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.leadline.access.Visibility;
import org.leadline.identity.PictureHash;
import org.leadline.index.NearKey;

/** Which PDQ hashes near to one there are, and how many reports hold each, for one caller. */
final class NearReader {

  private static final Comparator<NearKey> NEAREST =
      Comparator.comparingInt(NearKey::distance).thenComparing(NearKey::term);

  private final View view;
  private final Visibility visibility;
  private final PictureBank bank;
  private final KeyQueries keys = new KeyQueries();

  NearReader(View view, Visibility visibility, PictureBank bank) {
    this.view = view;
    this.visibility = visibility;
    this.bank = bank;
  }

  List<NearKey> near(PictureHash asked, int distance) throws IOException {
    int farthest = Math.min(distance, PictureHash.FARTHEST);
    Map<String, Integer> found = new HashMap<>();
    found.put(PictureTerms.term(asked), 0);
    if (asked.tells() && farthest > 0) {
      PictureRows.Found each = (hash, bits) -> found.put(PictureTerms.term(hash), bits);
      if (!bank.find(view, asked, farthest, each)) {
        goThrough(asked, farthest, each);
      }
    }
    return counted(found);
  }

  /** The plain way: compares with every hash of the dictionary that the caller may see. */
  private void goThrough(PictureHash asked, int farthest, PictureRows.Found each)
      throws IOException {
    for (Segment segment : view.segments()) {
      for (String field : Postings.twins(Names.KEY, visibility)) {
        PictureTerms.each(
            segment.reader(),
            field,
            hash -> {
              int distance = asked.distance(hash);
              if (distance <= farthest) {
                each.found(hash, distance);
              }
            });
      }
    }
  }

  private List<NearKey> counted(Map<String, Integer> distances) throws IOException {
    Map<String, Long> counts = count(Postings.twins(Names.KEY, visibility), distances.keySet());
    Map<String, Long> faint = count(List.of(faint()), distances.keySet());
    List<NearKey> near = new ArrayList<>();
    counts.forEach((term, count) -> {
      int distance = distances.getOrDefault(term, 0);
      long reports = distance == 0 ? count : count - faint.getOrDefault(term, 0L);
      if (reports > 0) {
        near.add(new NearKey(term, distance, reports));
      }
    });
    near.sort(NEAREST);
    return List.copyOf(near);
  }

  /** Finds the reports of {@link #near}. */
  Query query(PictureHash asked, int distance) throws IOException {
    List<String> terms = near(asked, distance).stream().map(NearKey::term).toList();
    Set<String> faint = count(List.of(faint()), terms).keySet();
    List<String> clear = terms.stream().filter(term -> !faint.contains(term)).toList();
    List<Query> any = new ArrayList<>(List.of(holding(clear)));
    for (String term : faint) {
      Query holding = holding(List.of(term));
      any.add(
          term.equals(PictureTerms.term(asked))
              ? holding
              : new BooleanQuery.Builder()
                  .add(holding, Occur.FILTER)
                  .add(keys.anyOf(faint(), List.of(term)), Occur.MUST_NOT)
                  .build());
    }
    return Either.of(any);
  }

  private Query holding(List<String> terms) {
    return Either.of(
        Postings.twins(Names.KEY, visibility).stream()
            .<Query>map(field -> keys.anyOf(field, terms))
            .toList());
  }

  /** How many reports hold each; a term that none holds is absent. */
  private Map<String, Long> count(List<String> fields, Collection<String> terms)
      throws IOException {
    WantedTerms sorted = WantedTerms.of(terms);
    Map<String, Long> counts = new HashMap<>();
    for (Segment segment : view.segments()) {
      DocSet visible = segment.visible(visibility);
      for (String field : visible.size() == 0 ? List.<String>of() : fields) {
        TermsEnum dictionary = Postings.terms(segment.reader(), field);
        for (int i = 0; i < sorted.size(); i++) {
          if (dictionary.seekExact(sorted.bytes(i))) {
            counts.merge(sorted.term(i), Postings.count(dictionary, visible), Long::sum);
          }
        }
      }
    }
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  /** Where it stands that all places that the caller sees say so. */
  private String faint() {
    return visibility.childVictimValues() ? Names.victim(Names.FAINT) : Names.FAINT;
  }
}
