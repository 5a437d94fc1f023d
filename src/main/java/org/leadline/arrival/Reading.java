package org.leadline.arrival;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Format;
import org.leadline.report.Report;
import org.leadline.store.StoredDocument;

/**
 * What one document of a report says, with what decides whether it is current.
 *
 * @param sha256 SHA-256 of the original
 * @param format its format
 * @param sender who delivered it; documents of one format and sender are one line
 * @param received when the clearing house received the report; null when not stated
 * @param madeAvailable when this state was made available; null when not stated
 * @param content what was read, recognised
 */
record Reading(
    String sha256,
    Format format,
    String sender,
    @Nullable Instant received,
    @Nullable Instant madeAvailable,
    Report content) {

  /**
   * The later of two documents of one line, by what they say: made available, else received, else
   * SHA-256. To the millisecond, which is what the store keeps.
   */
  static final Comparator<Reading> LATER =
      Comparator.<Reading>comparingLong(reading -> millis(reading.madeAvailable))
          .thenComparingLong(reading -> millis(reading.received))
          .thenComparing(Reading::sha256);

  private static final Comparator<Reading> MERGING =
      Comparator.comparing(Reading::format).thenComparing(Reading::sender);

  static Reading of(StoredDocument document, Report content) {
    return new Reading(
        document.sha256(),
        document.format(),
        document.sender(),
        document.received(),
        document.madeAvailable(),
        content);
  }

  /** The current document of each line, in the order of merging. */
  static List<Reading> current(List<Reading> all) {
    Map<List<String>, Reading> lines = new LinkedHashMap<>();
    for (Reading reading : all) {
      lines.merge(reading.line(), reading, BinaryOperator.maxBy(LATER));
    }
    return lines.values().stream().sorted(MERGING).toList();
  }

  /** The line that it belongs to: of the documents of one line one is current. */
  List<String> line() {
    return List.of(format.code(), sender);
  }

  /** Not stated counts as earlier than any time. */
  private static long millis(@Nullable Instant time) {
    return time == null ? Long.MIN_VALUE : time.toEpochMilli();
  }
}
