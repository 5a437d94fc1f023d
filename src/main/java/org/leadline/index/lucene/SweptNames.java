package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.leadline.report.KeyKind;

/**
 * Values of a sweep that are meant under any service. There are many of them and many services: to
 * look each up under each costs more than to go through all terms of their kinds once, one after
 * another, and ask of each whether its value is wanted.
 */
final class SweptNames {

  /** By the kind's prefix with its colon, by the value without its service: whose it is. */
  private final Map<String, Map<String, List<Integer>>> wanted = new HashMap<>();

  void add(KeyKind kind, String name, int value) {
    wanted
        .computeIfAbsent(kind.prefix() + ":", none -> new HashMap<>())
        .computeIfAbsent(name, none -> new ArrayList<>())
        .add(value);
  }

  /** Adds what a segment holds of them in a field. */
  void find(Segment segment, String field, List<SweptTerms.Found> found) throws IOException {
    for (Map.Entry<String, Map<String, List<Integer>>> kind : wanted.entrySet()) {
      TermsEnum terms = Postings.terms(segment.reader(), field);
      if (terms.seekCeil(new BytesRef(kind.getKey())) != TermsEnum.SeekStatus.END) {
        find(terms, kind.getKey(), kind.getValue(), found);
      }
    }
  }

  private static void find(
      TermsEnum terms,
      String prefix,
      Map<String, List<Integer>> names,
      List<SweptTerms.Found> found)
      throws IOException {
    String term = terms.term().utf8ToString();
    while (term.startsWith(prefix)) {
      int colon = term.indexOf(':', prefix.length());
      if (colon >= 0) {
        for (int value : names.getOrDefault(term.substring(colon + 1), List.of())) {
          BytesRef bytes = BytesRef.deepCopyOf(terms.term());
          found.add(
              new SweptTerms.Found(
                  new SweptTerms.Wanted(bytes, term, value), terms, terms.termState()));
        }
      }
      if (terms.next() == null) {
        return;
      }
      term = terms.term().utf8ToString();
    }
  }

  /** Names nothing: the values are report content. */
  @Override
  public String toString() {
    return "SweptNames[" + wanted.size() + " kinds]";
  }
}
