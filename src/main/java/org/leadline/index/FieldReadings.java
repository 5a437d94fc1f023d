package org.leadline.index;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Location;
import org.leadline.report.NetworkLabel;
import org.leadline.report.Occurrence;
import org.leadline.report.Passage;
import org.leadline.report.Place;
import org.leadline.report.Role;

/** What several sources of field values have in common. */
final class FieldReadings {

  private FieldReadings() {}

  static BiConsumer<IndexedReport, FieldValues> locations(LocationPart part) {
    return (report, values) -> {
      for (Location location : report.report().locations()) {
        values.add(part.of(location), isVictim(location.place()));
      }
    };
  }

  static void places(IndexedReport report, FieldValues values) {
    for (Location location : report.report().locations()) {
      for (String place : Levels.of(location.country(), location.region(), location.city())) {
        values.add(place, isVictim(location.place()));
      }
    }
  }

  static BiConsumer<IndexedReport, FieldValues> networks(NetworkLabel.Kind kind) {
    return (report, values) -> {
      for (NetworkLabel label : report.labels().networks()) {
        if (label.kind() == kind) {
          values.add(label.value(), label.childVictim());
        }
      }
    };
  }

  static void identifierKinds(IndexedReport report, FieldValues values) {
    for (Occurrence occurrence : report.report().occurrences()) {
      if (occurrence.place().role().links()) {
        values.add(KindNames.of(occurrence.kind()), isVictim(occurrence.place()));
      }
    }
  }

  static void parts(IndexedReport report, FieldValues values) {
    identifierKinds(report, values);
    values.openIf(!report.report().files().isEmpty(), "file");
    values.openIf(report.report().incident().escalation() != null, "escalation");
    for (Location location : report.report().locations()) {
      values.add("location", isVictim(location.place()));
    }
    for (Passage passage : report.report().passages()) {
      values.add(passage.known() ? "text" : "unknown-field", isVictim(passage.place()));
    }
  }

  /** One part of a location. */
  interface LocationPart {
    @Nullable String of(Location location);
  }

  private static boolean isVictim(Place place) {
    return place.role() == Role.CHILD_VICTIM;
  }
}
