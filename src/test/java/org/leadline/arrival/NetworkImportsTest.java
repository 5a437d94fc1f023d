package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.enrich.hashes.ListReaders;
import org.leadline.enrich.networks.MmdbWriter;
import org.leadline.enrich.source.InvalidList;
import org.leadline.report.ListMeaning;

/** A unit imports ranges and names, and puts address files into the data directory. */
class NetworkImportsTest {

  private static final LocalDate MADE = LocalDate.parse("2030-01-05");

  @TempDir Path folder;

  private ListDesk desk;

  @BeforeEach
  void open() {
    desk = ListDesk.open(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void deliver(long number, String address, String mailbox) {
    desk.deliver(
        """
        {"reportId":%d,"dateReceived":"2030-01-02T04:00:00Z",
         "dateMadeAvailable":"2030-01-03T00:00:00Z",
         "reportedInformation":{"reportingEsp":{"espName":"ExampleChat, Inc."},
          "reportedPeople":{"reportedPersons":[{"emails":{"emails":[{"value":"%s"}]},
           "sourceInformation":{"sourceCaptures":[{"captureType":"IP Address","value":"%s",
            "eventName":"LOGIN","dateTime":"2030-01-01T00:00:00Z"}]}}]}}}
        """
            .formatted(number, mailbox, address));
  }

  private ListOutcome take(String name, @Nullable ListMeaning meaning, String text)
      throws IOException {
    ListRequest request =
        new ListRequest(
            name, "Example Office", "", "CC0-1.0", null, meaning, null, ListReaders.USUAL, false);
    return desk.take(request, text);
  }

  /** As the server and each run of taking in do when they start. */
  private long bringUp() {
    desk.imports().takeAddressFiles();
    return desk.imports().resume();
  }

  private List<String> labels(long number) {
    return desk.report(number).labels().stream()
        .map(label ->
            "%s %s %s".formatted(label.list().name(), label.list().meaning().code(), label.term()))
        .toList();
  }

  @Test
  void withoutAnyListTheRegistriesTellNetworks() {
    deliver(200000001, "192.168.0.7", "zzsynth.one@gmail.com");
    deliver(200000002, "240.1.0.7", "zzsynth.two@gmail.com");

    assertThat(desk.facet("network")).containsExactly("private=1");
    assertThat(desk.facet("ip-country")).isEmpty();
    assertThat(desk.imports().networks().facts("192.168.0.7")).hasSize(1);
    assertThat(bringUp()).isZero();
  }

  @Test
  void reportsThatCameBeforeAListOfRangesAreLabelledAndLoseTheLabelWithTheRange()
      throws IOException {
    deliver(200000001, "240.1.0.7", "zzsynth.one@gmail.com");
    deliver(200000002, "240.2.0.7", "zzsynth.two@gmail.com");

    ListOutcome outcome = take("Example VPN", ListMeaning.VPN, "240.1.0.0/16\n4000::/32\n");

    assertThat(outcome.list().licence()).isEqualTo("CC0-1.0");
    assertThat(outcome.list().hashes()).isEqualTo(2);
    assertThat(outcome.relabelled()).isEqualTo(1);
    assertThat(labels(200000001)).containsExactly("Example VPN vpn ip:240.1.0.7");
    assertThat(desk.facet("network")).containsExactly("vpn=1");
    assertThat(desk.facet("list")).containsExactly("Example VPN=1");
    assertThat(desk.facet("material")).isEmpty();

    ListOutcome again = take("Example VPN", ListMeaning.VPN, "240.2.0.0/16\n");
    assertThat(again.replaced()).isTrue();
    assertThat(again.relabelled()).isEqualTo(2);
    assertThat(labels(200000001)).isEmpty();
    assertThat(labels(200000002)).hasSize(1);
    deliver(200000003, "240.2.0.9", "zzsynth.three@gmail.com");
    assertThat(desk.facet("network")).containsExactly("vpn=2");

    assertThat(desk.imports().remove("Example VPN", looked -> {})).contains(2L);
    assertThat(desk.facet("network")).isEmpty();
    assertThat(desk.installation.differences()).isEmpty();
  }

  @Test
  void whatRangesMeanMustBeSaidAndMustFit() throws IOException {
    assertThatThrownBy(() -> take("Ranges", null, "240.1.0.0/16\n"))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("--meaning")
        .hasMessageContaining("vpn");
    assertThatThrownBy(() -> take("Ranges", ListMeaning.KNOWN, "240.1.0.0/16\n"))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("ranges of addresses");
    assertThatThrownBy(() -> take("Ranges", ListMeaning.VPN, "240.1.0.0/16\nexample.com\n"))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("line 2");
    assertThat(desk.installation.store.lists().all()).isEmpty();
    assertThat(take("Exits", null, "ExitAddress 240.5.0.1 2030-01-01 00:00:00\n").list().meaning())
        .isEqualTo(ListMeaning.TOR);
  }

  @Test
  void aListOfMailDomainsLabelsTheReportsWhoseMailboxesAreThere() throws IOException {
    deliver(200000001, "240.1.0.7", "zzsynth.one@throwaway.example");
    deliver(200000002, "240.1.0.8", "zzsynth.two@gmail.com");

    take("Throwaway", ListMeaning.DISPOSABLE, "throwaway.example\nother.example\n");

    assertThat(labels(200000001))
        .containsExactly("Throwaway disposable email:zzsynth.one@throwaway.example");
    assertThat(labels(200000002)).isEmpty();
    assertThat(desk.facet("list")).containsExactly("Throwaway=1");
  }

  @Test
  void addressFilesAreTakenIntoUseAndOutOfItWithTheReportsThatCameBefore() throws IOException {
    deliver(200000001, "240.1.0.7", "zzsynth.one@gmail.com");
    deliver(200000002, "240.2.0.7", "zzsynth.two@gmail.com");
    Path networks = Files.createDirectory(folder.resolve("data").resolve("networks"));
    Path file =
        new MmdbWriter("Example-Country-ASN", MADE)
            .add(
                "240.1.0.0/16",
                Map.of(
                    "country",
                    Map.of("iso_code", "US"),
                    "autonomous_system_number",
                    64500,
                    "autonomous_system_organization",
                    "Example Net"))
            .write(networks.resolve("facts.mmdb"));

    assertThat(bringUp()).isEqualTo(1);

    assertThat(desk.facet("ip-country")).containsExactly("US=1");
    assertThat(desk.facet("operator")).containsExactly("AS64500 Example Net=1");
    deliver(200000003, "240.1.0.9", "zzsynth.three@gmail.com");
    assertThat(desk.facet("ip-country")).containsExactly("US=2");
    assertThat(bringUp()).isZero();
    assertThat(desk.installation.differences()).isEmpty();

    Files.delete(file);
    assertThat(bringUp()).isEqualTo(2);
    assertThat(desk.facet("operator")).isEmpty();
  }

  @Test
  void aDamagedAddressFileIsToldAndStopsNothing() throws IOException {
    Path networks = Files.createDirectory(folder.resolve("data").resolve("networks"));
    Files.writeString(networks.resolve("bad.mmdb"), "no database");

    assertThat(bringUp()).isZero();

    deliver(200000001, "10.0.0.1", "zzsynth.one@gmail.com");
    assertThat(desk.imports().networks().folder().refused())
        .extracting(refused -> refused.name())
        .containsExactly("bad.mmdb");
    assertThat(desk.facet("network")).containsExactly("private=1");
  }
}
