package org.leadline.intake.quirk;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.identity.ProviderQuirk.Field;
import org.leadline.intake.reading.Note;
import org.leadline.intake.reading.WrittenTime;
import org.leadline.report.Attribute;
import org.leadline.report.Capture;
import org.leadline.report.Hints;
import org.leadline.report.Manner;
import org.leadline.report.Stated;

/** Moves what one field of a form says to the findings. For one report and one thread. */
final class FieldReading {

  private static final Pattern COORDINATES =
      Pattern.compile(
          "(-?[0-9]{1,2}(?:\\.[0-9]{1,12})?)[,;/ ]\\s*(-?[0-9]{1,3}(?:\\.[0-9]{1,12})?)");

  private static final int SECOND_DIGITS = 10;
  private static final int MOST_PORT = 65_535;

  private final Findings findings;

  FieldReading(Findings findings) {
    this.findings = findings;
  }

  /**
   * What stands beside a value and belongs to its event.
   *
   * @param time as written; null when not stated
   * @param port null when not stated
   */
  record Beside(@Nullable String time, @Nullable Integer port) {
    static final Beside NOTHING = new Beside(null, null);
  }

  /** Moves a field. */
  void read(Field field, String text, Spot spot, String pointer, Beside beside) {
    switch (field.meaning()) {
      case VALUE -> value(field, text, spot, pointer, beside);
      case FACT, TEXT, PORT -> findings.fact(spot, pointer, field.label(), text);
      case TIME, UPLOADED -> time(field, text, spot, pointer);
      case POSTAL_CODE -> findings.location(spot, pointer, text, List.of());
      case COORDINATES -> coordinates(field, text, spot, pointer);
    }
  }

  private void value(Field field, String text, Spot spot, String pointer, Beside beside) {
    String service = field.service() == null ? spot.service() : field.service();
    String event = field.event();
    Capture capture = event == null ? null : Findings.event(event, beside.time(), beside.port());
    Hints hints = new Hints(service, null, null, field.type(), Stated.NOT_STATED);
    findings.value(spot, pointer, requireNonNull(field.kind()), text, hints, capture);
  }

  private void time(Field field, String text, Spot spot, String pointer) {
    Optional<Instant> time = instant(text);
    if (time.isEmpty()) {
      findings.note(Note.Kind.NOT_READABLE, spot.place(pointer, Manner.MENTIONED));
    }
    findings.fact(spot, pointer, field.label(), text);
    switch (field.meaning()) {
      case UPLOADED -> time.ifPresent(at -> findings.uploaded(spot.text(), at));
      case VALUE, FACT, TEXT, TIME, PORT, POSTAL_CODE, COORDINATES -> {
        // the time of an event is read where its value is
      }
    }
  }

  private void coordinates(Field field, String text, Spot spot, String pointer) {
    Matcher both = COORDINATES.matcher(text);
    if (!both.matches()) {
      findings.note(Note.Kind.NOT_READABLE, spot.place(pointer, Manner.MENTIONED));
      findings.fact(spot, pointer, field.label(), text);
      return;
    }
    findings.location(
        spot,
        pointer,
        null,
        List.of(
            new Attribute("latitude", both.group(1), spot.place(pointer, Manner.MENTIONED)),
            new Attribute("longitude", both.group(2), spot.place(pointer, Manner.MENTIONED))));
  }

  /** A time in words, or seconds or milliseconds since 1970 where a form writes these. */
  static Optional<Instant> instant(String text) {
    Optional<WrittenTime> written = WrittenTime.of(text);
    return written.isPresent()
        ? written.map(WrittenTime::instant)
        : WordedTime.of(text).or(() -> sinceEpoch(text));
  }

  /** A port; null when the text is none. */
  static @Nullable Integer port(@Nullable String text) {
    String digits = text == null ? "" : text.strip();
    boolean number = digits.matches("[1-9][0-9]{0,4}");
    return number && Integer.parseInt(digits) <= MOST_PORT ? Integer.valueOf(digits) : null;
  }

  private static Optional<Instant> sinceEpoch(String text) {
    String digits = text.strip();
    if (!digits.matches("[0-9]{10}|[0-9]{13}")) {
      return Optional.empty();
    }
    try {
      long number = Long.parseLong(digits);
      return Optional.of(
          digits.length() == SECOND_DIGITS
              ? Instant.ofEpochSecond(number)
              : Instant.ofEpochMilli(number));
    } catch (DateTimeException outside) {
      return Optional.empty();
    }
  }
}
