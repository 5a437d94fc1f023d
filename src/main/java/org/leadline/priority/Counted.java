package org.leadline.priority;

import java.util.List;

/**
 * What one factor counts in a report, before any weight.
 *
 * @param factor which
 * @param parts what; never empty
 * @param evidence paths of the fields that it rests on
 */
record Counted(Factor factor, List<FactorPart> parts, List<String> evidence) {

  /** One thing. */
  static Counted one(Factor factor, List<String> evidence) {
    return amount(factor, 1, evidence);
  }

  static Counted amount(Factor factor, double amount, List<String> evidence) {
    return new Counted(factor, List.of(new FactorPart("", amount)), evidence);
  }

  /** What stored scores say was counted. */
  static List<Counted> of(Score stored) {
    return stored.factors().stream()
        .filter(factor -> !factor.parts().isEmpty())
        .flatMap(factor ->
            Factor.of(factor.factor())
                .map(known -> new Counted(known, factor.parts(), factor.evidence()))
                .stream())
        .toList();
  }
}
