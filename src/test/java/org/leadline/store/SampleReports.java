package org.leadline.store;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Attribute;
import org.leadline.report.Capture;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.Format;
import org.leadline.report.Handling;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Incident;
import org.leadline.report.KeyKind;
import org.leadline.report.Location;
import org.leadline.report.Manner;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Party;
import org.leadline.report.Passage;
import org.leadline.report.Place;
import org.leadline.report.Recipient;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;
import org.leadline.report.Role;
import org.leadline.report.Stated;
import org.leadline.report.Strength;

/** A report that uses every part of the model, with reserved values. */
final class SampleReports {

  static final Derivation DERIVATION = new Derivation("keys", "scores", "standard@1");

  private static final Instant RECEIVED = Instant.parse("2030-01-02T04:00:00.123Z");

  private SampleReports() {}

  static Report full(ReportId id) {
    return new Report(
        id,
        new Handling(
            RECEIVED,
            RECEIVED.plusSeconds(60),
            Stated.NO,
            ClearingHousePriority.E,
            "Online Enticement",
            List.of(new Recipient("Example ICAC North", RECEIVED, null))),
        new Incident(
            null,
            List.of("Online Enticement of Children for Sexual Acts"),
            "ExampleChat",
            RECEIVED.minusSeconds(3600),
            null,
            "",
            List.of("sextortion"),
            null,
            List.of(),
            List.of(attribute(Role.INCIDENT), attribute(Role.CHILD_VICTIM))),
        new Reporter("ExampleChat, Inc.", null, Stated.NOT_STATED),
        List.of(party(Role.REPORTED_USER, "/a/0"), party(Role.CHILD_VICTIM, "/v/0")),
        List.of(
            email("zzsynth.one@gmail.com", place(Role.REPORTED_USER, "/a/0/email", "/a/0")),
            email("zzsynth.two@gmail.com", place(Role.CHILD_VICTIM, "/v/0/email", "/v/0")),
            address("240.0.0.1", place(Role.REPORTED_USER, "/a/0/ip", "/a/0"))),
        List.of(
            new ReportFile(
                Format.LAW_ENFORCEMENT_JSON,
                "/f/0",
                null,
                "x1.bin",
                null,
                Stated.NOT_STATED,
                Stated.YES,
                null,
                List.of("Uncategorized"),
                null,
                List.of(attribute(Role.INCIDENT), attribute(Role.CHILD_VICTIM)))),
        List.of(
            new Passage(place(Role.INCIDENT, "/note", null), "A note.", true),
            new Passage(place(Role.CHILD_VICTIM, "/v/0/note", "/v/0"), "A second note.", false)),
        List.of(location(Role.REPORTED_USER, "US"), location(Role.CHILD_VICTIM, "CA")));
  }

  static NewDocument document(Report content, String original) {
    byte[] bytes = original.getBytes(StandardCharsets.UTF_8);
    return new NewDocument(
        Hashing.sha256().hashBytes(bytes).toString(),
        Format.LAW_ENFORCEMENT_JSON,
        "clearing-house",
        bytes.length,
        RECEIVED,
        null,
        Packed.of(bytes),
        PackedReport.of(content),
        null);
  }

  static ReportState state(NewDocument document, String... units) {
    SortedSet<String> all = new TreeSet<>(List.of(units));
    return new ReportState(
        all, document.content(), List.of(document.sha256()), 500, 250, Packed.ofText("{}"));
  }

  private static Party party(Role role, String path) {
    return new Party(
        role,
        Format.LAW_ENFORCEMENT_JSON,
        path,
        "ExampleChat",
        Stated.NOT_STATED,
        List.of(attribute(role)));
  }

  private static Occurrence email(String raw, Place place) {
    return new Occurrence(
        IdentifierKind.EMAIL,
        raw,
        List.of(new MatchKey(KeyKind.EMAIL, raw, Strength.STRONG)),
        place,
        new Hints("ExampleChat", null, null, "Home", Stated.YES),
        null);
  }

  private static Occurrence address(String raw, Place place) {
    return new Occurrence(
        IdentifierKind.IP,
        raw,
        List.of(new MatchKey(KeyKind.IP, raw, Strength.MEDIUM)),
        place,
        Hints.NONE,
        new Capture(RECEIVED, "2030-01-02T04:00:00.123Z", false, "LOGIN", 51000, Stated.NO));
  }

  private static Attribute attribute(Role role) {
    return new Attribute("gender", "not stated", place(role, "/x/" + role, null));
  }

  private static Location location(Role role, String country) {
    return new Location(
        place(role, "/geo/" + role, null),
        null,
        country,
        null,
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  private static Place place(Role role, String path, @Nullable String party) {
    return new Place(
        Format.LAW_ENFORCEMENT_JSON, path, role, Origin.PROVIDER, Manner.DECLARED, party);
  }
}
