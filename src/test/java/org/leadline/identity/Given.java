package org.leadline.identity;

import java.util.List;
import org.leadline.config.ConfigFolder;
import org.leadline.report.Format;
import org.leadline.report.Handling;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Incident;
import org.leadline.report.Location;
import org.leadline.report.Manner;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Party;
import org.leadline.report.Passage;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/** What the tests of this package start from: the built-in settings and small reports. */
final class Given {

  static final Recogniser RECOGNISER = recogniser();

  private Given() {}

  static List<String> terms(IdentifierKind kind, String raw) {
    return terms(kind, raw, Hints.NONE);
  }

  static List<String> terms(IdentifierKind kind, String raw, Hints hints) {
    return RECOGNISER.keys(kind, raw, hints).stream().map(MatchKey::term).toList();
  }

  /** The most exact term. */
  static String term(IdentifierKind kind, String raw) {
    return terms(kind, raw).getFirst();
  }

  /** What a passage in a reported user's block mentions, as {@code raw -> first term}. */
  static List<String> mentioned(String text) {
    Report report = report(List.of(), List.of(passage(text, Role.REPORTED_USER)), List.of());
    return RECOGNISER.recognise(report).occurrences().stream()
        .map(found -> found.raw() + " -> " + found.keys().getFirst().term())
        .toList();
  }

  static Passage passage(String text, Role role) {
    return new Passage(place(role, Manner.DECLARED, "/text"), text, true);
  }

  static Place place(Role role, Manner manner, String path) {
    return new Place(Format.JSON_LINES, path, role, Origin.PROVIDER, manner, "/parties/0");
  }

  static Report report(List<Occurrence> stated, List<Passage> passages, List<Location> locations) {
    return new Report(
        new ReportId("example", "1"),
        Handling.NOT_STATED,
        Incident.NOT_STATED,
        new Reporter("ExampleChat, Inc.", null, Stated.NOT_STATED),
        List.<Party>of(),
        stated,
        List.of(),
        passages,
        locations);
  }

  private static Recogniser recogniser() {
    ConfigFolder config = ConfigFolder.builtIn();
    Recogniser recogniser = new Recogniser(IdentitySettings.from(config));
    config.check();
    return recogniser;
  }
}
