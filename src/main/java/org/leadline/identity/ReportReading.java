package org.leadline.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Location;
import org.leadline.report.Manner;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Party;
import org.leadline.report.Passage;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.Stated;

/** Reads one report: which service and region each of its places speaks of. For one thread. */
final class ReportReading {

  /** What parts the path of a text from that of a part of it. */
  private static final String WITHIN = "#/";

  private final Report report;
  private final CanonicalForms forms;
  private final Mine mine;
  private final Map<String, String> regionOfParty = new HashMap<>();
  private final Map<String, String> serviceOfParty = new HashMap<>();
  private final @Nullable String regionOfReport;
  private @Nullable Set<String> passagePaths;
  private final Set<Within> readWithin = new HashSet<>();

  ReportReading(Report report, CanonicalForms forms, Mine mine) {
    this.report = report;
    this.forms = forms;
    this.mine = mine;
    this.regionOfReport = regions();
    for (Party party : report.parties()) {
      if (party.service() != null) {
        serviceOfParty.put(partyKey(party.document().code(), party.path()), party.service());
      }
    }
  }

  /** What is found once per kind, text and field: a passage may repeat a value many times. */
  private record Found(IdentifierKind kind, String raw, String path) {}

  /** What a reader found within a text: it is not mined there, whatever it looks like. */
  private record Within(String path, String raw) {}

  Report recognised() {
    List<Occurrence> occurrences = new ArrayList<>(report.occurrences().size() + 8);
    Set<Found> seen = new HashSet<>();
    for (Occurrence occurrence : report.occurrences()) {
      String text = textAround(occurrence.place());
      if (text != null || occurrence.place().manner() != Manner.MENTIONED) {
        occurrences.add(withKeys(occurrence));
      }
      if (text != null) {
        readWithin.add(new Within(text, occurrence.raw()));
      }
    }
    for (Passage passage : report.passages()) {
      mentions(passage, seen, occurrences);
    }
    return report.withOccurrences(occurrences);
  }

  /** The path of the text that a place is a part of; null when it is none. */
  private @Nullable String textAround(Place place) {
    int within = place.path().lastIndexOf(WITHIN);
    if (within < 0) {
      return null;
    }
    Set<String> paths = passagePaths;
    if (paths == null) {
      paths = new HashSet<>();
      for (Passage passage : report.passages()) {
        paths.add(passage.place().path());
      }
      passagePaths = paths;
    }
    String text = place.path().substring(0, within);
    return paths.contains(text) ? text : null;
  }

  private Occurrence withKeys(Occurrence stated) {
    List<MatchKey> keys = forms.keys(stated.kind(), stated.raw(), hints(stated));
    return stated.withKeys(PictureQuality.weighed(report, stated, keys));
  }

  private void mentions(Passage passage, Set<Found> seen, List<Occurrence> occurrences) {
    Place place = passage.place().mentioned();
    for (Mention mention : mine.passage(passage.text(), surroundings(passage.place()))) {
      String raw = passage.text().substring(mention.from(), mention.to());
      boolean read = !readWithin.isEmpty() && readWithin.contains(new Within(place.path(), raw));
      if (!read && seen.add(new Found(mention.kind(), raw, place.path()))) {
        occurrences.add(
            new Occurrence(mention.kind(), raw, mention.keys(), place, mention.hints(), null));
      }
    }
  }

  /**
   * A national number is read in the country of its party, else of the report, when one is given.
   */
  private Hints hints(Occurrence occurrence) {
    Hints hints = occurrence.hints();
    boolean regional =
        occurrence.kind() == IdentifierKind.PHONE
            && hints.region() == null
            && hints.callingCode() == null;
    String region = regional ? region(occurrence.place()) : null;
    return region == null
        ? hints
        : new Hints(hints.service(), region, null, hints.valueType(), hints.verified());
  }

  private Surroundings surroundings(Place place) {
    return new Surroundings(service(place), region(place), false);
  }

  private @Nullable String service(Place place) {
    String named =
        place.party() == null
            ? null
            : serviceOfParty.get(partyKey(place.document().code(), place.party()));
    if (named != null) {
      return named;
    }
    String subBrand = report.reporter().subBrand();
    String reporter = subBrand == null ? report.reporter().name() : subBrand;
    boolean provider = report.reporter().member() != Stated.YES;
    return provider && !reporter.isBlank() ? reporter : null;
  }

  private @Nullable String region(Place place) {
    if (place.role().links()) {
      String ofParty =
          place.party() == null
              ? null
              : regionOfParty.get(partyKey(place.document().code(), place.party()));
      return ofParty == null ? regionOfReport : ofParty;
    }
    return null;
  }

  /** Fills the countries of the parties; answers the report's own when all places agree. */
  private @Nullable String regions() {
    Set<String> all = new HashSet<>();
    for (Location location : report.locations()) {
      String country =
          location.country() == null ? "" : location.country().toUpperCase(Locale.ROOT);
      if (PhoneForm.isRegion(country)) {
        all.add(country);
        String party = location.place().party();
        if (party != null) {
          regionOfParty.putIfAbsent(partyKey(location.place().document().code(), party), country);
        }
      }
    }
    return all.size() == 1 ? all.iterator().next() : null;
  }

  private static String partyKey(String document, String path) {
    return document + "\n" + path;
  }
}
