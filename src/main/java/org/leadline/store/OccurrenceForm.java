package org.leadline.store;

import org.jspecify.annotations.Nullable;
import org.leadline.form.FormInput;
import org.leadline.form.FormOutput;
import org.leadline.report.Capture;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Stated;
import org.leadline.report.Strength;

/** Occurrences with their match keys, as parts of a {@link ReportForm}. */
final class OccurrenceForm {

  private static final long NO_PORT = 0;

  private OccurrenceForm() {}

  static void write(FormOutput out, Occurrence occurrence) {
    out.name(occurrence.kind());
    out.text(occurrence.raw());
    out.all(occurrence.keys(), OccurrenceForm::key);
    PlaceForm.place(out, occurrence.place());
    out.shared(occurrence.hints(), OccurrenceForm::hints);
    capture(out, occurrence.capture());
  }

  static Occurrence read(FormInput in) {
    return new Occurrence(
        in.name(IdentifierKind.class),
        in.text(),
        in.all(OccurrenceForm::readKey),
        PlaceForm.readPlace(in),
        in.shared(Hints.class, OccurrenceForm::readHints),
        readCapture(in));
  }

  private static void key(FormOutput out, MatchKey key) {
    out.name(key.kind());
    out.text(key.value());
    out.name(key.strength());
  }

  private static MatchKey readKey(FormInput in) {
    return new MatchKey(in.name(KeyKind.class), in.text(), in.name(Strength.class));
  }

  private static void hints(FormOutput out, Hints hints) {
    out.optional(hints.service());
    out.optional(hints.region());
    out.optional(hints.callingCode());
    out.optional(hints.valueType());
    out.name(hints.verified());
  }

  private static Hints readHints(FormInput in) {
    return new Hints(
        in.optional(), in.optional(), in.optional(), in.optional(), in.name(Stated.class));
  }

  private static void capture(FormOutput out, @Nullable Capture capture) {
    out.flag(capture != null);
    if (capture != null) {
      out.time(capture.time());
      out.optional(capture.rawTime());
      out.flag(capture.zoneAssumed());
      out.optional(capture.event());
      Integer port = capture.port();
      out.number(port == null ? NO_PORT : port + 1L);
      out.name(capture.possibleProxy());
    }
  }

  private static @Nullable Capture readCapture(FormInput in) {
    return in.flag()
        ? new Capture(
            in.time(), in.optional(), in.flag(), in.optional(), readPort(in), in.name(Stated.class))
        : null;
  }

  private static @Nullable Integer readPort(FormInput in) {
    long port = in.number();
    return port == NO_PORT ? null : (int) (port - 1);
  }
}
