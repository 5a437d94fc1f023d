package org.leadline.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadline.config.ConfigFolder;
import org.leadline.report.Role;

/** A breakdown that is opened again is the one that was kept, to the last digit. */
class ScoresFormTest {

  @Test
  void theScoresOfAReportComeBackAsTheyWere() {
    ConfigFolder folder = ConfigFolder.builtIn();
    Ranking ranking = Ranking.from(folder);
    folder.check();
    Scores scores =
        ranking.score(
            new SampleReport()
                .escalated()
                .flag("sextortion")
                .file("A1", "infant")
                .file("B2")
                .party(Role.REPORTED_USER, "accessToChildren", "true")
                .build());

    assertThat(ScoresForm.read(ScoresForm.write(scores))).isEqualTo(scores);
  }

  @Test
  void fractionsNegativePointsAndAbsentFloorsComeBack() {
    Score priority =
        new Score(
            3,
            List.of(
                new FactorScore("a", 0.1, "One tenth.", List.of("x/y[0]", "x/y[1]", "x/z")),
                new FactorScore("b", -12.25, "Less.", List.of())),
            null);
    Scores scores = new Scores("standard@1", priority, new Score(0, List.of(), "low"), List.of());

    assertThat(ScoresForm.read(ScoresForm.write(scores))).isEqualTo(scores);
  }

  @Test
  void anotherLayoutIsRefusedWithTheCommandThatHelps() {
    byte[] json = "{\"profile\":\"standard@1\"}".getBytes(StandardCharsets.UTF_8);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoresForm.read(json))
        .withMessageContaining("leadline reindex");
  }
}
