package org.leadline.arrival.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a watched folder is.
 *
 * @param waiting files that were not finished, or not reached, at the last look; partial uploads
 *     included
 * @param ignored entries that are never taken: links, and folders that are no unit
 * @param done files that were moved to {@code done} since the start
 * @param quarantined files that were moved to {@code quarantined} since the start
 * @param setAside files that could not be taken in and are tried again; the reason stands beside
 *     each in the folder {@code set-aside}
 * @param looked when it was last looked at; null before the first look
 * @param failure what keeps files from being taken, and what to do; null while nothing does
 */
public record InboxState(
    long waiting,
    long ignored,
    long done,
    long quarantined,
    long setAside,
    @Nullable Instant looked,
    @Nullable String failure) {

  static final InboxState START = new InboxState(0, 0, 0, 0, 0, null, null);

  InboxState looked(long nowWaiting, long nowIgnored, long nowAside, Instant now) {
    return new InboxState(nowWaiting, nowIgnored, done, quarantined, nowAside, now, null);
  }

  InboxState moved(long toDone, long toQuarantined) {
    return new InboxState(
        waiting, ignored, done + toDone, quarantined + toQuarantined, setAside, looked, failure);
  }

  InboxState failing(String what) {
    return new InboxState(waiting, ignored, done, quarantined, setAside, looked, what);
  }
}
