package org.leadline.casework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.report.CaseState;
import org.leadline.report.CaseStatus;
import org.leadline.report.Docket;
import org.leadline.store.Account;
import org.leadline.store.CaseEvent;
import org.leadline.store.CaseEventKind;
import org.leadline.store.CaseFile;
import org.leadline.store.CaseStep;

/**
 * What may be done with a report, by whom, and what it leaves. Investigators work on what is theirs
 * or nobody's; supervisors on whatever they see. Whoever works on a report may pass it on to
 * somebody who sees it. Pure, but for looking accounts up.
 */
final class CaseRules {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int LONGEST_EXTENSION_YEARS = 10;

  private final Caller caller;
  private final Function<String, Optional<Account>> accounts;
  private final Instant now;

  CaseRules(Caller caller, Function<String, Optional<Account>> accounts, Instant now) {
    this.caller = caller;
    this.accounts = accounts;
    this.now = now;
  }

  /** What becomes of a wish. */
  CaseStep decide(CaseAction action, CaseFile file) {
    if (!caller.role().covers(AccountRole.INVESTIGATOR)) {
      return new CaseStep.NotAllowed("Only investigators and those above them work on reports.");
    }
    return switch (action) {
      case CaseAction.Claim claim -> claim(file);
      case CaseAction.Release release -> release(file);
      case CaseAction.Assign assign -> assign(assign.to(), file);
      case CaseAction.Progress progress -> working(file, () -> progress(progress, file));
      case CaseAction.Dispose dispose -> working(file, () -> dispose(dispose, file));
      case CaseAction.Extend extend -> working(file, () -> extend(extend, file));
      case CaseAction.Note note ->
          new CaseStep.Done(CaseEventKind.NOTE, file.state(), note.text(), null);
      case CaseAction.Undo undo -> undo(undo.id(), file);
    };
  }

  /** Refuses what was decided on without knowing the latest. */
  static Optional<CaseStep> changedSince(@Nullable String seen, CaseFile file) {
    String latest = file.history().isEmpty() ? "" : file.history().getLast().id();
    if (seen == null || seen.equals(latest)) {
      return Optional.empty();
    }
    String told = file.history().isEmpty() ? "" : " by " + told(file.history().getLast());
    return Optional.of(
        new CaseStep.Conflict(
            "The case was changed since you looked at it,%s. Look at it again, then decide."
                .formatted(told)));
  }

  /** The codes of what the caller may do with it now. */
  List<String> allowed(CaseFile file) {
    if (!caller.role().covers(AccountRole.INVESTIGATOR)) {
      return List.of();
    }
    String assignee = file.state().assignee();
    boolean mayWork = assignee == null || isMine(assignee) || isSupervisor();
    return Stream.of(
            assignee == null ? "claim" : "",
            assignee != null && mayWork ? "release" : "",
            isSupervisor() || isMine(assignee) ? "assign" : "",
            mayWork ? "status" : "",
            mayWork ? "disposition" : "",
            mayWork ? "preservation" : "",
            "note")
        .filter(code -> !code.isEmpty())
        .toList();
  }

  private CaseStep claim(CaseFile file) {
    String assignee = file.state().assignee();
    if (isMine(assignee)) {
      return new CaseStep.Unchanged();
    }
    if (assignee != null) {
      return new CaseStep.Conflict(
          "It is %s's since %s. Ask %s, or have a supervisor assign it."
              .formatted(assignee, since(file), assignee));
    }
    return done(CaseEventKind.CLAIM, begun(file.state()).assignedTo(caller.name()), "");
  }

  private CaseStep release(CaseFile file) {
    String assignee = file.state().assignee();
    if (assignee == null) {
      return new CaseStep.Unchanged();
    }
    if (!isMine(assignee) && !isSupervisor()) {
      return new CaseStep.NotAllowed(
          "It is %s's: only %s or a supervisor gives it back.".formatted(assignee, assignee));
    }
    CaseState state = file.state().assignedTo(null);
    return done(
        CaseEventKind.RELEASE,
        state.status() == CaseStatus.ONGOING ? state.with(CaseStatus.NEW) : state,
        "");
  }

  private CaseStep assign(String to, CaseFile file) {
    String assignee = file.state().assignee();
    if (to.equals(assignee)) {
      return new CaseStep.Unchanged();
    }
    if (!isSupervisor() && !isMine(assignee)) {
      return new CaseStep.NotAllowed(
          assignee == null
              ? "Claim it first, or have a supervisor assign it."
              : "It is %s's: only %s or a supervisor passes it on.".formatted(assignee, assignee));
    }
    Optional<Account> account = accounts.apply(to);
    if (account.filter(one -> mayWork(one, file)).isEmpty()) {
      return new CaseStep.NotAllowed(
          "There is no account of this name that may work on this report: it needs the role investigator or more, and a unit of the report.");
    }
    return done(CaseEventKind.ASSIGN, begun(file.state()).assignedTo(to), "");
  }

