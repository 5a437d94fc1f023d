package org.leadline.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The log-ins that are open. They are held in memory only: a restart ends them all. Kept under the
 * digest of their secret, so that a memory dump's keys open nothing. Safe for many threads.
 */
public final class Sessions {

  private final Cache<String, Session> open;
  private final SessionSettings settings;
  private final InstantSource clock;

  /** No session yet; {@code clock} tells the time. */
  public Sessions(SessionSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.open =
        Caffeine.newBuilder()
            .expireAfterAccess(settings.idle())
            .maximumSize(settings.most())
            .ticker(() -> nanosecondsOf(clock.instant()))
            .scheduler(Scheduler.disabledScheduler())
            .build();
  }

  /**
   * Opens a session for somebody whose password was right.
   *
   * @param revision the account's revision as the password was checked
   */
  public Session open(Caller caller, long revision) {
    Instant ends = clock.instant().plus(settings.longest());
    Session session = new Session(Secrets.random(), Secrets.random(), caller, revision, ends);
    open.put(Secrets.digest(session.id()), session);
    return session;
  }

  /**
   * The open session with this secret; counts as use. Empty when there is none, or it has ended.
   */
  public Optional<Session> find(String id) {
    String key = Secrets.digest(id);
    Session session = open.getIfPresent(key);
    if (session != null && !clock.instant().isBefore(session.ends())) {
      open.invalidate(key);
      return Optional.empty();
    }
    return Optional.ofNullable(session);
  }

  /** Whether a session is open still; does not count as use, so that it ends all the same. */
  public boolean isOpen(Session session) {
    return open.policy().getIfPresentQuietly(Secrets.digest(session.id())) != null
        && clock.instant().isBefore(session.ends());
  }

  /** Ends a session; nothing happens when there is none. */
  public void close(String id) {
    open.invalidate(Secrets.digest(id));
  }

  /** Lets a session that is open go on for the next revision of its account. */
  public void carryOn(Session session) {
    Session next =
        new Session(
            session.id(),
            session.csrfToken(),
            session.caller(),
            session.revision() + 1,
            session.ends());
    open.asMap().replace(Secrets.digest(session.id()), session, next);
  }

  /** How many sessions are open, those just ended perhaps included. */
  public long count() {
    return open.estimatedSize();
  }

  private static long nanosecondsOf(Instant instant) {
    Duration sinceEpoch = Duration.between(Instant.EPOCH, instant);
    return TimeUnit.SECONDS.toNanos(sinceEpoch.toSeconds()) + sinceEpoch.toNanosPart();
  }
}
