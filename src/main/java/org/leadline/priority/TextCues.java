package org.leadline.priority;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadline.report.Passage;
import org.leadline.report.Report;

/**
 * Finds the statements of {@link CueWords} in the prose of a report, sentence by sentence. Whether
 * a sentence can hold any is told by the beginnings of its words alone, at about a nanosecond a
 * character; only sentences that can are read word by word. Immutable, for many threads.
 */
final class TextCues {

  private final CueWords words;
  private final List<String> concepts;
  private final Set<String> negations;
  private final Set<String> hedges;
  private final WordingIndex index = new WordingIndex();
  private final Map<String, int[]> cues = new LinkedHashMap<>();

  TextCues(CueWords words) {
    this.words = words;
    this.concepts = List.copyOf(words.concepts().keySet());
    this.negations = Set.copyOf(words.negations());
    this.hedges = Set.copyOf(words.hedges());
    words.concepts().forEach((name, wordings) -> add(wordings, concepts.indexOf(name)));
    add(words.voids(), voids());
    words
        .cues()
        .forEach(
            (cue, names) -> cues.put(cue, names.stream().mapToInt(concepts::indexOf).toArray()));
  }

  private void add(List<String> wordings, int concept) {
    wordings.forEach(written -> index.add(Wording.of(written), concept));
  }

  /** Stands behind the concepts: what makes a sentence say nothing. */
  private int voids() {
    return concepts.size();
  }

  /** The cues of a report, each once, with the largest amount; empty when there is none. */
  Optional<Counted> in(Report report) {
    Map<String, Double> amounts = new LinkedHashMap<>();
    Set<String> evidence = new LinkedHashSet<>();
    for (Passage passage : report.passages()) {
      read(passage, amounts, evidence);
    }
    return amounts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Counted(Factor.TEXT_CUES, parts(amounts), List.copyOf(evidence)));
  }

  private List<FactorPart> parts(Map<String, Double> amounts) {
    return words.cues().keySet().stream()
        .filter(amounts::containsKey)
        .map(cue -> new FactorPart(cue, amounts.getOrDefault(cue, 0.0)))
        .toList();
  }

  private boolean canHoldAny(long present) {
    for (int[] wanted : cues.values()) {
      if (holdsAll(wanted, present)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsAll(int[] wanted, long present) {
    for (int concept : wanted) {
      if ((present >>> concept & 1) == 0) {
        return false;
      }
    }
    return true;
  }

  private void read(Passage passage, Map<String, Double> amounts, Set<String> evidence) {
    String text = passage.text();
    for (int from = 0; from < text.length(); ) {
      int to = Sentence.end(text, from);
      if (canHoldAny(index.in(text, from, to))) {
        statements(Sentence.of(text, from, to), passage, amounts, evidence);
      }
      from = to + 1;
    }
  }

  private void statements(
      Sentence sentence, Passage passage, Map<String, Double> amounts, Set<String> evidence) {
    List<List<Span>> found = index.find(sentence, voids() + 1);
    if (!found.get(voids()).isEmpty()) {
      return;
    }
    List<Span> all = found.stream().flatMap(List::stream).toList();
    found.replaceAll(
        spans -> spans.stream().filter(span -> !isNegated(sentence, span, all)).toList());
    cues.forEach((cue, wanted) -> {
      if (standTogether(wanted, found)) {
        amounts.merge(cue, sentence.holdsAny(hedges) ? words.hedged() : 1, Math::max);
        evidence.add(passage.place().path());
      }
    });
  }

  /** Whether each of these stands near one and the same wording of the first. */
  private boolean standTogether(int[] wanted, List<List<Span>> found) {
    return found.get(wanted[0]).stream()
        .anyMatch(first ->
            Arrays.stream(wanted)
                .allMatch(concept ->
                    found.get(concept).stream()
                        .anyMatch(span -> Math.abs(span.from() - first.from()) < words.within())));
  }

  /** A negation that is itself part of a wording ("without delay") denies nothing. */
  private boolean isNegated(Sentence sentence, Span span, List<Span> wordings) {
    for (int i = span.from() - 1; i >= Math.max(0, span.from() - words.scope()); i--) {
      int at = i;
      if (sentence.endsClause(i)) {
        return false;
      }
      if (negations.contains(sentence.word(i))
          && wordings.stream().noneMatch(other -> other.from() <= at && at < other.to())) {
        return true;
      }
    }
    return false;
  }
}