  private static boolean mayWork(Account account, CaseFile file) {
    return !account.disabled()
        && account.role().covers(AccountRole.INVESTIGATOR)
        && account.visibility().sees(file.units());
  }

  private CaseStep progress(CaseAction.Progress progress, CaseFile file) {
    CaseState state = file.state();
    // A case that goes on again has no outcome any more.
    CaseState after = state.undisposed().with(progress.status());
    return after.equals(state)
        ? new CaseStep.Unchanged()
        : done(CaseEventKind.STATUS, after, progress.reason());
  }

  private CaseStep dispose(CaseAction.Dispose dispose, CaseFile file) {
    CaseState after =
        file.state()
            .disposed(
                dispose.disposition(), dispose.victimIdentified(), dispose.additionalVictims());
    return after.equals(file.state())
        ? new CaseStep.Unchanged()
        : done(CaseEventKind.DISPOSITION, after, dispose.reason());
  }

  private CaseStep extend(CaseAction.Extend extend, CaseFile file) {
    Instant until = extend.until();
    Instant current = Docket.preservedUntil(file.state(), file.received());
    if (current != null && !until.isAfter(current)) {
      return new CaseStep.Conflict(
          "It is preserved until %s already: an extension ends later."
              .formatted(TIME.format(current)));
    }
    Instant latest = now.atZone(ZoneOffset.UTC).plusYears(LONGEST_EXTENSION_YEARS).toInstant();
    if (!until.isAfter(now) || until.isAfter(latest)) {
      return new CaseStep.Conflict(
          "An extension ends in the future, at most %d years from now."
              .formatted(LONGEST_EXTENSION_YEARS));
    }
    return done(CaseEventKind.PRESERVATION, file.state().preservedUntil(until), extend.reason());
  }

  private CaseStep undo(String id, CaseFile file) {
    Optional<CaseEvent> found =
        file.history().stream()
            .filter(event -> event.id().equals(id) || event.action().equals(id))
            .findFirst();
    if (found.isEmpty()) {
      return new CaseStep.NotFound();
    }
    CaseEvent event = found.get();
    if (event.undoneBy() != null) {
      return new CaseStep.Conflict("This was undone already, by %s.".formatted(event.undoneBy()));
    }
    if (event.kind() == CaseEventKind.UNDO) {
      return new CaseStep.Conflict("What undoes cannot be undone: do again what was undone.");
    }
    if (!isMine(event.who()) && !isSupervisor()) {
      return new CaseStep.NotAllowed("Only %s or a supervisor undoes this.".formatted(event.who()));
    }
    return Undoing.of(event, file)
        .<CaseStep>map(state -> new CaseStep.Done(CaseEventKind.UNDO, state, "", event.id()))
        .orElseGet(() ->
            new CaseStep.Conflict(
                "Something later rests on this, by %s. Undo that first."
                    .formatted(told(Undoing.later(event, file)))));
  }

  /** What changes the case needs it to be the caller's, or nobody's. */
  private CaseStep working(CaseFile file, Supplier<CaseStep> step) {
    String assignee = file.state().assignee();
    if (assignee != null && !isMine(assignee) && !isSupervisor()) {
      return new CaseStep.NotAllowed(
          "It is %s's since %s: only %s or a supervisor changes it."
              .formatted(assignee, since(file), assignee));
    }
    return step.get();
  }

  private static CaseStep done(CaseEventKind kind, CaseState after, String reason) {
    return new CaseStep.Done(kind, after, reason, null);
  }

  private static CaseState begun(CaseState state) {
    return state.status() == CaseStatus.NEW ? state.with(CaseStatus.ONGOING) : state;
  }

  private boolean isMine(@Nullable String name) {
    return caller.name().equals(name);
  }

  private boolean isSupervisor() {
    return caller.role().covers(AccountRole.SUPERVISOR);
  }

  /** Since when it is whose it is. */
  private static String since(CaseFile file) {
    return file.history().reversed().stream()
        .filter(event -> !Objects.equals(event.before().assignee(), event.after().assignee()))
        .findFirst()
        .map(event -> TIME.format(event.made()))
        .orElse("an unknown time");
  }

  private static String told(CaseEvent event) {
    return "%s on %s (%s)".formatted(event.who(), TIME.format(event.made()), event.kind().code());
  }
}
