package org.leadline.intake.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as a document writes it, brought to UTC.
 *
 * @param instant the time
 * @param zoneAssumed whether no zone was written and UTC was assumed; a bare date counts from its
 *     first moment
 */
public record WrittenTime(Instant instant, boolean zoneAssumed) {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final int LONGEST = 40;
  private static final Pattern ZONE =
      Pattern.compile("(?:[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?(?::?[0-9]{2})?)$");

  /** How the clearing house prints a time in its PDF (formats reference 2.4): month first, UTC. */
  private static final Pattern PRINTED =
      Pattern.compile("([0-9]{2})-([0-9]{2})-([0-9]{4}) ([0-9:]{8}(?:\\.[0-9]{1,9})?) UTC");

  /**
   * Reads ISO 8601 as the formats use it: {@code 2030-01-02}, {@code 2030-01-02T03:04}, {@code
   * 2030-01-02T03:04:05.678+02:00}, a blank in place of the T, {@code UTC} in place of Z; and
   * {@code 01-02-2030 03:04:05 UTC} as the clearing house prints it, month first.
   *
   * @return empty when the text is no such time, or one outside the years 1900 to 2199
   */
  public static Optional<WrittenTime> of(String written) {
    String text = written.strip();
    if (text.length() < 10 || text.length() > LONGEST || !Character.isDigit(text.charAt(0))) {
      return Optional.empty();
    }
    try {
      WrittenTime time = read(text);
      int year = time.instant.atOffset(ZoneOffset.UTC).getYear();
      return year < FIRST_YEAR || year > LAST_YEAR ? Optional.empty() : Optional.of(time);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether the time and nothing else stands in this text, so that the text need not be kept. */
  boolean saysAllOf(String text) {
    return instant.toString().equals(text) || PRINTED.matcher(text).matches();
  }

  private static WrittenTime read(String text) {
    Matcher printed = PRINTED.matcher(text);
    if (printed.matches()) {
      return new WrittenTime(Instant.parse(printed.replaceFirst("$3-$1-$2T$4Z")), false);
    }
    if (text.length() == 10) {
      return new WrittenTime(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC), true);
    }
    String iso = iso(text);
    if (iso.endsWith("Z")) {
      return new WrittenTime(Instant.parse(iso), false);
    }
    return ZONE.matcher(iso.substring(10)).find()
        ? new WrittenTime(OffsetDateTime.parse(withColon(iso)).toInstant(), false)
        : new WrittenTime(LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC), true);
  }

  private static String iso(String text) {
    if (text.charAt(10) == 'T' && text.endsWith("Z")) {
      return text;
    }
    String upper = text.toUpperCase(Locale.ROOT);
    String zoned =
        upper.endsWith("UTC") || upper.endsWith("GMT")
            ? upper.substring(0, upper.length() - 3).strip() + "Z"
            : upper;
    return zoned.charAt(10) == ' '
        ? zoned.substring(0, 10) + "T" + zoned.substring(11).replace(" ", "")
        : zoned;
  }

  /** {@code +0200} and {@code +02} as {@code +02:00}. */
  private static String withColon(String iso) {
    int sign = Math.max(iso.lastIndexOf('+'), iso.lastIndexOf('-'));
    String offset = iso.substring(sign + 1);
    return switch (offset.length()) {
      case 2 -> iso + ":00";
      case 4 -> iso.substring(0, sign + 3) + ":" + offset.substring(2);
      default -> iso;
    };
  }
}
