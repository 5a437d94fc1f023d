package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leadline.report.ReportId;

/**
 * A look-alike form of a value of the report that other reports hold too: worth a look, never a
 * link.
 *
 * @param key the match key's term
 * @param path where the value stands in the report
 * @param documentFrequency how many of the reports that the caller sees hold it, this one included
 * @param unlinked how many of these are not linked to the report already
 * @param samePlace how many of the unlinked ones have the name in common and a city too, or a
 *     region where no city is stated; 0 for other kinds, and where too many hold the value to be
 *     compared
 * @param reports the first of the unlinked ones, those with the place in common before the others,
 *     then by id; at most {@value #SHOWN}, the rest is found by the value; empty where too many
 *     hold it
 * @param why a sentence for the reader
 */
public record LinkSuggestion(
    String key,
    String path,
    long documentFrequency,
    long unlinked,
    long samePlace,
    List<ReportId> reports,
    String why) {

  /** How many reports a suggestion names. */
  public static final int SHOWN = 10;

  /** Copies the list. */
  public LinkSuggestion {
    requireNonNull(key);
    requireNonNull(path);
    reports = List.copyOf(reports);
    requireNonNull(why);
  }

  /** Whether this one says of the same place what another says, about as many reports. */
  boolean repeats(LinkSuggestion other) {
    return path.equals(other.path)
        && documentFrequency == other.documentFrequency
        && unlinked == other.unlinked
        && why.equals(other.why);
  }

  LinkSuggestion naming(List<ReportId> first, long inSamePlace, String reason) {
    return new LinkSuggestion(key, path, documentFrequency, unlinked, inSamePlace, first, reason);
  }

  /** Names the place only. */
  @Override
  public String toString() {
    return "LinkSuggestion[" + path + "]";
  }
}
