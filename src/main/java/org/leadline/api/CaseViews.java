package org.leadline.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.casework.CaseView;
import org.leadline.casework.Preservation;
import org.leadline.report.CaseState;
import org.leadline.report.Codes;
import org.leadline.report.Disposition;
import org.leadline.store.CaseEvent;
import org.leadline.store.CaseFile;

/** How the work on reports is written in answers. */
final class CaseViews {

  private CaseViews() {}

  record StateView(String status, @Nullable String assignee, @Nullable String disposition) {}

  /**
   * What a disposition tells beside itself; only those who may see values of child victims see it.
   */
  record FoundView(String victimIdentified, int additionalVictims) {}

  record PreservationView(
      @Nullable Instant until,
      boolean extended,
      @Nullable Long daysLeft,
      String band,
      @Nullable Integer warning) {}

  record EventView(
      String id,
      String action,
      String kind,
      String who,
      Instant made,
      String reason,
      StateView before,
      StateView after,
      @Nullable FoundView found,
      @Nullable Instant preservedUntil,
      @Nullable String undoes,
      @Nullable String undoneBy) {}

  record Whole(
      String reportId,
      int version,
      @Nullable Instant arrived,
      StateView work,
      @Nullable FoundView found,
      PreservationView preservation,
      boolean read,
      List<String> allowed,
      List<EventView> history) {}

  static Whole of(CaseView view, Visibility visibility) {
    CaseFile file = view.file();
    return new Whole(
        file.report().written(),
        file.version(),
        file.arrived(),
        state(file.state()),
        found(file.state(), visibility),
        preservation(view.preservation()),
        view.read(),
        view.allowed(),
        file.history().stream().map(event -> event(event, visibility)).toList());
  }

  static StateView state(CaseState state) {
    Disposition disposition = state.disposition();
    return new StateView(
        state.status().code(), state.assignee(), disposition == null ? null : disposition.code());
  }

  private static @Nullable FoundView found(CaseState state, Visibility visibility) {
    return visibility.childVictimValues()
        ? new FoundView(Codes.of(state.victimIdentified()), state.additionalVictims())
        : null;
  }

  static PreservationView preservation(Preservation preservation) {
    return new PreservationView(
        preservation.until(),
        preservation.extended(),
        preservation.daysLeft(),
        preservation.band().code(),
        preservation.warning());
  }

  private static EventView event(CaseEvent event, Visibility visibility) {
    return new EventView(
        event.id(),
        event.action(),
        event.kind().code(),
        event.who(),
        event.made(),
        event.reason(),
        state(event.before()),
        state(event.after()),
        found(event.after(), visibility),
        event.after().preservedUntil(),
        event.undoes(),
        event.undoneBy());
  }
}
