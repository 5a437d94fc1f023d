package org.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Caller;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.arrival.ListOutcome;
import org.leadline.arrival.ListRequest;
import org.leadline.config.ConfigFolder;
import org.leadline.enrich.hashes.ListReaders;
import org.leadline.link.LinkAnswer;
import org.leadline.link.LinkRequest;
import org.leadline.report.ListMeaning;
import org.leadline.report.ReportId;

/** An analyst asks for links before and after a list changed that alters no report. */
class ListChangeTest {

  private static final ReportId FIRST = ReportId.cybertip(200000001);

  @TempDir Path folder;

  @Test
  void linksAndClustersFollowAListThatAltersNoReport() throws IOException {
    Path data = folder.resolve("data");
    Path reports = Files.createDirectory(folder.resolve("reports"));
    // Two addresses of one subscriber's /64; the list has a third address in it.
    report(reports, 200000001, "4000:0:0:7::1");
    report(reports, 200000002, "4000:0:0:7::2");
    assertThat(Ended.onData(data, "ingest", reports.toString()).exitCode()).isZero();
    Path list = Files.writeString(folder.resolve("exits.txt"), "4000:0:0:7::3\n");

    Settings settings = Settings.read(ConfigFolder.builtIn());
    try (Wiring wiring = Wiring.owning(settings, data, "test")) {
      assertThat(links(wiring).totals().all()).isEqualTo(1);
      assertThat(links(wiring).demoted()).isEmpty();

      ListOutcome outcome =
          wiring
              .lists()
              .take(
                  new ListRequest(
                      "Exits",
                      "Example Office",
                      "",
                      "",
                      null,
                      ListMeaning.VPN,
                      null,
                      ListReaders.USUAL,
                      false),
                  List.of(list),
                  looked -> {});

      assertThat(outcome.relabelled()).isZero();
      assertThat(links(wiring).links())
          .allSatisfy(link ->
              assertThat(link.reasons())
                  .allSatisfy(reason ->
                      assertThat(reason.noise())
                          .extracting(hit -> hit.list())
                          .containsExactly("Exits")))
          .isNotEmpty();
      assertThat(wiring.lists().remove("Exits", looked -> {})).contains(0L);
      assertThat(links(wiring).links())
          .allSatisfy(link ->
              assertThat(link.reasons())
                  .allSatisfy(reason -> assertThat(reason.noise()).isEmpty()));
    }
  }

  private static LinkAnswer links(Wiring wiring) {
    Caller operator = wiring.localOperator("test");
    return wiring.answers().linking().links().links(LinkRequest.of(FIRST), operator).orElseThrow();
  }

  private static void report(Path folder, long number, String address) throws IOException {
    Files.writeString(
        folder.resolve(number + ".json"),
        """
        {"reportId":%d,"dateReceived":"2030-01-02T04:00:00Z",
         "dateMadeAvailable":"2030-01-03T00:00:00Z",
         "reportedInformation":{"reportingEsp":{"espName":"ExampleChat, Inc."},
          "reportedPeople":{"reportedPersons":[{"sourceInformation":{"sourceCaptures":[
           {"captureType":"IP Address","value":"%s","eventName":"LOGIN",
            "dateTime":"2030-01-01T00:00:00Z"}]}}]}}}
        """
            .formatted(number, address));
  }
}
