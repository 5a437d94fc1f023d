package org.leadline.measure.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.report.ReportId;

/** A truth of somebody else's making is read, with files missing. */
class TruthFolderTest {

  @TempDir Path folder;

  private void write(String name, String... lines) throws IOException {
    Files.writeString(folder.resolve(name + ".jsonl"), String.join("\n", lines) + "\n");
  }

  @Test
  void clustersAloneAreEnoughAndEveryTwoReportsOfOneAreAPair() throws IOException {
    write("clusters", "{\"cluster\":\"x\",\"reports\":[\"900000001\",\"900000002\",\"own/3\"]}");

    Truth truth = Truth.read(folder);

    assertThat(truth.pairs()).hasSize(3);
    assertThat(truth.personOf()).containsEntry(ReportId.parse("own/3"), "x");
    assertThat(truth.absent())
        .containsExactly("pairs.jsonl", "apart.jsonl", "alarms.jsonl", "hubs.jsonl");
  }

  @Test
  void everyFileIsRead() throws IOException {
    write("clusters", "{\"cluster\":\"x\",\"reports\":[\"1\",\"2\"]}");
    write("pairs", "{\"reports\":[\"2\",\"1\"],\"kinds\":[\"mail\"]}");
    write("apart", "{\"cause\":\"bridge\",\"reports\":[[\"1\"],[\"5\",\"6\"]]}");
    write("alarms", "{\"reports\":[\"1\",\"5\"]}");
    write("hubs", "{\"kind\":\"ip\",\"value\":\"252.0.0.1\"}", "{\"key\":\"md5:00\"}");

    Truth truth = Truth.read(folder);

    Pair pair = Pair.of(ReportId.cybertip(1), ReportId.cybertip(2));
    assertThat(truth.pairs()).containsOnlyKeys(pair).containsEntry(pair, Set.of("mail"));
    assertThat(truth.apart().getFirst().groups()).hasSize(2);
    assertThat(truth.alarms()).hasSize(1);
    assertThat(truth.hubs()).hasSize(2);
    assertThat(truth.absent()).isEmpty();
  }

  @Test
  void aLineThatIsNotAsDescribedIsNamed() throws IOException {
    write("clusters", "{\"cluster\":\"x\",\"reports\":[\"1\"]}", "{\"cluster\":\"y\"}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Truth.read(folder))
        .withMessageContaining("clusters.jsonl, line 2");
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Truth.read(folder.resolve("missing")))
        .withMessageContaining("--truth");
  }

  @Test
  void numbersForIdsNamesThatAreMissingAndAByteOrderMarkAreTaken() throws IOException {
    write("clusters", "\uFEFF{\"reports\":[1,2],\"size\":2}", "", "{\"reports\":[\"3\"]}");

    Truth truth = Truth.read(folder);

    assertThat(truth.pairs()).containsOnlyKeys(Pair.of(ReportId.cybertip(1), ReportId.cybertip(2)));
    assertThat(truth.personOf()).hasSize(3);
    assertThat(truth.notes()).isEmpty();
  }

  @Test
  void aReportInTwoLinesIsTold() throws IOException {
    write(
        "clusters",
        "{\"cluster\":\"x\",\"reports\":[\"1\",\"2\"]}",
        "{\"cluster\":\"y\",\"reports\":[\"2\"]}");

    Truth truth = Truth.read(folder);

    assertThat(truth.personOf()).containsEntry(ReportId.cybertip(2), "x");
    assertThat(truth.notes().toString()).contains("1 reports stand in two lines", "such as 2");
  }

  @Test
  void theFolderThatHoldsTheTruthsFolderIsTakenToo() throws IOException {
    Files.createDirectories(folder.resolve("truth"));
    write("truth/clusters", "{\"cluster\":\"x\",\"reports\":[\"1\"]}");

    assertThat(Truth.read(folder).personOf()).hasSize(1);
  }

  @Test
  void countsTermsExactly() {
    TermCounts counts = new TermCounts();
    for (int i = 0; i < 70_000; i++) {
      counts.add("term:" + i % 30_000);
    }
    assertThat(counts.of("term:0")).isEqualTo(3);
    assertThat(counts.of("term:29999")).isEqualTo(2);
    assertThat(counts.of("term:absent")).isZero();
  }
}
