package org.leadline.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the clearing house's form writes times, contacts and answers. */
final class PrintedWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MM-dd-yyyy", Locale.ROOT);

  private static final DateTimeFormatter SECOND =
      new DateTimeFormatterBuilder()
          .appendPattern("MM-dd-yyyy HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);

  private PrintedWords() {}

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  static String checked(Draft.Contact contact) {
    Boolean verified = contact.verified();
    return contact.value() + (verified == null ? "" : verified ? " (Verified)" : " (Not Verified)");
  }

  static @Nullable String yesOrNo(@Nullable Boolean stated) {
    return stated == null ? null : stated ? "Yes" : "No";
  }

  static String time(Instant time) {
    return SECOND.format(time.atOffset(ZoneOffset.UTC)) + " UTC";
  }

  /** Every text of an item. */
  static Stream<String> texts(Printed item) {
    return switch (item) {
      case Printed.Title title -> Stream.of(title.text());
      case Printed.Labelled labelled -> Stream.of(labelled.label(), labelled.value());
      case Printed.Line line -> Stream.of(line.text());
      case Printed.Table table -> table.rows().stream().flatMap(List::stream);
      case Printed.NewPage page -> Stream.empty();
    };
  }
}
