package org.leadline.report;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one report says: either the reading of one document, or the merged reading of all its
 * current documents.
 *
 * @param id the report's key
 * @param handling what the clearing house says of its handling
 * @param incident what the reporter says happened
 * @param reporter who sent it
 * @param parties persons and accounts, in document order
 * @param occurrences all values that can be looked up or can join reports, in document order, mined
 *     ones last
 * @param files facts about files, in document order
 * @param passages free text and the text of fields that the reader does not know
 * @param locations places that the documents connect with it
 */
public record Report(
    ReportId id,
    Handling handling,
    Incident incident,
    Reporter reporter,
    List<Party> parties,
    List<Occurrence> occurrences,
    List<ReportFile> files,
    List<Passage> passages,
    List<Location> locations) {

  /** Copies the lists. */
  public Report {
    requireNonNull(id);
    requireNonNull(handling);
    requireNonNull(incident);
    requireNonNull(reporter);
    parties = List.copyOf(parties);
    occurrences = List.copyOf(occurrences);
    files = List.copyOf(files);
    passages = List.copyOf(passages);
    locations = List.copyOf(locations);
  }

  /** Where a party stands. */
  private record Block(Format document, @Nullable String path) {}

  /**
   * Tells of a value of this report whether it stands in the block of an account that, as the
   * document says, was compromised. The parties are gone through once, not for each value: a report
   * may have tens of thousands of both.
   */
  public Predicate<Occurrence> compromised() {
    Set<Block> blocks = new HashSet<>();
    for (Party party : parties) {
      if (party.compromised() == Stated.YES) {
        blocks.add(new Block(party.document(), party.path()));
      }
    }
    return blocks.isEmpty()
        ? occurrence -> false
        : occurrence ->
            blocks.contains(new Block(occurrence.place().document(), occurrence.place().party()));
  }

  /** The same report with other occurrences. */
  public Report withOccurrences(List<Occurrence> recognised) {
    return new Report(
        id, handling, incident, reporter, parties, recognised, files, passages, locations);
  }

  /** The same content under another key. */
  public Report withId(ReportId other) {
    return new Report(
        other, handling, incident, reporter, parties, occurrences, files, passages, locations);
  }

  /** Names the report only. */
  @Override
  public String toString() {
    return "Report[" + id + "]";
  }
}
