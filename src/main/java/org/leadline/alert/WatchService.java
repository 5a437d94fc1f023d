package org.leadline.alert;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.AccountRole;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.report.ReportId;
import org.leadline.search.StoredQuestions;
import org.leadline.store.AlertCounts;
import org.leadline.store.AlertReader;
import org.leadline.store.AlertStore;
import org.leadline.store.Store;
import org.leadline.store.Watch;
import org.leadline.store.WatchOwner;
import org.leadline.store.WatchStore;

/**
 * Keeps watches. Everybody adds and removes the own ones; those of a unit, from investigator on,
 * whoever sees its reports. Safe for many threads.
 */
public final class WatchService {

  private final WatchStore watches;
  private final AlertStore alerts;
  private final ReportIndex index;
  private final StoredQuestions questions;
  private final Owners owners;
  private final AuditTrail audit;
  private final InstantSource clock;

  /** Keeps watches in this store over this index. */
  public WatchService(
      Store store, ReportIndex index, StoredQuestions questions, InstantSource clock) {
    this.watches = store.watches();
    this.alerts = store.alerts();
    this.index = requireNonNull(index);
    this.questions = requireNonNull(questions);
    this.owners = new Owners(store);
    this.audit = store.audit();
    this.clock = requireNonNull(clock);
  }

  /**
   * Keeps a watch; whatever arrives from here on is run against it. The audit record is written
   * before this returns.
   *
   * @throws org.leadline.search.InvalidQuery when a search cannot be read
   * @throws IllegalArgumentException when a value cannot be read, a report is not seen, there is no
   *     such account, or the owner is not the caller's to choose
   */
  public ShownWatch add(NewWatch asked, Caller caller) {
    check(asked.ask(), caller);
    WatchOwner owner = owner(asked, caller);
    Watch watch =
        watches.add(
            owner, asked.ask().kind(), asked.name(), AskForm.write(asked.ask()), caller.name());
    write("watch.add", watch.id() + " " + AskForm.write(asked.ask()), 1, caller);
    return new ShownWatch(watch, asked.ask(), 0, 0);
  }

  private WatchOwner owner(NewWatch asked, Caller caller) {
    String own = owners.account(caller);
    return switch (asked.owner()) {
      case WatchOwner.Team team -> team(team, caller);
      case WatchOwner.Person person -> person(person, own);
      case null -> {
        if (own.isEmpty()) {
          throw new IllegalArgumentException("say for which account or which unit the watch is");
        }
        yield new WatchOwner.Person(own);
      }
    };
  }

  private static WatchOwner team(WatchOwner.Team team, Caller caller) {
    boolean sees = caller.visibility().sees(List.of(team.unit()));
    if (!sees || !caller.role().covers(AccountRole.INVESTIGATOR)) {
      throw new IllegalArgumentException(
          "a watch of a unit is made by investigators who see the unit's reports");
    }
    return team;
  }

  private WatchOwner person(WatchOwner.Person person, String own) {
    if (!own.isEmpty() && !own.equals(person.account())) {
      throw new IllegalArgumentException(
          "a watch is made for oneself or for a unit, not for another account");
    }
    if (!owners.isAccount(person.account())) {
      throw new IllegalArgumentException("there is no account of this name that may log in");
    }
    return person;
  }

  private void check(WatchAsk ask, Caller caller) {
    switch (ask) {
      case WatchAsk.Search search -> {
        var unused = questions.search(search.query(), search.filters(), search.plainText());
      }
      case WatchAsk.Values values -> check(values);
      case WatchAsk.OfReport report -> requireSeen(report.report(), caller);
      case WatchAsk.OfCluster cluster -> requireSeen(cluster.report(), caller);
    }
  }

  private void check(WatchAsk.Values values) {
    List<String> unread = new ArrayList<>();
    for (int i = 0; i < values.values().size(); i++) {
      if (questions.terms(values.values().get(i)).isEmpty()) {
        unread.add(Integer.toString(i + 1));
      }
    }
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException(
          "these values of the list are no identifiers, by their place from 1: "
              + String.join(", ", unread)
              + "; watch a search for words, and write user names with their service");
    }
  }

  private void requireSeen(ReportId report, Caller caller) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      if (snapshot.cards(List.of(report), caller.visibility()).isEmpty()) {
        throw new IllegalArgumentException("there is no such report");
      }
    }
  }

  /** The watches that a caller reads, the latest first. */
  public List<ShownWatch> list(Caller caller) {
    AlertReader reader = owners.reader(caller);
    Map<String, AlertCounts> counts = alerts.counts(reader);
    List<ShownWatch> shown =
        watches.of(reader).stream()
            .map(watch -> shown(watch, counts.getOrDefault(watch.id(), AlertCounts.NONE)))
            .toList();
    write("watches.view", "", shown.size(), caller);
    return shown;
  }

  private static ShownWatch shown(Watch watch, AlertCounts counts) {
    return new ShownWatch(
        watch, AskForm.read(watch).orElse(null), counts.raised(), counts.unread());
  }

  /**
   * Ends a watch; its alerts stay.
   *
   * @return false when the caller reads none of this name
   * @throws IllegalArgumentException when it is not the caller's to end
   */
  public boolean remove(String id, Caller caller) {
    Optional<Watch> found = watches.find(id, owners.reader(caller));
    if (found.isEmpty()) {
      return false;
    }
    Watch watch = found.get();
    if (watch.kind().builtIn()) {
      throw new IllegalArgumentException("this watch is built in: it cannot be removed");
    }
    if (watch.owner() instanceof WatchOwner.Team team) {
      var unused = team(team, caller);
    }
    boolean removed = watches.remove(watch);
    write("watch.remove", id, 1, caller);
    return removed;
  }

  private void write(String action, String subject, long count, Caller caller) {
    audit.write(
        new AuditEntry(clock.instant(), caller.name(), caller.purpose(), action, subject, count));
  }
}
