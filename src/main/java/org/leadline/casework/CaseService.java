package org.leadline.casework;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AccountRole;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.report.ReportId;
import org.leadline.store.Account;
import org.leadline.store.CaseFile;
import org.leadline.store.CaseStep;
import org.leadline.store.CaseStore;
import org.leadline.store.CaseStore.Work;
import org.leadline.store.CaseStore.Worked;
import org.leadline.store.Store;

/**
 * Lets people work on reports: claim, assign, say how far it is and what became of it, write notes,
 * and undo each of these. Each is in the audit trail before it is kept. Safe for many threads.
 */
public final class CaseService {

  /** The most reports to which something is done at one go. */
  public static final int MOST = 1_000;

  private final CaseStore cases;
  private final Store store;
  private final AuditTrail audit;
  private final InstantSource clock;
  private final Runnable changed;

  /**
   * Keeps cases in this store.
   *
   * @param changed called when something was changed, before the answer leaves: brings the change
   *     into the index where this process owns it, so that the next search sees it
   */
  public CaseService(Store store, AuditTrail audit, InstantSource clock, Runnable changed) {
    this.cases = store.cases();
    this.store = requireNonNull(store);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
    this.changed = requireNonNull(changed);
  }

  /** A report's case; empty when the report is not held or not seen. */
  public Optional<CaseView> open(ReportId report, Caller caller) {
    Optional<CaseView> view = view(report, caller);
    write("case.view", report.written(), view.isPresent() ? 1 : 0, caller);
    return view;
  }

  /** The same as the answer to something that was done, which is audited already. */
  public Optional<CaseView> view(ReportId report, Caller caller) {
    return cases
        .file(report, caller.visibility())
        .map(file ->
            new CaseView(
                file,
                Preservation.of(file.state(), file.received(), clock.instant()),
                isRead(file, caller),
                rules(caller, Map.of()).allowed(file)));
  }

  private boolean isRead(CaseFile file, Caller caller) {
    Set<ReportId> read =
        store.readMarks().readOf(caller.name(), List.of(file.report()), caller.visibility());
    return !read.isEmpty();
  }

  /**
   * Does something with one report.
   *
   * @param seen the id of the last event that the caller saw of it, empty for none; null to do it
   *     whatever others did meanwhile
   * @return what became of it
   */
  public Worked act(ReportId report, CaseAction action, @Nullable String seen, Caller caller) {
    return work(List.of(report), action, seen, caller).reports().getFirst();
  }

  /**
   * Does something with several reports: with each of which it may be done. What became of each is
   * told, and what was done can be undone at one go. To undo, the reports need not be named.
   *
   * @throws IllegalArgumentException when no report is named, or more than {@value #MOST}
   */
  public Work act(Collection<ReportId> reports, CaseAction action, Caller caller) {
    List<ReportId> distinct = reports.stream().distinct().toList();
    if (action instanceof CaseAction.Undo undo && distinct.isEmpty()) {
      distinct = List.copyOf(cases.reportsOf(undo.id(), caller.visibility()));
      if (distinct.isEmpty()) {
        throw new IllegalArgumentException(
            "nothing that was done at one go has this id, or you see none of its reports");
      }
    }
    if (distinct.isEmpty() || distinct.size() > MOST) {
      throw new IllegalArgumentException(
          "name 1 to %,d reports; more are done in several goes".formatted(MOST));
    }
    return work(distinct, action, null, caller);
  }

  private Work work(
      List<ReportId> reports, CaseAction action, @Nullable String seen, Caller caller) {
    CaseRules rules = rules(caller, accounts(action));
    Work work =
        cases.work(
            reports,
            caller.name(),
            caller.visibility(),
            file -> CaseRules.changedSince(seen, file).orElseGet(() -> rules.decide(action, file)),
            decided -> write(action, decided, caller));
    if (done(work.reports()) > 0) {
      changed.run();
    }
    return work;
  }

  /** Accounts are looked up before the store is held. */
  private Map<String, Account> accounts(CaseAction action) {
    Map<String, Account> accounts = new HashMap<>();
    if (action instanceof CaseAction.Assign assign) {
      store.accounts().find(assign.to()).ifPresent(one -> accounts.put(assign.to(), one));
    }
    return accounts;
  }

  private CaseRules rules(Caller caller, Map<String, Account> accounts) {
    return new CaseRules(caller, name -> Optional.ofNullable(accounts.get(name)), now());
  }

  /**
   * Marks reports as read by the caller, in their version of now, or as unread.
   *
   * @return how many were marked; those that are not seen are left out
   * @throws IllegalArgumentException when no report is named, or more than {@value #MOST}
   */
  public long mark(Collection<ReportId> reports, boolean read, Caller caller) {
    if (reports.isEmpty() || reports.size() > MOST) {
      throw new IllegalArgumentException(
          "name 1 to %,d reports; more are marked in several goes".formatted(MOST));
    }
    List<ReportId> marked = new ArrayList<>();
    store
        .readMarks()
        .mark(
            caller.name(),
            reports,
            read,
            caller.visibility(),
            seen -> {
              marked.addAll(seen);
              write(read ? "case.read" : "case.unread", joined(seen), seen.size(), caller);
            });
    return marked.size();
  }

  /**
   * The names of accounts to which the caller may give reports that he sees, in alphabetical order:
   * those that may work and share a unit with him.
   */
  public List<String> assignable(Caller caller) {
    if (!caller.role().covers(AccountRole.INVESTIGATOR)) {
      return List.of();
    }
    return store.accounts().all().stream()
        .filter(account -> !account.disabled())
        .filter(account -> account.role().covers(AccountRole.INVESTIGATOR))
        .filter(account -> sharesAUnit(account, caller))
        .map(Account::name)
        .toList();
  }

  private static boolean sharesAUnit(Account account, Caller caller) {
    return caller.visibility().allUnits()
        || caller.visibility().units().stream()
            .anyMatch(unit -> account.visibility().sees(List.of(unit)));
  }

  private static long done(List<Worked> reports) {
    return reports.stream().filter(one -> one.step() instanceof CaseStep.Done).count();
  }

  private void write(CaseAction action, List<Worked> decided, Caller caller) {
    String what =
        switch (action) {
          case CaseAction.Assign assign -> " to " + assign.to();
          case CaseAction.Progress progress -> " " + progress.status().code();
          case CaseAction.Dispose dispose -> " " + dispose.disposition().code();
          case CaseAction.Extend extend -> " until " + extend.until();
          case CaseAction.Undo undo -> " " + undo.id();
          case CaseAction.Claim claim -> "";
          case CaseAction.Release release -> "";
          case CaseAction.Note note -> "";
        };
    List<ReportId> done =
        decided.stream()
            .filter(one -> one.step() instanceof CaseStep.Done)
            .map(Worked::report)
            .toList();
    String asked =
        done.isEmpty() ? joined(decided.stream().map(Worked::report).toList()) : joined(done);
    write("case." + action.code(), (asked + what).strip(), done.size(), caller);
  }

  private static String joined(Collection<ReportId> reports) {
    return reports.stream().map(ReportId::written).collect(Collectors.joining(" "));
  }

  private Instant now() {
    return clock.instant();
  }

  private void write(String action, String subject, long count, Caller caller) {
    audit.write(new AuditEntry(now(), caller.name(), caller.purpose(), action, subject, count));
  }
}
