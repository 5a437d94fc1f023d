package org.leadline.index.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.leadline.access.Visibility;
import org.leadline.index.Field;
import org.leadline.index.FieldKind;
import org.leadline.index.TermCount;

/**
 * Terms of the dictionary that are one letter off from another (Damerau 1964: changed, left out,
 * put in, or swapped with its neighbour), for one caller. The automaton of all of them walks each
 * segment's dictionary (Schulz and Mihov 2002), so that only terms near it are looked at.
 */
final class SpellingReader {

  private static final Comparator<TermCount> MOST_FREQUENT =
      Comparator.comparingLong(TermCount::reports).reversed().thenComparing(TermCount::term);

  private final View view;
  private final Visibility visibility;
  private final Analysis analysis;

  SpellingReader(View view, Visibility visibility, Analysis analysis) {
    this.view = view;
    this.visibility = visibility;
    this.analysis = analysis;
  }

  /** Words of a field of text or of free wording; their first letter is taken to be right. */
  List<TermCount> words(Field field, String word, int limit) throws IOException {
    String open = field.kind() == FieldKind.TEXT ? field.name() : Names.words(field.name());
    String victim = Names.victim(field.name());
    String folded = analysis.normalize(open, word).utf8ToString();
    if (folded.isEmpty()) {
      return List.of();
    }
    int kept = folded.offsetByCodePoints(0, 1);
    return near(
        visibility.childVictimValues()
            ? List.of(open, field.kind() == FieldKind.TEXT ? victim : Names.words(victim))
            : List.of(open),
        folded.substring(0, kept),
        folded.substring(kept),
        limit);
  }

  /** Match-key terms of the same kind. */
  List<TermCount> keys(String prefix, String value, int limit) throws IOException {
    return near(Postings.twins(Names.KEY, visibility), prefix, value, limit);
  }

  private List<TermCount> near(List<String> fields, String kept, String rest, int limit)
      throws IOException {
    Automaton oneOff = new LevenshteinAutomata(rest, true).toAutomaton(1, kept);
    CompiledAutomaton compiled = new CompiledAutomaton(oneOff, true, false);
    Map<String, Long> counts = new TreeMap<>();
    for (Segment segment : view.segments()) {
      DocSet visible = segment.visible(visibility);
      for (String field : visible.size() == 0 ? List.<String>of() : fields) {
        Terms terms = segment.reader().terms(field);
        if (terms != null) {
          count(compiled.getTermsEnum(terms), visible, counts);
        }
      }
    }
    counts.remove(kept + rest);
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> new TermCount(entry.getKey(), entry.getValue()))
        .sorted(MOST_FREQUENT)
        .limit(limit)
        .toList();
  }

  private static void count(TermsEnum terms, DocSet visible, Map<String, Long> counts)
      throws IOException {
    for (var term = terms.next(); term != null; term = terms.next()) {
      counts.merge(term.utf8ToString(), Postings.count(terms, visible), Long::sum);
    }
  }
}
