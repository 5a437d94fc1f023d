package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.enrich.hashes.ListReaders;
import org.leadline.report.ListMeaning;
import org.leadline.report.ReportId;

/** Somebody checks a data directory: labels are those of the lists, and their files are whole. */
class VerifiedListsTest {

  private static final String HASH = "0123456789abcdef0123456789abcdef";
  private static final ReportId REPORT = ReportId.cybertip(200000001);

  @TempDir Path data;
  @TempDir Path files;

  private Installation installation;
  private Readers readers;

  @BeforeEach
  void importTwoLists() throws IOException {
    Readers plain = Delivery.readers();
    installation = Installation.start(data, plain);
    readers =
        new Readers(
            plain.intake(),
            plain.recogniser(),
            plain.ranking(),
            plain.access(),
            KnownLists.of(installation.store, data, "networks"));
    Arrivals arrivals =
        new Arrivals(
            installation.store,
            readers,
            Optional.of(installation.projection),
            Installation.SETTINGS);
    Delivery.take(
        arrivals,
        """
        {"reportId":200000001,"dateReceived":"2030-01-02T04:00:00Z",
         "dateMadeAvailable":"2030-01-03T00:00:00Z",
         "reportedInformation":{"reportingEsp":{"espName":"ExampleChat, Inc."},
          "reportedPeople":{"reportedPersons":[{"sourceInformation":{"sourceCaptures":[
           {"captureType":"IP Address","value":"240.1.0.7","eventName":"LOGIN",
            "dateTime":"2030-01-01T00:00:00Z"}]}}]},
          "uploadedFiles":{"uploadedFiles":[{"filename":"x.bin","verificationHash":"%s"}]}}}
        """
            .formatted(HASH),
        "north");
    take("Example hashes", ListMeaning.KNOWN, HASH + "\n");
    take("Example ranges", ListMeaning.VPN, "240.1.0.0/16\n");
    assertThat(installation.differences()).isEmpty();
  }

  @AfterEach
  void stop() {
    installation.close();
  }

  private ListImports imports() {
    return new ListImports(
        installation.store, readers, Optional.of(installation.projection), InstantSource.system());
  }

  private void take(String name, ListMeaning meaning, String text) throws IOException {
    Path file = Files.writeString(files.resolve("list"), text);
    imports()
        .take(
            new ListRequest(
                name, "Example Office", "", "", null, meaning, null, ListReaders.USUAL, false),
            List.of(file),
            looked -> {});
  }

  @Test
  void aLabelThatIsLostOrThatNoListGivesIsToldAndMended() throws SQLException {
    change(
        "delete from report_label where list ="
            + " (select id from list where name = 'Example hashes')");
    assertThat(installation.differences())
        .extracting(Difference::kind, Difference::report)
        .containsExactly(tuple(Difference.Kind.LABELS_DIFFER, REPORT));
    assertThat(imports().resume()).isZero();
    assertThat(imports().relabelAll(looked -> {})).isEqualTo(1);
    assertThat(installation.differences()).isEmpty();

    change("update report_label set category = 'other'");
    assertThat(installation.differences())
        .extracting(Difference::kind)
        .containsExactly(Difference.Kind.LABELS_DIFFER);
    imports().relabelAll(looked -> {});
    assertThat(installation.differences()).isEmpty();

    change("update report set networks = null");
    assertThat(installation.differences())
        .extracting(difference -> difference.kind().mend())
        .containsExactly("run `leadline lists resume --all`");
    imports().relabelAll(looked -> {});
    assertThat(installation.differences()).isEmpty();
  }

  @Test
  void labelsThatAreOnTheirWayAreCountedAndNoDifference() throws SQLException {
    change("update report_label set category = 'other'");
    change("insert into meta (name, value) values ('relabelling', '0')");

    assertThat(installation.differences()).isEmpty();
    assertThat(installation.verified().notYetLabelled()).isEqualTo(1);
    assertThat(imports().resume()).isEqualTo(1);
    assertThat(installation.verified().notYetLabelled()).isZero();
  }

  @Test
  void aListFileThatIsMissingOrChangedIsNamedAndImportingAgainMendsIt() throws IOException {
    Path hashes = file("Example hashes");
    byte[] bytes = Files.readAllBytes(hashes);
    // The first byte is one of a hash: the file opens all the same.
    bytes[0] ^= 1;
    Path changed = Files.write(files.resolve("changed"), bytes);
    Files.move(changed, hashes, StandardCopyOption.REPLACE_EXISTING);
    Files.delete(file("Example ranges"));

    assertThat(installation.differences())
        .extracting(Difference::kind, Difference::detail)
        .contains(
            tuple(Difference.Kind.LIST_CHANGED, "Example hashes"),
            tuple(Difference.Kind.LIST_MISSING, "Example ranges"));

    take("Example hashes", ListMeaning.KNOWN, HASH + "\n");
    take("Example ranges", ListMeaning.VPN, "240.1.0.0/16\n");
    assertThat(installation.differences()).isEmpty();
  }

  private Path file(String name) {
    return data.resolve("lists")
        .resolve(installation.store.lists().find(name).orElseThrow().file());
  }

  private void change(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("store.sqlite"));
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }
}
