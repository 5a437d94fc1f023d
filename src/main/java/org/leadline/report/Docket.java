package org.leadline.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the handling of a report here, apart from what its documents say.
 *
 * @param arrived when its first document was taken in, to the second; null when not known
 * @param state where the work on it stands
 */
public record Docket(@Nullable Instant arrived, CaseState state) {

  /** Nothing is known, and nobody has begun. */
  public static final Docket NONE = new Docket(null, CaseState.NEW);

  /** Checks that the state is given; the time of arrival is kept to the second. */
  public Docket {
    arrived = arrived == null ? null : arrived.truncatedTo(ChronoUnit.SECONDS);
    requireNonNull(state);
  }

  /**
   * Until when the provider preserves what it reported: as extended, else for one year after the
   * submission (18 U.S.C. 2258A(h)(1), as amended by the REPORT Act of 2024).
   *
   * @param received when the clearing house received the report; null when not stated
   * @return null when neither is known
   */
  public static @Nullable Instant preservedUntil(CaseState state, @Nullable Instant received) {
    if (state.preservedUntil() != null || received == null) {
      return state.preservedUntil();
    }
    return received.atZone(ZoneOffset.UTC).plusYears(1).toInstant();
  }
}
