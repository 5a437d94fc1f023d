package org.leadline.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leadline.report.Attribute;
import org.leadline.report.Occurrence;
import org.leadline.report.Party;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;

/**
 * The factors of a score as far as they rest on what somebody is shown of the report. Factors that
 * rest on nothing that is shown are told as one sum, so that the breakdown still makes the score
 * and names nothing of what is withheld.
 */
final class ShownFactors {

  private static final String WITHHELD = "withheld";

  private final Set<String> shown = new HashSet<>();

  ShownFactors(Report shownReport) {
    for (Occurrence value : shownReport.occurrences()) {
      shown.add(value.place().path());
    }
    for (Party party : shownReport.parties()) {
      shown.add(party.path());
      addAttributes(party.attributes());
    }
    for (ReportFile file : shownReport.files()) {
      shown.add(file.path());
      addAttributes(file.attributes());
    }
    addAttributes(shownReport.incident().attributes());
    shownReport.passages().forEach(passage -> shown.add(passage.place().path()));
    shownReport.locations().forEach(location -> shown.add(location.place().path()));
  }

  Score of(Score score) {
    List<FactorScore> factors = new ArrayList<>();
    double withheld = 0;
    for (FactorScore factor : score.factors()) {
      List<String> evidence = factor.evidence().stream().filter(shown::contains).toList();
      if (evidence.isEmpty() && !factor.evidence().isEmpty()) {
        withheld += factor.points();
      } else {
        factors.add(shown(factor, evidence));
      }
    }
    if (withheld != 0) {
      double points = Math.rint(withheld * 10) / 10;
      factors.add(new FactorScore(WITHHELD, points, "By what you are not shown of it.", List.of()));
      factors.sort(Comparator.comparingDouble(factor -> -Math.abs(factor.points())));
    }
    return new Score(score.value(), factors, score.floor());
  }

  /** What a factor counts is told when all that it rests on is shown. */
  private static FactorScore shown(FactorScore factor, List<String> evidence) {
    return evidence.size() == factor.evidence().size()
        ? factor
        : new FactorScore(factor.factor(), factor.points(), about(factor), evidence);
  }

  private static String about(FactorScore factor) {
    return Factor.of(factor.factor()).map(Factor::about).orElse(factor.reason());
  }

  private void addAttributes(List<Attribute> attributes) {
    attributes.forEach(attribute -> shown.add(attribute.place().path()));
  }
}
