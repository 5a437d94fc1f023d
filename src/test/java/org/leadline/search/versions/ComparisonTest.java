package org.leadline.search.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leadline.config.ConfigFolder;
import org.leadline.identity.IdentitySettings;
import org.leadline.identity.Recogniser;
import org.leadline.intake.DocumentBytes;
import org.leadline.intake.Intake;
import org.leadline.intake.IntakeSettings;
import org.leadline.intake.RawDocument;
import org.leadline.intake.ReadResult;
import org.leadline.report.Codes;
import org.leadline.report.Report;

/** A clearing house delivers a report again; what it says differently is told, and nothing else. */
class ComparisonTest {

  private static final Intake INTAKE =
      new Intake(
          IntakeSettings.from(ConfigFolder.builtIn()),
          IdentitySettings.from(ConfigFolder.builtIn()));
  private static final Recogniser RECOGNISER =
      new Recogniser(IdentitySettings.from(ConfigFolder.builtIn()));

  private static final String ANN =
      """
      {"espUserId":"000123","espService":"ExampleChat","gender":"not stated",
       "emails":{"emails":[{"value":"zzsynth.ann@gmail.com","verified":false}]},
       "phones":{"phones":[{"value":"(202) 555-0123"}]}}\
      """;
  private static final String BEN =
      """
      {"espUserId":"000456","espService":"ExampleChat",
       "emails":{"emails":[{"value":"zzsynth.ben@gmail.com"}]}}\
      """;
  private static final String FILE =
      """
      {"filename":"x1.bin","originalFilename":"scan one.bin",
       "verificationHash":"00112233445566778899AABBCCDDEEFF","viewedByEsp":null}\
      """;
  private static final String OTHER_FILE =
      """
      {"filename":"x2.bin","verificationHash":"10112233445566778899AABBCCDDEEFF"}\
      """;

  @Test
  void theSameContentInAnotherOrderIsNoChange() {
    Report one = report(List.of(ANN, BEN), List.of(FILE, OTHER_FILE), "One note.");
    Report other = report(List.of(BEN, ANN), List.of(OTHER_FILE, FILE), "One note.");
    assertThat(told(one, other)).isEmpty();
  }

  @Test
  void aPersonWhoMovesUpInTheListIsTheSamePerson() {
    assertThat(
            told(
                report(List.of(ANN, BEN), List.of(), "One note."),
                report(List.of(BEN), List.of(), "One note.")))
        .containsExactly(
            "persons removed person 000123",
            "identifiers removed account 000123",
            "identifiers removed email zzsynth.ann@gmail.com",
            "identifiers removed phone (202) 555-0123");
  }

  @Test
  void anotherSpellingOfANumberIsAChangeOfTheSameValue() {
    String spelled = ANN.replace("(202) 555-0123", "+1 202.555.0123");
    List<SectionChanges> changes =
        Comparison.between(
            report(List.of(ANN), List.of(), "One note."),
            report(List.of(spelled), List.of(), "One note."));
    Change change = section(changes, Section.IDENTIFIERS).changes().getFirst();
    assertThat(change.alteration()).isEqualTo(Alteration.CHANGED);
    assertThat(change.fields())
        .containsExactly(
            new FieldChange("value", List.of("(202) 555-0123"), List.of("+1 202.555.0123")));
  }

  @Test
  void anotherNumberIsOneRemovedAndOneAdded() {
    String other = ANN.replace("555-0123", "555-0199");
    assertThat(
            told(
                report(List.of(ANN), List.of(), "One note."),
                report(List.of(other), List.of(), "One note.")))
        .containsExactly(
            "identifiers removed phone (202) 555-0123", "identifiers added phone (202) 555-0199");
  }

