package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.intake.IntakeOptions;
import org.leadline.intake.mapping.Mapping;
import org.leadline.report.ReportId;
import org.leadline.store.Quarantined;

/** An analyst corrects a mapping and reads again only what the mapping before could not read. */
class MappedRetryTest {

  private static final String FEED =
      """
      id,kind,note
      1,other,good
      2,stranger,"a role that
      is none"
      3,other,too,many
      """;
  private static final String MAPPING =
      """
      {"source": "feed", "columns": [{"column": "id", "to": "id"},
        {"column": "kind", "to": "party.role"}, {"column": "note", "to": "text"}]}
      """;

  @TempDir Path folder;
  private Installation installation;

  @BeforeEach
  void startsWithAFeedOfWhichTwoRowsAreRefused() throws IOException {
    installation = Installation.start(Files.createDirectories(folder.resolve("data")));
    installation
        .arrivals()
        .takeStream(
            "feed.csv",
            new ByteArrayInputStream(FEED.getBytes(StandardCharsets.UTF_8)),
            new IntakeOptions(null, mapping(MAPPING)),
            Delivery.request("north"),
            ArrivalProgress.NONE);
    assertThat(installation.versions()).containsOnlyKeys(ReportId.parse("feed/1"));
  }

  @AfterEach
  void stop() {
    installation.close();
  }

  @Test
  void aRefusedRowIsKeptWithItsHeaderSoThatItCanBeReadByItself() {
    Quarantined role = refused("value-not-allowed");
    assertThat(kept(role)).isEqualTo("id,kind,note\n2,stranger,\"a role that\nis none\"");
    assertThat(kept(refused("csv-fields"))).isEqualTo("id,kind,note\n3,other,too,many");
  }

  @Test
  void withACorrectedMappingTheRowIsTakenInAndLeavesTheQuarantine() throws IOException {
    Quarantined role = refused("value-not-allowed");
    ArrivalSummary summary = retry(role, MAPPING.replace("party.role", "keep"));
    assertThat(summary.counts().accepted()).isEqualTo(1);
    assertThat(installation.versions())
        .containsOnlyKeys(ReportId.parse("feed/1"), ReportId.parse("feed/2"));
    assertThat(entries()).extracting(Quarantined::code).containsExactly("csv-fields");
    assertThat(
            installation
                .store
                .reports()
                .find(ReportId.parse("feed/2"), Installation.ALL)
                .orElseThrow()
                .units())
        .containsExactly("north");
  }

  @Test
  void whatStillCannotBeReadStaysInQuarantine() throws IOException {
    Quarantined role = refused("value-not-allowed");
    assertThat(retry(role, MAPPING).counts().quarantined()).isEqualTo(1);
    assertThat(installation.versions()).hasSize(1);
    assertThat(entries()).extracting(Quarantined::id).contains(role.id());
  }

  private ArrivalSummary retry(Quarantined entry, String mapping) throws IOException {
    return installation
        .arrivals()
        .retryMapped(entry.id(), mapping(mapping), Delivery.request(), ArrivalProgress.NONE)
        .orElseThrow();
  }

  private Quarantined refused(String code) {
    return entries().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
  }

  private List<Quarantined> entries() {
    return installation.store.quarantine().page(Long.MAX_VALUE, 100, Installation.ALL);
  }

  private String kept(Quarantined entry) {
    return new String(
        installation.store.quarantine().bytes(entry.id(), Installation.ALL).orElseThrow().unpack(),
        StandardCharsets.UTF_8);
  }

  private Mapping mapping(String text) throws IOException {
    return Mapping.read(Files.writeString(folder.resolve("mapping.json"), text));
  }
}
