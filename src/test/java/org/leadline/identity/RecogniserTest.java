package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.identity.Given.passage;
import static org.leadline.identity.Given.place;
import static org.leadline.identity.Given.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Location;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Report;
import org.leadline.report.Role;

/** A whole report gets its keys, and what its text mentions is told from what it states. */
class RecogniserTest {

  @Test
  void statedValuesKeepTheirTextAndGetKeys() {
    Report recognised =
        recognise(
            report(
                List.of(stated(IdentifierKind.EMAIL, "A.Sample@Example.org")),
                List.of(),
                List.of()));
    Occurrence occurrence = recognised.occurrences().getFirst();
    assertThat(occurrence.raw()).isEqualTo("A.Sample@Example.org");
    assertThat(occurrence.keys().getFirst().term()).isEqualTo("email:a.sample@example.org");
    assertThat(occurrence.place().manner()).isEqualTo(Manner.DECLARED);
  }

  @Test
  void mentionsComeLastOnceEachAndAtTheirPassage() {
    String text = "Write to sample@example.org or sample@example.org, or SAMPLE@example.org.";
    Report recognised =
        recognise(
            report(
                List.of(stated(IdentifierKind.USER_NAME, "sample_user")),
                List.of(passage(text, Role.REPORTED_USER)),
                List.of()));
    assertThat(recognised.occurrences())
        .extracting(Occurrence::raw)
        .containsExactly("sample_user", "sample@example.org", "SAMPLE@example.org");
    assertThat(recognised.occurrences().getLast().place().manner()).isEqualTo(Manner.MENTIONED);
    assertThat(recognised.occurrences().getLast().place().path()).isEqualTo("/text");
  }

  @Test
  void aReporterAndAVictimKeepTheirRoles() {
    Report recognised =
        recognise(
            report(
                List.of(),
                List.of(
                    passage("Contact trust@example.com.", Role.REPORTER),
                    passage("She uses sample@example.org.", Role.CHILD_VICTIM)),
                List.of()));
    assertThat(recognised.occurrences())
        .extracting(found -> found.place().role())
        .containsExactly(Role.REPORTER, Role.CHILD_VICTIM);
  }

  @Test
  void aNationalNumberIsReadInTheCountryOfItsParty() {
    Location london =
        new Location(
            place(Role.REPORTED_USER, Manner.DECLARED, "/parties/0/location"),
            null,
            "GB",
            null,
            null,
            null,
            null,
            List.of(),
            List.of());
    Report recognised =
        recognise(
            report(
                List.of(stated(IdentifierKind.PHONE, "020 7946 0018")),
                List.of(passage("Mobile: 020 7946 0019", Role.REPORTED_USER)),
                List.of(london)));
    assertThat(recognised.occurrences())
        .extracting(found -> found.keys().getFirst().term())
        .containsExactly("tel:+442079460018", "tel:+442079460019");
  }

  @Test
  void readingAReportTwiceChangesNothing() {
    Report once =
        recognise(
            report(
                List.of(stated(IdentifierKind.IP, "4000:1:2:3::7")),
                List.of(passage("See example.com and CT 900000001", Role.INCIDENT)),
                List.of()));
    assertThat(recognise(once)).isEqualTo(once);
  }

  private static Report recognise(Report report) {
    return Given.RECOGNISER.recognise(report);
  }

  private static Occurrence stated(IdentifierKind kind, String raw) {
    return Occurrence.read(
        kind, raw, place(Role.REPORTED_USER, Manner.DECLARED, "/value"), Hints.NONE, null);
  }
}
