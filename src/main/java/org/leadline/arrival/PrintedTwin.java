package org.leadline.arrival;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Attribute;
import org.leadline.report.Capture;
import org.leadline.report.Location;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Party;
import org.leadline.report.Passage;
import org.leadline.report.Place;
import org.leadline.report.Report;

/**
 * Pairs law-enforcement JSON with the PDF of the same report. What the PDF repeats is left out of
 * it, and its pages become the citation of what the JSON says; what only the PDF says stays, so
 * that it fills the gaps. Two values are the same when kind, role and match keys are, and the PDF
 * tells of no other time. For one pair and one thread.
 */
final class PrintedTwin {

  private final Report said;
  private final Report printed;

  private PrintedTwin(Report said, Report printed) {
    this.said = said;
    this.printed = printed;
  }

  /**
   * The documents to merge.
   *
   * @param current the current document of each line, in the order of merging
   */
  static List<Report> paired(List<Reading> current) {
    List<Report> documents = new ArrayList<>(current.stream().map(Reading::content).toList());
    int json = first(current, "le-json");
    int pdf = first(current, "cybertip-pdf");
    if (json >= 0 && pdf >= 0) {
      List<Report> pair = new PrintedTwin(documents.get(json), documents.get(pdf)).pair();
      documents.set(json, pair.getFirst());
      documents.set(pdf, pair.getLast());
    }
    return documents;
  }

  private static int first(List<Reading> current, String format) {
    for (int i = 0; i < current.size(); i++) {
      if (current.get(i).format().code().equals(format)) {
        return i;
      }
    }
    return -1;
  }

  private List<Report> pair() {
    Repeated<Occurrence> values =
        new Repeated<>(
            said.occurrences(),
            printed.occurrences(),
            PrintedTwin::value,
            PrintedTwin::tellsNoOtherTime,
            Occurrence::place);
    Repeated<Passage> passages =
        same(
            said.passages(),
            printed.passages(),
            passage -> List.of(passage.place().role(), flat(passage.text())),
            Passage::place);
    Repeated<Location> locations =
        same(said.locations(), printed.locations(), PrintedTwin::location, Location::place);
    Repeated<Attribute> facts =
        same(
            said.incident().attributes(),
            printed.incident().attributes(),
            PrintedTwin::attribute,
            Attribute::place);
    PrintedFiles files = new PrintedFiles(said, printed);
    Report cited =
        new Report(
            said.id(),
            said.handling(),
            said.incident().withAttributes(facts.cited(Attribute::withPlace)),
            said.reporter(),
            citedParties(),
            values.cited(Occurrence::withPlace),
            files.filled(),
            passages.cited(Passage::withPlace),
            locations.cited(Location::withPlace));
    List<Occurrence> more = values.more();
    Report rest =
        new Report(
            printed.id(),
            printed.handling(),
            printed.incident().withAttributes(facts.more()),
            printed.reporter(),
            furtherParties(more),
            more,
            files.more(),
            passages.more(),
            locations.more());
    return List.of(cited, rest);
  }

  /**
   * The facts of parties are paired whatever party they are of: role, name and text tell enough.
   */
  private List<Party> citedParties() {
    Repeated<Attribute> facts = partyFacts();
    SequencedMap<Attribute, Attribute> cited = new LinkedHashMap<>();
    List<Attribute> all = attributes(said);
    List<Attribute> with = facts.cited(Attribute::withPlace);
    for (int i = 0; i < all.size(); i++) {
      cited.put(all.get(i), with.get(i));
    }
    return said.parties().stream()
        .map(party ->
            party.withAttributes(
                party.attributes().stream()
                    .map(fact -> Objects.requireNonNullElse(cited.get(fact), fact))
                    .toList()))
        .toList();
  }

  /** A party of the PDF stays with what only the PDF says of it; without that it is left out. */
  private List<Party> furtherParties(List<Occurrence> more) {
    List<Attribute> facts = partyFacts().more();
    List<Party> parties = new ArrayList<>();
    for (Party party : printed.parties()) {
      List<Attribute> own = party.attributes().stream().filter(facts::contains).toList();
      boolean hasValues =
          more.stream().anyMatch(value -> party.path().equals(value.place().party()));
      boolean unknown = said.parties().stream().noneMatch(other -> other.role() == party.role());
      if (unknown || hasValues || !own.isEmpty()) {
        parties.add(party.withAttributes(own));
      }
    }
    return parties;
  }

  private Repeated<Attribute> partyFacts() {
    return same(attributes(said), attributes(printed), PrintedTwin::attribute, Attribute::place);
  }

  private static List<Attribute> attributes(Report report) {
    return report.parties().stream().flatMap(party -> party.attributes().stream()).toList();
  }

  private static Object value(Occurrence value) {
    Object form =
        value.keys().isEmpty()
            ? flat(value.raw())
            : value.keys().stream().map(MatchKey::term).collect(Collectors.toSet());
    return List.of(value.kind(), value.place().role(), form);
  }

  private static boolean tellsNoOtherTime(Occurrence said, Occurrence printed) {
    Capture capture = printed.capture();
    return capture == null
        || capture.time() == null
        || (said.capture() != null && capture.time().equals(said.capture().time()));
  }

  private static Object location(Location location) {
    List<@Nullable Object> facts = new ArrayList<>();
    facts.add(location.place().role());
    facts.add(location.about());
    facts.add(location.country());
    facts.add(location.region());
    facts.add(location.city());
    facts.add(location.postalCode());
    facts.add(location.organization());
    return facts;
  }

  private static Object attribute(Attribute fact) {
    return List.of(fact.place().role(), fact.name(), flat(fact.value()));
  }

  /** Words alone: a page has its own line breaks, prints days month first, and yes for true. */
  static String flat(String text) {
    String words = text.replaceAll("\\s+", " ").strip();
    String day = words.replaceFirst("^([0-9]{2})-([0-9]{2})-([0-9]{4})$", "$3-$1-$2");
    return switch (day) {
      case "Yes" -> "true";
      case "No" -> "false";
      default -> day;
    };
  }

  private static <T> Repeated<T> same(
      List<T> said, List<T> printed, Function<T, Object> meaning, Function<T, Place> place) {
    return new Repeated<>(said, printed, meaning, (one, other) -> true, place);
  }
}