  @Test
  void aFileIsTheSameByItsHashWhereverItStands() {
    String viewed = FILE.replace("null", "true").replace("x1.bin", "y7.bin");
    List<SectionChanges> changes =
        Comparison.between(
            report(List.of(ANN), List.of(FILE, OTHER_FILE), "One note."),
            report(List.of(ANN), List.of(OTHER_FILE, viewed), "One note."));
    assertThat(section(changes, Section.FILES).changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.alteration()).isEqualTo(Alteration.CHANGED);
          assertThat(change.path()).isEqualTo("/reportedInformation/uploadedFiles/uploadedFiles/1");
          assertThat(change.fields())
              .containsExactly(
                  new FieldChange("name", List.of("x1.bin"), List.of("y7.bin")),
                  new FieldChange("viewedByProvider", List.of(), List.of("yes")));
        });
  }

  @Test
  void aPersonOfWhomMoreIsKnownIsChangedAndAnEventIsAdded() {
    String more =
        ANN.replace("\"gender\":\"not stated\"", "\"gender\":\"not known\"")
            .replace(
                "\"emails\":{",
                "\"sourceInformation\":{\"sourceCaptures\":[{\"captureType\":\"IP Address\","
                    + "\"value\":\"240.0.7.44\",\"eventName\":\"LOGIN\","
                    + "\"dateTime\":\"2030-01-01T23:00:00Z\",\"port\":51000}]},\"emails\":{");
    List<SectionChanges> changes =
        Comparison.between(
            report(List.of(ANN, BEN), List.of(), "One note."),
            report(List.of(BEN, more), List.of(), "One note."));
    assertThat(told(changes))
        .containsExactly("persons changed person 000123", "ip-events added ip 240.0.7.44");
    assertThat(section(changes, Section.PERSONS).changes().getFirst().fields())
        .containsExactly(new FieldChange("gender", List.of("not stated"), List.of("not known")));
  }

  @Test
  void aTextIsTheSameWhileMostOfItsWordsAre() {
    List<SectionChanges> changes =
        Comparison.between(
            report(List.of(ANN), List.of(), "The account was seen on two days in the spring."),
            report(List.of(ANN), List.of(), "The account was seen on three days in the spring."));
    assertThat(section(changes, Section.TEXTS).count(Alteration.CHANGED)).isEqualTo(1);
  }

  @Test
  void everySectionIsToldEvenWithoutAChange() {
    Report one = report(List.of(ANN), List.of(FILE), "One note.");
    assertThat(Comparison.between(one, one))
        .extracting(SectionChanges::section)
        .containsExactly(Section.values());
  }

  @Test
  void theOutcomeDoesNotDependOnTheOrderOfAnyList() {
    long seed = System.nanoTime();
    System.getLogger("test").log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
    Random random = new Random(seed);
    Report one = report(List.of(ANN, BEN), List.of(FILE, OTHER_FILE), "A note on a day.");
    Report other =
        report(
            List.of(BEN.replace("ben@", "bob@"), ANN.replace("0123\"", "0177\""), ANN),
            List.of(FILE.replace("null", "false")),
            "A note on another day.");
    List<SectionChanges> expected = Comparison.between(one, other);
    assertThat(told(expected)).isNotEmpty();
    for (int round = 0; round < 50; round++) {
      assertThat(Comparison.between(shuffled(one, random), shuffled(other, random)))
          .isEqualTo(expected);
    }
  }

  @Test
  void whatIsAddedOneWayIsRemovedTheOther() {
    Report one = report(List.of(ANN), List.of(FILE), "One note.");
    Report other = report(List.of(ANN, BEN), List.of(OTHER_FILE), "One note.");
    for (Section section : Section.values()) {
      SectionChanges there = section(Comparison.between(one, other), section);
      SectionChanges back = section(Comparison.between(other, one), section);
      assertThat(there.count(Alteration.ADDED)).isEqualTo(back.count(Alteration.REMOVED));
      assertThat(there.count(Alteration.REMOVED)).isEqualTo(back.count(Alteration.ADDED));
      assertThat(there.count(Alteration.CHANGED)).isEqualTo(back.count(Alteration.CHANGED));
    }
  }

  private static Report shuffled(Report report, Random random) {
    return new Report(
        report.id(),
        report.handling(),
        report.incident(),
        report.reporter(),
        shuffled(report.parties(), random),
        shuffled(report.occurrences(), random),
        shuffled(report.files(), random),
        shuffled(report.passages(), random),
        shuffled(report.locations(), random));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static List<String> told(Report one, Report other) {
    return told(Comparison.between(one, other));
  }

  private static List<String> told(List<SectionChanges> sections) {
    return sections.stream()
        .flatMap(section ->
            section.changes().stream()
                .map(change ->
                    "%s %s %s %s"
                        .formatted(
                            Codes.of(section.section()),
                            Codes.of(change.alteration()),
                            change.what(),
                            change.subject())))
        .toList();
  }

  private static SectionChanges section(List<SectionChanges> sections, Section wanted) {
    return sections.stream().filter(one -> one.section() == wanted).findFirst().orElseThrow();
  }

  private static Report report(List<String> persons, List<String> files, String note) {
    String document =
        """
        {"reportId":900000003,"dateReceived":"2030-01-02T04:00:00Z",
         "reportedInformation":{"reportingEsp":{"espName":"ExampleChat, Inc."},
          "additionalInformations":{"additionalInformations":[{"value":"%s"}]},
          "reportedPeople":{"reportedPersons":[%s]},
          "uploadedFiles":{"uploadedFiles":[%s]}}}\
        """
            .formatted(note, String.join(",", persons), String.join(",", files));
    ReadResult result =
        INTAKE.parse(
            new RawDocument(
                "document", 0, DocumentBytes.of(document.getBytes(StandardCharsets.UTF_8)), null));
    assertThat(result).isInstanceOf(ReadResult.Accepted.class);
    return RECOGNISER.recognise(((ReadResult.Accepted) result).document().content());
  }
}
