package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.Format;
import org.leadline.report.Handling;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Incident;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Party;
import org.leadline.report.Place;
import org.leadline.report.Recipient;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/** Documents of a report become one report, whatever the order in which they arrive. */
class MergeTest {

  private static final ReportId ID = ReportId.cybertip(900_000_001);
  private static final Instant DAY = Instant.parse("2030-01-01T00:00:00Z");

  @Test
  void everyOrderOfArrivalGivesTheSameReport() {
    long seed = System.nanoTime();
    System.getLogger("test").log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
    Random random = new Random(seed);
    List<Reading> documents = documents();
    Report expected = Merge.of(ID, documents);
    List<String> current = Reading.current(documents).stream().map(Reading::sha256).toList();

    for (List<Reading> order : permutations(documents)) {
      assertThat(Merge.of(ID, order)).isEqualTo(expected);
      assertThat(Reading.current(order)).extracting(Reading::sha256).isEqualTo(current);
    }
    for (int round = 0; round < 200; round++) {
      List<Reading> some = new ArrayList<>(documents);
      Collections.shuffle(some, random);
      List<Reading> subset = some.subList(0, 1 + random.nextInt(some.size()));
      List<Reading> other = new ArrayList<>(subset);
      Collections.shuffle(other, random);
      assertThat(Merge.of(ID, other)).isEqualTo(Merge.of(ID, subset));
    }
  }

  @Test
  void theLatestStateIsCurrentEvenWhenItArrivesFirst() {
    assertThat(Reading.current(documents()))
        .extracting(Reading::sha256)
        .containsExactly("le-second", "xml", "file-a", "file-b");
  }

  @Test
  void aFieldHasTheValueOfTheFirstFormatThatStatesIt() {
    Report merged = Merge.of(ID, documents());

    assertThat(merged.handling().classification()).isEqualTo("Second classification");
    assertThat(merged.handling().informational()).isEqualTo(Stated.NO);
    assertThat(merged.incident().platform()).isEqualTo("platform of xml");
    assertThat(merged.incident().flags()).containsExactly("sextortion");
    assertThat(merged.reporter().name()).isEqualTo("ExampleChat, Inc.");
  }

  @Test
  void recipientsOfEveryDeliveryAreUnited() {
    assertThat(Merge.of(ID, documents()).handling().recipients())
        .extracting(Recipient::agency)
        .containsExactly("Example ICAC North", "Example ICAC South");
  }

  @Test
  void theSameValueInTwoDocumentsKeepsBothPlaces() {
    List<Occurrence> occurrences = Merge.of(ID, documents()).occurrences();

    assertThat(occurrences)
        .extracting(one -> one.place().document())
        .containsExactly(
            Format.LAW_ENFORCEMENT_JSON,
            Format.PROVIDER_XML,
            Format.FILE_DETAILS_XML,
            Format.FILE_DETAILS_XML,
            Format.LAW_ENFORCEMENT_JSON);
    assertThat(occurrences.getLast().place().manner()).isEqualTo(Manner.MENTIONED);
    assertThat(Merge.of(ID, documents()).parties())
        .extracting(Party::document)
        .containsExactly(Format.LAW_ENFORCEMENT_JSON, Format.PROVIDER_XML);
  }

  @Test
  void aSingleDocumentIsTheReportItself() {
    Reading only = documents().getFirst();

    assertThat(Merge.of(ID, List.of(only))).isSameAs(only.content());
  }

  private static List<Reading> documents() {
    return List.of(
        lawEnforcement("le-first", DAY, "First classification", "Example ICAC South"),
        lawEnforcement(
            "le-second", DAY.plusSeconds(60), "Second classification", "Example ICAC North"),
        other("xml", Format.PROVIDER_XML, "provider", "/report/party[1]"),
        other("file-a", Format.FILE_DETAILS_XML, "provider/file/a", null),
        other("file-b", Format.FILE_DETAILS_XML, "provider/file/b", null));
  }

  private static Reading lawEnforcement(
      String sha256, Instant madeAvailable, String classification, String agency) {
    Handling handling =
        new Handling(
            DAY,
            madeAvailable,
            Stated.NO,
            ClearingHousePriority.E,
            classification,
            List.of(new Recipient(agency, madeAvailable, null)));
    Format format = Format.LAW_ENFORCEMENT_JSON;
    Report content =
        new Report(
            ID,
            handling,
            Incident.NOT_STATED,
            new Reporter("ExampleChat, Inc.", null, Stated.NOT_STATED),
            List.of(party(format, "/persons/0")),
            List.of(email(format, "/persons/0/email"), mentioned(format, "/note")),
            List.of(),
            List.of(),
            List.of());
    return new Reading(sha256, format, "clearing-house", DAY, madeAvailable, content);
  }

  private static Reading other(
      String sha256, Format format, String sender, @Nullable String partyPath) {
    Incident incident =
        new Incident(
            null,
            List.of(),
            "platform of " + sha256,
            null,
            null,
            null,
            List.of("sextortion"),
            null,
            List.of(),
            List.of());
    Report content =
        new Report(
            ID,
            Handling.NOT_STATED,
            incident,
            new Reporter("Provider of " + sha256, null, Stated.NOT_STATED),
            partyPath == null ? List.of() : List.of(party(format, partyPath)),
            List.of(email(format, "/" + sha256 + "/email")),
            List.of(),
            List.of(),
            List.of());
    return new Reading(sha256, format, sender, null, null, content);
  }

  private static Party party(Format format, String path) {
    return new Party(Role.REPORTED_USER, format, path, null, Stated.NOT_STATED, List.of());
  }

  private static Occurrence email(Format format, String path) {
    return occurrence(format, path, Manner.DECLARED);
  }

  private static Occurrence mentioned(Format format, String path) {
    return occurrence(format, path, Manner.MENTIONED);
  }

  private static Occurrence occurrence(Format format, String path, Manner manner) {
    Place place = new Place(format, path, Role.REPORTED_USER, Origin.PROVIDER, manner, null);
    return Occurrence.read(IdentifierKind.EMAIL, "a@example.com", place, Hints.NONE, null);
  }

  private static <T> List<List<T>> permutations(List<T> all) {
    if (all.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> permutations = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      List<T> rest = new ArrayList<>(all);
      T first = rest.remove(i);
      for (List<T> tail : permutations(rest)) {
        List<T> permutation = new ArrayList<>(List.of(first));
        permutation.addAll(tail);
        permutations.add(permutation);
      }
    }
    return permutations;
  }
}
