package org.leadline.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times questions: a warm-up, then rounds in which the kinds take turns, so that whatever else the
 * machine does falls on all of them alike.
 */
final class Rounds {

  /**
   * A server runs for months, and its methods are compiled for good after some thousand questions:
   * on 1,000,000 reports the median of an identifier look-up was 5.0 ms over the first 1,500 calls,
   * then 2.7, 2.3, 2.1, 2.0 and 1.9.
   */
  private static final int MOST_WARM_UP_CALLS = 3_000;

  private static final int WARM_UP_ROUNDS = 15;

  private final BenchSettings settings;
  private final QuestionSample sample;

  Rounds(BenchSettings settings, QuestionSample sample) {
    this.settings = settings;
    this.sample = sample;
  }

  List<Latency> time(Asker asker) {
    Map<String, Long> first = new LinkedHashMap<>();
    for (String kind : Question.kinds()) {
      first.put(kind, nanos(asker, sample.next(kind)));
    }
    warmUp(asker);
    Map<String, List<long[]>> rounds = new LinkedHashMap<>();
    Question.kinds().forEach(kind -> rounds.put(kind, new ArrayList<>()));
    for (int round = 0; round < settings.rounds(); round++) {
      oneRound(asker, rounds);
    }
    List<Latency> latencies = new ArrayList<>();
    rounds.forEach(
        (kind, times) -> latencies.add(Latency.of(kind, first.getOrDefault(kind, 0L), times)));
    return latencies;
  }

  private void warmUp(Asker asker) {
    int calls = Math.min(MOST_WARM_UP_CALLS, WARM_UP_ROUNDS * settings.callsPerRound());
    for (int i = 0; i < calls; i++) {
      for (String kind : Question.kinds()) {
        nanos(asker, sample.next(kind));
      }
    }
  }

  private void oneRound(Asker asker, Map<String, List<long[]>> rounds) {
    int calls = settings.callsPerRound();
    Map<String, long[]> round = new LinkedHashMap<>();
    rounds.forEach((kind, all) -> {
      long[] times = new long[calls];
      round.put(kind, times);
      all.add(times);
    });
    for (int call = 0; call < calls; call++) {
      int turn = call;
      round.forEach((kind, times) -> times[turn] = nanos(asker, sample.next(kind)));
    }
  }

  private static long nanos(Asker asker, Question question) {
    long start = System.nanoTime();
    asker.ask(question);
    return System.nanoTime() - start;
  }
}
