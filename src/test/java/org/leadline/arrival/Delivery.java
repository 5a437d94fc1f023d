package org.leadline.arrival;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.leadline.access.AccessSettings;
import org.leadline.access.HiddenLinks;
import org.leadline.access.Pointing;
import org.leadline.access.UnitSettings;
import org.leadline.access.Visibility;
import org.leadline.config.ConfigFolder;
import org.leadline.identity.IdentitySettings;
import org.leadline.identity.Recogniser;
import org.leadline.intake.Intake;
import org.leadline.intake.IntakeOptions;
import org.leadline.intake.IntakeSettings;
import org.leadline.priority.Ranking;
import org.leadline.report.ReportId;
import org.leadline.store.Store;

/** Documents with reserved values, and a desk that takes them in with the real readers. */
final class Delivery {

  private Delivery() {}

  static Readers readers() {
    return readers(ConfigFolder.builtIn(), false);
  }

  static Readers readers(boolean tellsHeldElsewhere) {
    return readers(ConfigFolder.builtIn(), tellsHeldElsewhere);
  }

  /** Readers with the settings of a folder, and the units of these tests. */
  static Readers readers(ConfigFolder config) {
    return readers(config, false);
  }

  private static Readers readers(ConfigFolder config, boolean tellsHeldElsewhere) {
    Readers readers =
        new Readers(
            new Intake(IntakeSettings.from(config), IdentitySettings.from(config)),
            new Recogniser(IdentitySettings.from(config)),
            Ranking.from(config),
            new AccessSettings(
                List.of(
                    new UnitSettings("north", "Northern Unit", List.of("Example ICAC North")),
                    new UnitSettings("south", "Southern Unit", List.of("Example ICAC South"))),
                tellsHeldElsewhere,
                HiddenLinks.UNTOLD,
                Pointing.NONE));
    config.check();
    return readers;
  }

  /** Law-enforcement JSON of one report, in the state that was made available at a minute. */
  static String lawEnforcement(long number, int minute, String agency, String note) {
    return """
    {"reportId":%d,"informational":false,"dateReceived":"2030-01-02T04:00:00Z",
     "dateMadeAvailable":"2030-01-03T00:%02d:00Z",
     "reportedInformation":{"reportingEsp":{"espName":"ExampleChat, Inc."},
      "incidentSummary":{"incidentType":"Online Enticement of Children for Sexual Acts"},
      "reportedPeople":{"reportedPersons":[{"espUserId":"id%d","espService":"ExampleChat",
       "emails":{"emails":[{"value":"zzsynth.%d@gmail.com","verified":false}]}}]},
      "childVictims":{"childVictims":[{"emails":{"emails":[{"value":"zzsynth.v%d@gmail.com"}]}}]},
      "additionalInformations":[{"value":"%s"}]},
     "lawEnforcementContactInformation":{"lawEnforcementContacts":[{"agency":"%s",
      "dateTimeMadeAvailable":"2030-01-03T00:%02d:00Z"}]}}
    """
        .formatted(number, minute, number, number, number, note, agency, minute);
  }

  static String fileDetails(long number, String fileId) {
    return """
    <fileDetails><reportId>%d</reportId><fileId>%s</fileId>
      <originalFileName>%s.bin</originalFileName><fileViewedByEsp>true</fileViewedByEsp></fileDetails>
    """
        .formatted(number, fileId, fileId);
  }

  static String jsonLine(String id, String text) {
    return "{\"source\":\"feed\",\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, text);
  }

  static ReportId number(long number) {
    return ReportId.cybertip(number);
  }

  static ArrivalRequest request(String... units) {
    return new ArrivalRequest(
        "local:test", new TreeSet<>(List.of(units)), "test", Visibility.everything());
  }

  static Arrivals arrivals(Store store, Optional<Projection> projection) {
    return arrivals(store, projection, readers());
  }

  static Arrivals arrivals(Store store, Optional<Projection> projection, Readers readers) {
    return new Arrivals(store, readers, projection, ArrivalSettings.DEFAULTS);
  }

  static ArrivalSummary take(Arrivals arrivals, String document, String... units) {
    return arrivals.takeStream(
        "document",
        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
        IntakeOptions.NONE,
        request(units),
        ArrivalProgress.NONE);
  }

  /** Takes these documents in together, as the files of a folder. */
  static void takeFolder(Arrivals desk, Path folder, List<String> documents) {
    try {
      Files.createDirectories(folder);
      for (int i = 0; i < documents.size(); i++) {
        Files.writeString(folder.resolve("document" + i), documents.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    desk.takePaths(List.of(folder), IntakeOptions.NONE, request(), ArrivalProgress.NONE);
  }
}
