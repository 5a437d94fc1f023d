package org.leadline.arrival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays out the documents of one report that came in one delivery, so that none supersedes another
 * before it was a version itself: the states of one line (format, sender) follow each other, the
 * earliest first, as if each had been sent by itself. Documents of different lines say different
 * things of one state and make one version together.
 */
final class Succession {

  private Succession() {}

  /**
   * The steps in which the documents are added, each a version at the most; one step when no line
   * has two documents.
   *
   * @param delivered documents of one report, in the order of delivery; the same bytes may be there
   *     more than once and stay together
   * @param known the SHA-256 of documents that the report holds, which make no version
   */
  static List<List<Prepared.Ready>> steps(List<Prepared.Ready> delivered, Set<String> known) {
    return delivered.size() == 1 ? List.of(delivered) : severalSteps(delivered, known);
  }

  private static List<List<Prepared.Ready>> severalSteps(
      List<Prepared.Ready> delivered, Set<String> known) {
    Map<String, Integer> stepOf = stepByDocument(delivered, known);
    List<List<Prepared.Ready>> steps = new ArrayList<>();
    for (Prepared.Ready document : delivered) {
      int step = stepOf.getOrDefault(document.document().sha256(), 0);
      while (steps.size() <= step) {
        steps.add(new ArrayList<>());
      }
      steps.get(step).add(document);
    }
    return steps;
  }

  private static Map<String, Integer> stepByDocument(
      List<Prepared.Ready> delivered, Set<String> known) {
    Map<String, Integer> stepOf = new HashMap<>();
    Map<List<String>, Integer> documentsOfLine = new HashMap<>();
    delivered.stream()
        .map(Prepared.Ready::reading)
        .filter(reading -> !known.contains(reading.sha256()))
        .sorted(Reading.LATER)
        .forEach(reading -> {
          if (!stepOf.containsKey(reading.sha256())) {
            stepOf.put(
                reading.sha256(), documentsOfLine.merge(reading.line(), 1, Integer::sum) - 1);
          }
        });
    return stepOf;
  }
}
