package org.leadline.search.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Format;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Occurrence;
import org.leadline.report.Party;
import org.leadline.report.Place;
import org.leadline.report.Report;

/**
 * The persons of two versions under names that hold for both: persons that share identifiers are
 * the same one, and so is the only person of a role that is left on each side.
 */
final class Persons {

  /** What names a person best, first. */
  private static final List<IdentifierKind> TELLING =
      List.of(
          IdentifierKind.ACCOUNT,
          IdentifierKind.USER_NAME,
          IdentifierKind.EMAIL,
          IdentifierKind.PHONE,
          IdentifierKind.PERSON_NAME,
          IdentifierKind.DISPLAY_NAME);

  private final Map<Block, Person> before = new HashMap<>();
  private final Map<Block, Person> after = new HashMap<>();
  private int number;

  /**
   * A person of one or both versions.
   *
   * @param number the same in both versions, and nobody else's
   * @param name an identifier of the person, for people to read; empty when there is none
   */
  record Person(int number, String name) {

    /** Names nobody: names are report content. */
    @Override
    public String toString() {
      return "Person[" + number + "]";
    }
  }

  /** A party's block in its document. */
  private record Block(@Nullable Format document, String path) {}

  private Persons() {}

  static Persons of(Report before, Report after) {
    Persons persons = new Persons();
    Pairing.Outcome outcome = Pairing.of(entries(before), entries(after));
    outcome.same().forEach(persons::both);
    outcome.differing().forEach(persons::both);
    outcome.removed().forEach(one -> persons.before.put(block(one), persons.person(one)));
    outcome.added().forEach(one -> persons.after.put(block(one), persons.person(one)));
    return persons;
  }

  /** The person that a place of the earlier version belongs to. */
  Optional<Person> before(Place place) {
    return person(place, before);
  }

  /** The person that a place of the later version belongs to. */
  Optional<Person> after(Place place) {
    return person(place, after);
  }

  private static Optional<Person> person(Place place, Map<Block, Person> persons) {
    String party = place.party();
    return party == null
        ? Optional.empty()
        : Optional.ofNullable(persons.get(new Block(place.document(), party)));
  }

  private void both(Pairing.Pair pair) {
    Person person = person(pair.after());
    before.put(block(pair.before()), person);
    after.put(block(pair.after()), person);
  }

  private Person person(Entry entry) {
    return new Person(number++, entry.subject());
  }

  private static Block block(Entry entry) {
    return new Block(entry.document(), entry.path());
  }

  private static List<Entry> entries(Report report) {
    Map<Block, List<Occurrence>> values = new LinkedHashMap<>();
    for (Occurrence one : report.occurrences()) {
      String party = one.place().party();
      if (party != null) {
        values
            .computeIfAbsent(new Block(one.place().document(), party), unseen -> new ArrayList<>())
            .add(one);
      }
    }
    return report.parties().stream()
        .map(party ->
            entry(party, values.getOrDefault(new Block(party.document(), party.path()), List.of())))
        .toList();
  }

  private static Entry entry(Party party, List<Occurrence> values) {
    Entry.Builder entry = Entry.of("person", party.role(), party.document(), party.path()).alone();
    values.stream()
        .filter(value -> value.kind() != IdentifierKind.IP)
        .forEach(value -> entry.marks(Marks.of(value)));
    party.attributes().forEach(one -> entry.field(one.name(), one.value()));
    return entry.field("service", party.service()).named(title(values));
  }

  private static String title(List<Occurrence> values) {
    for (IdentifierKind kind : TELLING) {
      List<String> some =
          values.stream()
              .filter(value -> value.kind() == kind)
              .map(Occurrence::raw)
              .sorted()
              .toList();
      if (!some.isEmpty()) {
        return some.getFirst();
      }
    }
    return "";
  }
}
