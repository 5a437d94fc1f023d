package org.leadline.alert;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.store.Alert;
import org.leadline.store.AlertFilter;
import org.leadline.store.AlertReader;
import org.leadline.store.AlertStore;
import org.leadline.store.Store;

/**
 * Tells what watches found, of what a caller may see today: an alert about a report that was taken
 * from its units, or is not theirs any more, is neither listed nor counted. Safe for many threads.
 */
public final class AlertService {

  private final AlertStore alerts;
  private final Owners owners;
  private final AuditTrail audit;
  private final InstantSource clock;

  /** Tells the alerts of this store. */
  public AlertService(Store store, InstantSource clock) {
    this.alerts = store.alerts();
    this.owners = new Owners(store);
    this.audit = store.audit();
    this.clock = requireNonNull(clock);
  }

  /**
   * A page of alerts. The audit record is written before this returns.
   *
   * @param before only those with a smaller number; {@link Long#MAX_VALUE} for the first page
   * @param limit how many at the most
   */
  public AlertPage page(AlertFilter filter, long before, int limit, Caller caller) {
    AlertReader reader = owners.reader(caller);
    AlertPage page =
        new AlertPage(
            alerts.count(filter, reader),
            alerts.count(AlertFilter.UNREAD, reader),
            alerts.page(filter, before, limit, reader));
    write("alerts.view", page.alerts().size(), caller);
    return page;
  }

  /**
   * The alerts that were raised after one, the earliest first, for those who are told as it
   * happens. Audited when there are any.
   */
  public List<Alert> after(long number, int limit, Caller caller) {
    if (alerts.latest() <= number) {
      return List.of();
    }
    List<Alert> told = alerts.after(number, limit, owners.reader(caller));
    if (!told.isEmpty()) {
      write("alerts.told", told.size(), caller);
    }
    return told;
  }

  /** The largest number of any alert; 0 when there is none. */
  public long latest() {
    return alerts.latest();
  }

  /** How many alerts the caller has not marked as read. */
  public long unread(Caller caller) {
    return alerts.count(AlertFilter.UNREAD, owners.reader(caller));
  }

  /**
   * Marks alerts as read, for the caller alone.
   *
   * @param from the smallest number
   * @param upTo the largest number: what comes meanwhile stays unread
   * @return how many were not read before
   * @throws IllegalArgumentException when the local operator asks, who has no marks of its own
   */
  public int markRead(AlertFilter filter, long from, long upTo, Caller caller) {
    AlertReader reader = owners.reader(caller);
    if (reader.account().isEmpty()) {
      throw new IllegalArgumentException("only accounts mark alerts as read");
    }
    int marked = alerts.markRead(filter, from, upTo, reader);
    write("alerts.read", marked, caller);
    return marked;
  }

  private void write(String action, long count, Caller caller) {
    audit.write(
        new AuditEntry(clock.instant(), caller.name(), caller.purpose(), action, "", count));
  }
}
