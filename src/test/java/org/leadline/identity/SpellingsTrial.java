package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Public suites of spellings and notes; run by {@code scripts/trials} when their folder is there.
 */
class SpellingsTrial {

  @Test
  void printsTheShareOfRightFormsAndHoldsTheLeast() {
    Path data = Path.of(System.getProperty("leadline.trial.data", "../shared/data"));
    assertThat(Files.isDirectory(data.resolve("normalise"))).as("folder of the suites").isTrue();
    IdentityTrial trial = new IdentityTrial(data, System.out, 0);
    trial.run();
    assertThat(trial.share("phone")).isGreaterThan(0.99);
    assertThat(trial.share("ip")).isGreaterThan(0.99);
    assertThat(trial.share("crypto")).isGreaterThan(0.99);
    assertThat(trial.share("domain")).isEqualTo(1.0);
    assertThat(trial.share("extract recall")).isGreaterThan(0.97);
  }
}
