package org.leadline.measure.urgency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.report.ReportId;

/** The truth about urgency, as somebody else may write it. */
class RankingEvaluationTest {

  @TempDir Path folder;

  @Test
  void aTruthWithoutGradesMeasuresNothing() throws IOException {
    assertThat(Graded.read(folder)).isEmpty();
  }

  @Test
  void gradesAndWaysAreReadAlsoInTheFolderOfACorpus() throws IOException {
    Path truth = Files.createDirectories(folder.resolve("truth"));
    Files.writeString(
        truth.resolve("urgency.jsonl"),
        """
        {"reportId":"900000001","grade":3,"ways":["flagged","text"]}

        {"reportId":"own/2","grade":2,"ways":["links"],"more":true}
        {"reportId":900000003,"grade":1}
        """);
    var graded = Graded.read(folder).orElseThrow();
    assertThat(graded).hasSize(3);
    assertThat(graded)
        .containsEntry(ReportId.cybertip(900000001), new Graded(3, ways("flagged", "text")))
        .containsEntry(ReportId.parse("own/2"), new Graded(2, ways("links")))
        .containsEntry(ReportId.cybertip(900000003), new Graded(1, ways()));
    assertThat(new Graded(3, ways("flagged", "text")).group()).isEqualTo("flagged");
  }

  @Test
  void aLineThatIsNotAsDescribedIsNamed() throws IOException {
    Files.writeString(folder.resolve("urgency.jsonl"), "{\"reportId\":\"1\",\"grade\":9}\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Graded.read(folder))
        .withMessageContaining("urgency.jsonl, line 1");
  }

  private static SortedSet<String> ways(String... ways) {
    return new TreeSet<>(List.of(ways));
  }
}
