package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Public suites of spellings and notes; run by {@code scripts/trials} when their folder is there.
 */
class SpellingsTrial {

  private static final List<String> SUITES =
      List.of(
          "phone",
          "phone_nanp",
          "luhn",
          "crypto",
          "ip",
          "unicode",
          "url",
          "idna",
          "domain",
          "email",
          "confusable_names",
          "mentions",
          "sdn",
          "mail headers",
          "SMS numbers",
          "SMS short codes kept apart",
          "event classes");

  @Test
  void everyDifferenceFromASuiteHasAReason() {
    TrialData data = TrialData.given();
    assertThat(data.isThere()).as("folder of the suites").isTrue();
    IdentityTrial trial = new IdentityTrial(data, System.out, true);
    trial.run();
    for (String suite : SUITES) {
      assertThat(trial.score(suite).share()).as(suite).isPositive();
      assertThat(trial.score(suite).faults()).as(suite).isZero();
    }
    assertThat(trial.score("extract recall").share()).isGreaterThanOrEqualTo(0.97);
    assertThat(trial.score("extract precision").share()).isGreaterThanOrEqualTo(0.95);
    assertThat(trial.score("extract values that stand in the note").faults()).isZero();
    assertThat(trial.score("SMS numbers, precision").share()).isGreaterThanOrEqualTo(0.95);
  }
}
