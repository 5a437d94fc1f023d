package org.leadline.priority;

import java.util.ArrayList;
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

  private final Map<String, List<Wording>> concepts = new LinkedHashMap<>();
  private final CueWords words;
  private final Set<String> negations;
  private final Set<String> hedges;
  private final List<Wording> voids;
  private final WordStarts starts = new WordStarts();
  private final long[] cueConcepts;

  TextCues(CueWords words) {
    this.words = words;
    this.negations = Set.copyOf(words.negations());
    this.hedges = Set.copyOf(words.hedges());
    this.voids = words.voids().stream().map(Wording::of).toList();
    Map<String, Long> bits = new LinkedHashMap<>();
    words
        .concepts()
        .forEach((name, wordings) -> {
          long bit = 1L << bits.size();
          bits.put(name, bit);
          concepts.put(name, wordings.stream().map(Wording::of).toList());
          concepts.getOrDefault(name, List.of()).forEach(wording -> starts.add(wording, bit));
        });
    this.cueConcepts =
        words.cues().values().stream()
            .mapToLong(names -> names.stream().mapToLong(name -> bits.getOrDefault(name, 0L)).sum())
            .toArray();
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
    for (long wanted : cueConcepts) {
      if ((wanted & ~present) == 0) {
        return true;
      }
    }
    return false;
  }

  private void read(Passage passage, Map<String, Double> amounts, Set<String> evidence) {
    String text = passage.text();
    for (int from = 0; from < text.length(); ) {
      int to = Sentence.end(text, from);
      long present = starts.in(text, from, to);
      if (canHoldAny(present)) {
        Sentence sentence = Sentence.of(text, from, to);
        if (voids.stream().allMatch(wording -> sentence.find(wording).isEmpty())) {
          statements(sentence, present, passage, amounts, evidence);
        }
      }
      from = to + 1;
    }
  }

  private void statements(
      Sentence sentence,
      long present,
      Passage passage,
      Map<String, Double> amounts,
      Set<String> evidence) {
    Map<String, List<Span>> found = new LinkedHashMap<>();
    long bit = 1;
    for (Map.Entry<String, List<Wording>> concept : concepts.entrySet()) {
      List<Span> spans = new ArrayList<>();
      if ((present & bit) != 0) {
        concept.getValue().forEach(wording -> spans.addAll(sentence.find(wording)));
      }
      if (!spans.isEmpty()) {
        found.put(concept.getKey(), spans);
      }
      bit <<= 1;
    }
    List<Span> all = found.values().stream().flatMap(List::stream).toList();
    found.replaceAll(
        (name, spans) -> spans.stream().filter(span -> !isNegated(sentence, span, all)).toList());
    words
        .cues()
        .forEach((cue, wanted) -> {
          if (standTogether(wanted, found)) {
            double amount = sentence.holdsAny(hedges) ? words.hedged() : 1;
            amounts.merge(cue, amount, Math::max);
            evidence.add(passage.place().path());
          }
        });
  }

  /** Whether each of these stands near one and the same wording of the first. */
  private boolean standTogether(List<String> wanted, Map<String, List<Span>> found) {
    return found.getOrDefault(wanted.getFirst(), List.of()).stream()
        .anyMatch(first ->
            wanted.stream()
                .allMatch(name ->
                    found.getOrDefault(name, List.of()).stream()
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
