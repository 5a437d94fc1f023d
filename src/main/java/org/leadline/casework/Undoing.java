package org.leadline.casework;

import java.util.Objects;
import java.util.Optional;
import org.leadline.report.CaseState;
import org.leadline.store.CaseEvent;
import org.leadline.store.CaseFile;

/**
 * Takes back what one event changed, and leaves what others changed. It can be taken back while all
 * of it is as the event left it.
 */
final class Undoing {

  private final CaseState before;
  private final CaseState after;

  private Undoing(CaseEvent event) {
    this.before = event.before();
    this.after = event.after();
  }

  /** The state without the event; empty when something that it changed was changed again. */
  static Optional<CaseState> of(CaseEvent event, CaseFile file) {
    Undoing undoing = new Undoing(event);
    return undoing.isLeftIn(file.state())
        ? Optional.of(undoing.without(file.state()))
        : Optional.empty();
  }

  /** The latest event after which something that this one changed was no longer as it left it. */
  static CaseEvent later(CaseEvent event, CaseFile file) {
    Undoing undoing = new Undoing(event);
    return file.history().reversed().stream()
        .filter(one -> undoing.isLeftIn(one.before()) && !undoing.isLeftIn(one.after()))
        .findFirst()
        .orElse(file.history().getLast());
  }

  private CaseState without(CaseState now) {
    CaseState state = now;
    if (changesStatus()) {
      state = state.with(before.status());
    }
    if (changesAssignee()) {
      state = state.assignedTo(before.assignee());
    }
    if (changesOutcome()) {
      state = state.disposedAs(before);
    }
    return changesPreservation() ? state.preservedUntil(before.preservedUntil()) : state;
  }

  private boolean isLeftIn(CaseState now) {
    return (!changesStatus() || now.status() == after.status())
        && (!changesAssignee() || Objects.equals(now.assignee(), after.assignee()))
        && (!changesOutcome() || now.isDisposedAs(after))
        && (!changesPreservation() || Objects.equals(now.preservedUntil(), after.preservedUntil()));
  }

  private boolean changesStatus() {
    return before.status() != after.status();
  }

  private boolean changesAssignee() {
    return !Objects.equals(before.assignee(), after.assignee());
  }

  private boolean changesOutcome() {
    return !before.isDisposedAs(after);
  }

  private boolean changesPreservation() {
    return !Objects.equals(before.preservedUntil(), after.preservedUntil());
  }
}
