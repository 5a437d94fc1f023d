package org.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An analyst at the command line: takes a corpus in and works with it, command after command. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {

  @TempDir static Path folder;

  private int ingested = -1;

  @BeforeAll
  void takesACorpusIn() throws IOException {
    Path corpus = folder.resolve("corpus");
    assertThat(run("generate", "--reports", "200", "--seed", "5", "--out", corpus.toString()))
        .extracting(Ended::exitCode)
        .isEqualTo(ExitCode.DONE);
    Files.writeString(corpus.resolve("reports").resolve("truncated.json"), "{\"reportId\": 9000");
    Files.write(
        corpus.resolve("reports").resolve("beside.jpg"),
        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3});
    ingested = onData("ingest", corpus.toString()).exitCode();
  }

  @Test
  void badDocumentsMakeExitCodeThreeAndStandInTheQuarantineWithPlaceAndCause() {
    assertThat(ingested).isEqualTo(ExitCode.SOME_QUARANTINED);
    List<JsonNode> quarantined = onData("quarantine", "--all").lines();
    assertThat(quarantined).isNotEmpty();
    assertThat(quarantined)
        .as("each says what to do")
        .allMatch(entry -> !entry.get("advice").asString().isBlank());
    assertThat(quarantined)
        .allSatisfy(entry -> assertThat(entry.get("message").asString()).isNotEmpty());
  }

  @Test
  void aListSaysHowManyThereAreAndIsReadOnToItsEnd() {
    List<JsonNode> all = onData("audit", "--all").lines();
    JsonNode page = onData("audit", "--limit", "2").json();
    assertThat(page.get("total").asLong()).isGreaterThanOrEqualTo(all.size());
    assertThat(page.get("entries")).hasSize(2);
    JsonNode next = onData("audit", "--limit", "3", "--cursor", page.get("next").asString()).json();
    assertThat(next.get("entries").get(0).get("sequence").asLong())
        .isEqualTo(page.get("entries").get(1).get("sequence").asLong() - 1);
    assertThat(onData("quarantine", "--limit", "10000").json().get("next").isNull()).isTrue();
    assertThat(onData("quarantine", "--limit", "0").json().get("total").asLong()).isPositive();
  }

  @Test
  void mediaBesideDocumentsAreListedByNameAndSize() {
    Ended passed = run("quarantine", "passed", "--data", folder.resolve("data").toString());
    assertThat(passed.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(passed.json().get("entries").valueStream())
        .filteredOn(entry -> entry.get("source").asString().endsWith("beside.jpg"))
        .isNotEmpty()
        .allSatisfy(entry -> {
          assertThat(entry.get("reason").asString()).isEqualTo("media");
          assertThat(entry.get("size").asLong()).isEqualTo(7);
        });
  }

  @Test
  void whatIsFilteredAndWhatIsLeftOutMakeTheWhole() {
    long all = onData("search", "", "--limit", "0").json().get("total").asLong();
    String provider =
        onData("search", "", "--facet", "esp", "--limit", "0")
            .json()
            .at("/facets/esp/0/value")
            .asString();
    long with = total("--filter", "esp=" + provider);

    assertThat(with).isPositive().isLessThan(all);
    assertThat(total("--exclude", "esp=" + provider)).isEqualTo(all - with);
    assertThat(total("--filter", "score=..99") + total("--filter", "score=100..")).isEqualTo(all);
    assertThat(
            onData("search", "", "--histogram", "received:year", "--limit", "0")
                .json()
                .at("/histogram/values")
                .valueStream()
                .mapToLong(year -> year.get("count").asLong())
                .sum())
        .isEqualTo(all - total("--exclude", "received=0001..9999"));
    assertThat(onData("search", "", "--histogram", "received:week").exitCode())
        .isEqualTo(ExitCode.USAGE);
    assertThat(onData("search", "", "--filter", "score=high").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  private long total(String option, String filter) {
    return onData("search", "", option, filter, "--limit", "0").json().get("total").asLong();
  }

  @Test
  void aListIsSweptAndItsReportsAreSearchedWithin() throws IOException {
    String number =
        onData("search", "has:email", "--limit", "1", "--json")
            .json()
            .at("/hits/0/reportId")
            .asString();
    Path list =
        Files.writeString(folder.resolve("list.txt"), number + "\nnobody@example.org\n---\n");
    JsonNode swept = onData("sweep", list.toString(), "--json").json();
    assertThat(swept.at("/summary/rows").asInt()).isEqualTo(3);
    assertThat(swept.at("/summary/hits").asInt()).isEqualTo(1);
    assertThat(swept.at("/summary/misses").asInt()).isEqualTo(1);
    assertThat(swept.at("/summary/unreadable").asInt()).isEqualTo(1);
    assertThat(swept.at("/rows/0/kind").asString()).isEqualTo("report-number");
    String query = "sweep:" + swept.get("id").asString();
    assertThat(onData("search", query, "--json").json().get("total").asLong())
        .isEqualTo(swept.at("/summary/reports").asLong())
        .isPositive();
    assertThat(onData("sweep", list.toString(), "--all").lines()).hasSize(3);
    assertThat(onData("sweep", list.toString(), "--csv").out())
        .startsWith("\"row\",\"line\",\"value\",\"kind\",\"outcome\"")
        .contains("\"nobody@example.org\",\"email\",\"miss\",\"0\"");
    assertThat(onData("sweep", list.toString(), "--as", "nothing").exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aWholeResultIsTakenAlongWithAPurposeAndAPackOfItIsChecked() throws IOException {
    long total = onData("search", "*", "--json").json().get("total").asLong();
    List<JsonNode> lines = exported("search", "*", "--purpose", "training").lines();
    assertThat(lines).hasSize((int) total);
    Path pack = folder.resolve("pack.zip");
    String[] packed = {"search", "*", "--format", "pack", "--out", pack.toString()};
    assertThat(exported(packed).exitCode()).as("without a purpose").isEqualTo(ExitCode.USAGE);
    String[] stated = {
      "search", "*", "--format", "pack", "--out", pack.toString(), "--purpose", "x"
    };
    assertThat(exported(stated).exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(exported(stated).exitCode()).as("never over a file").isNotZero();
    JsonNode same = onData("verify", "--pack", pack.toString(), "--json").json();
    assertThat(same.get("same").asBoolean()).isTrue();
    assertThat(same.get("reports").asLong()).isEqualTo(total);
    assertThat(same.get("originals").asLong()).isGreaterThanOrEqualTo(total);
    byte[] bytes = Files.readAllBytes(pack);
    bytes[bytes.length / 2] ^= 1;
    Files.write(pack, bytes);
    assertThat(onData("verify", "--pack", pack.toString()).exitCode()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void theFiguresOfProvidersAddUpToAllReportsInEveryForm() {
    JsonNode table = onData("providers", "--json").json();
    long reports = 0;
    for (JsonNode row : table.get("providers")) {
      reports += row.get("reports").asLong();
    }
    assertThat(reports).isEqualTo(table.get("reports").asLong()).isEqualTo(200);
    Ended csv = run("providers", "--csv", "--data", folder.resolve("data").toString());
    assertThat(csv.out().lines().skip(1))
        .allSatisfy(line -> assertThat(line).matches("\"[^=+@-].*\"").contains("\",\""));
    assertThat(run("providers", "--data", folder.resolve("data").toString()).exitCode())
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void takingTheSameFilesInAgainChangesNothing() {
    Path reports = folder.resolve("corpus").resolve("reports");
    JsonNode again = onData("ingest", "--json", reports.toString()).json();
    assertThat(again.get("accepted").asLong()).isZero();
    assertThat(again.get("updated").asLong()).isZero();
  }

  @Test
  void theGeneratorsTruthIsNeverTakenForReports() {
    assertThat(onData("search", "--limit", "0", "").json().get("total").asLong()).isEqualTo(200);
  }

  @Test
  void everyHitIsPrintedByAll() {
    assertThat(onData("search", "--all", "*").lines()).hasSize(200);
  }

  @Test
  void theQueuePrintsEveryReportOnceWithItsRank() {
    List<JsonNode> rows = onData("queue", "--all").lines();
    assertThat(rows).hasSize(200);
    assertThat(rows.getFirst().get("rank").asLong()).isEqualTo(1);
    assertThat(rows.stream().map(row -> row.get("reportId").asString()).distinct()).hasSize(200);
    for (int i = 1; i < rows.size(); i++) {
      assertThat(rows.get(i).get("priority").asInt())
          .isLessThanOrEqualTo(rows.get(i - 1).get("priority").asInt());
    }
  }

  @Test
  void theLinksOfEveryReportAreSymmetric() {
    List<String> pairs = new ArrayList<>();
    for (JsonNode line : onData("links", "--all-reports", "--json").lines()) {
      line.get("links")
          .forEach(link ->
              pairs.add(line.get("report").asString() + " " + link.get("reportId").asString()));
    }
    assertThat(pairs).isNotEmpty();
    assertThat(pairs)
        .allSatisfy(
            pair -> assertThat(pairs).contains(pair.split(" ")[1] + " " + pair.split(" ")[0]));
  }

  @Test
  void whatLiesBehindTheLinksOfAReportIsToldByOneCommandEach() {
    List<JsonNode> links = exported("links", "--min", "strong").lines();
    assertThat(links).isNotEmpty();
    String one = links.getFirst().get("reportId").asString();
    String other = links.getFirst().get("link").get("reportId").asString();

    JsonNode walk = onData("walk", "--json", "--hops", "1", one).json();
    assertThat(onData("walk", "--all", "--hops", "1", one).lines())
        .hasSize(walk.at("/hops/0/reports").asInt());
    JsonNode path = onData("path", "--json", one, other).json();
    assertThat(path.get("found").asBoolean()).isTrue();
    assertThat(path.get("score").asDouble())
        .isGreaterThanOrEqualTo(links.getFirst().at("/link/score").asDouble());
    assertThat(onData("compare", "--json", one, other).json().at("/totals/shared").asInt())
        .isPositive();
    JsonNode adding = onData("links", "--json", "--sort", "adds", one).json();
    assertThat(adding.get("total").asInt()).isEqualTo(walk.at("/hops/0/reports").asInt());
    assertThat(onData("timeline", "--json", one).json().get("total").asInt()).isPositive();
    assertThat(onData("timeline", "--json", "--cluster", one).json().get("reports").asInt())
        .isGreaterThan(1);
  }

  @Test
  void whatASearchFindsIsPrintedByCluster() {
    JsonNode grouped = onData("clusters", "--json", "--search", "*", "--min-size", "2").json();
    assertThat(grouped.get("total").asInt()).isEqualTo(200);
    assertThat(grouped.get("clusters").asInt())
        .isEqualTo(onData("clusters", "--json").lines().size());
  }

  @Test
  void allLinksAreTakenAlongInThreeForms() {
    int links = exported("links").lines().size();
    String graph = exported("links", "--format", "graphml").out();
    assertThat(graph.split("<edge ", -1)).hasSize(links + 1);
    assertThat(graph.split("<node ", -1)).hasSize(201);
    assertThat(exported("links", "--format", "csv").out()).startsWith("\"report\",");
    assertThat(exported("links", "--kind", "mail").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(onData("path", "1", "1").exitCode()).isEqualTo(ExitCode.USAGE);
    String held = exported("links").lines().getFirst().get("reportId").asString();
    assertThat(onData("path", held, "999999999").err())
        .contains("There is no report 999999999 in this data directory.");
    assertThat(onData("walk", "--hops", "4", "1").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aReportShowsItsValuesAndScores() {
    String id = onData("queue", "--all").lines().getFirst().get("reportId").asString();
    JsonNode report = onData("report", "--json", id).json();
    assertThat(report.get("reportId").asString()).isEqualTo(id);
    assertThat(report.get("scores").get("priority").get("factors")).isNotEmpty();
    assertThat(report.get("documents")).isNotEmpty();
  }

  @Test
  void verifyFindsStoreAndIndexEqual() {
    assertThat(onData("verify").exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(onData("audit", "--verify").exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aWrongQueryIsToldWithItsPlaceAndAHint() {
    Ended ended = onData("search", "emial:a@example.com");
    assertThat(ended.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ended.err()).contains("character 1").contains("email");
  }

  @Test
  void aMissingFileAndAMissingDataDirectoryAreToldInASentence() {
    assertThat(onData("ingest", folder.resolve("nowhere.json").toString()))
        .satisfies(ended -> {
          assertThat(ended.exitCode()).isEqualTo(ExitCode.USAGE);
          assertThat(ended.err()).contains("There is no");
        });
    Ended empty = run("search", "--data", folder.resolve("empty").toString(), "*");
    assertThat(empty.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(empty.err()).contains("leadline ingest");
    assertThat(Files.exists(folder.resolve("empty"))).isFalse();
  }

  private static Ended onData(String command, String... more) {
    return Ended.onData(folder.resolve("data"), command, more);
  }

  private static Ended exported(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("export", more[0], "--data", folder.resolve("data").toString()));
    arguments.addAll(List.of(more).subList(1, more.length));
    return run(arguments.toArray(String[]::new));
  }

  private static Ended run(String... arguments) {
    return Ended.run(arguments);
  }
}
