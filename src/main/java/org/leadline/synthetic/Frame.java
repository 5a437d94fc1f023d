package org.leadline.synthetic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first decisions about one report, on which everything else is built.
 *
 * @param report the report's counter in the corpus
 * @param number the clearing house's number
 * @param received when the clearing house received it
 * @param provider who sent it; null for a member of the public
 * @param type the incident type as written
 * @param chat whether it holds a conversation
 * @param cast who occurs, the mainly reported person first
 * @param earlier the numbers of earlier reports about the main person, ascending
 */
record Frame(
    long report,
    long number,
    Instant received,
    @Nullable ProviderProfile provider,
    String type,
    boolean chat,
    List<Part> cast,
    List<Long> earlier) {

  /** What somebody is in a report. */
  enum Role {
    /** Reported. */
    REPORTED,
    /** Meant to receive something. */
    RECIPIENT,
    /** A child victim. */
    VICTIM
  }

  /**
   * Somebody in a report.
   *
   * @param person who
   * @param role as what
   */
  record Part(PersonId person, Role role) {}

  /** Whom the report is mainly about. */
  PersonId main() {
    return cast.getFirst().person();
  }

  /** The service whose accounts it tells of. */
  String service() {
    return provider == null ? "Example Service" : provider.service();
  }
}
