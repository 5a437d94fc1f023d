package org.leadline.measure.pictures;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.index.PictureFigures;

/**
 * What was measured.
 *
 * @param hashes how many hashes there are
 * @param reports how many reports hold them
 * @param intakeSeconds from the first byte read to the last commit
 * @param indexBytes what the index takes on disk
 * @param bank what is held in memory
 * @param startMillis from launching a stopped server to its first answer to such a question
 * @param http questions to the server
 * @param inProcess the same in this process, up to the hashes and how many reports hold each
 * @param plain the same without the bank: every hash of the dictionary is compared
 * @param truth how many of the known ones were found; null where none were given
 */
public record PictureReport(
    long hashes,
    long reports,
    double intakeSeconds,
    long indexBytes,
    PictureFigures bank,
    double startMillis,
    Times http,
    Times inProcess,
    Times plain,
    @Nullable Truth truth) {

  /** Checks that nothing but the truth is missing. */
  public PictureReport {
    requireNonNull(bank);
    requireNonNull(http);
    requireNonNull(inProcess);
    requireNonNull(plain);
  }

  /**
   * Times of one kind of question, in milliseconds.
   *
   * @param p50 median
   * @param p99 99th percentile
   * @param first the very first answer
   * @param calls timed calls
   */
  public record Times(double p50, double p99, double first, int calls) {}

  /**
   * What the known hashes say.
   *
   * @param questions how many were asked
   * @param expected how many hashes are near to them, by the truth
   * @param missed how many of these were not told, or with another distance
   * @param wrong how many were told that are not near by the truth
   */
  public record Truth(int questions, long expected, long missed, long wrong) {}

  /** The same as text, for a terminal. */
  public String table() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%,d PDQ hashes in %,d reports, taken in in %.1f s; index %,d bytes%n"
            .formatted(hashes, reports, intakeSeconds, indexBytes));
    text.append(
        "bank: %,d bytes, tables made in %.1f s; start of a server to its first such answer %,.0f ms%n"
            .formatted(bank.bytes(), bank.buildingSeconds(), startMillis));
    line(text, "near pictures over HTTP", http);
    line(text, "in process", inProcess);
    line(text, "without the bank", plain);
    if (truth != null) {
      text.append(
          "known: %,d questions, %,d near, %,d missed, %,d wrong%n"
              .formatted(truth.questions(), truth.expected(), truth.missed(), truth.wrong()));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, Times times) {
    text.append(
        "%-24s p50 %.3f ms, p99 %.3f ms, first %.1f ms (%,d calls)%n"
            .formatted(name, times.p50(), times.p99(), times.first(), times.calls()));
  }
}
