package org.leadline.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes scores of counted parts under one profile: a pure function of both, the same whether the
 * parts were just counted or come from stored scores. Safe for many threads.
 */
final class Weighing {

  private final Weights weights;

  Weighing(RankingProfile profile) {
    this.weights = new Weights(profile);
  }

  Score priority(List<Counted> counted) {
    return sum(counted, floor(counted).orElse(null), has(counted, Factor.INFORMATIONAL));
  }

  Score actionability(List<Counted> counted) {
    return sum(counted, null, false);
  }

  private static boolean has(List<Counted> counted, Factor factor) {
    return counted.stream().anyMatch(one -> one.factor() == factor);
  }

  private Optional<Floor> floor(List<Counted> counted) {
    List<Floor> floors = new ArrayList<>();
    for (Counted one : counted) {
      if (one.factor() == Factor.ESCALATED) {
        add("escalated", floors);
      } else if (one.factor() == Factor.CLEARING_HOUSE_PRIORITY) {
        add("priority" + one.parts().getFirst().detail(), floors);
      }
    }
    return floors.stream().max(Comparator.comparingInt(Floor::value));
  }

  private void add(String mark, List<Floor> floors) {
    Double value = weights.table("floors").get(mark);
    if (value != null) {
      floors.add(new Floor(mark, (int) Math.round(value)));
    }
  }

  private Score sum(List<Counted> counted, @Nullable Floor floor, boolean informational) {
    List<FactorScore> all = new ArrayList<>(counted.size() + 1);
    double sum = 0;
    for (Counted one : counted) {
      double points = Math.rint(points(one.factor(), one.parts()) * 10) / 10;
      sum += points;
      all.add(
          new FactorScore(
              one.factor().written(),
              points,
              one.factor().reason(one.parts()),
              one.evidence(),
              one.parts()));
    }
    int points = (int) Math.round(Math.clamp(sum, 0, Score.MAX));
    if (floor != null) {
      return lifted(points, floor, all);
    }
    int ceiling = informational ? (int) weights.of("informationalCeiling") : Score.MAX;
    if (points > ceiling) {
      String reason = "An informational report stays at %d or less.".formatted(ceiling);
      all.add(new FactorScore("ceiling.informational", ceiling - points, reason, List.of()));
    }
    return score(Math.min(points, ceiling), all, null);
  }

  private static Score lifted(int points, Floor floor, List<FactorScore> all) {
    int lifted = floor.lift(points);
    if (lifted <= points) {
      return score(points, all, null);
    }
    String reason = "Lifted by the floor of %d for this mark.".formatted(floor.value());
    all.add(new FactorScore("floor." + floor.name(), lifted - points, reason, List.of()));
    return score(lifted, all, floor.name());
  }

  private static Score score(int value, List<FactorScore> all, @Nullable String floor) {
    all.sort(
        Comparator.comparingDouble((FactorScore factor) -> -Math.abs(factor.points()))
            .thenComparing(FactorScore::factor));
    return new Score(value, all, floor);
  }

  private double points(Factor factor, List<FactorPart> parts) {
    return switch (Rule.of(factor)) {
      case Rule.Plain plain -> weights.of(factor.written());
      case Rule.Less less -> -weights.of(factor.written());
      case Rule.Best best -> best(weights.table(best.table()), parts);
      case Rule.BestWord best -> bestWord(weights.table(best.table()), parts);
      case Rule.Sum sum ->
          Math.min(total(weights.table(sum.table()), parts), weights.of(sum.limit()));
      case Rule.Times times ->
          Math.min(
              parts.getFirst().amount() * weights.of(times.weight()), weights.of(times.limit()));
      case Rule.Within within ->
          parts.getFirst().amount() <= weights.of(within.days()) ? weights.of(factor.written()) : 0;
      case Rule.Recency recency -> weights.recency(parts.getFirst().amount());
    };
  }

  private static double best(Map<String, Double> table, List<FactorPart> parts) {
    double best = 0;
    for (FactorPart part : parts) {
      best = Math.max(best, table.getOrDefault(kind(part.detail()), 0.0) * part.amount());
    }
    return best;
  }

  /** A detail may name an instance of its kind behind a space. */
  private static String kind(String detail) {
    int space = detail.indexOf(' ');
    return space < 0 ? detail : detail.substring(0, space);
  }

  private static double bestWord(Map<String, Double> table, List<FactorPart> parts) {
    double best = 0;
    for (Map.Entry<String, Double> entry : table.entrySet()) {
      if (entry.getValue() > best
          && parts.stream().anyMatch(part -> part.detail().contains(entry.getKey()))) {
        best = entry.getValue();
      }
    }
    return best;
  }

  private static double total(Map<String, Double> table, List<FactorPart> parts) {
    double total = 0;
    for (FactorPart part : parts) {
      total += table.getOrDefault(part.detail(), 0.0) * part.amount();
    }
    return total;
  }

  /**
   * A floor of a mark.
   *
   * @param name of the mark
   * @param value below which no report with it falls
   */
  private record Floor(String name, int value) {
    int lift(int points) {
      return value + (Score.MAX - value) * points / Score.MAX;
    }
  }
}
