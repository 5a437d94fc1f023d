package org.leadline.access;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Slows down the guessing of passwords: after some failures, an account and an address must wait
 * before the next attempt, each failure doubling the wait up to a bound. Counted for names that do
 * not exist too, so that the wait does not tell which do. Safe for many threads.
 */
public final class LogInThrottle {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);
  private static final int REMEMBERED = 100_000;

  private final Cache<String, Failures> failures;
  private final InstantSource clock;
  private final int freeByAccount;
  private final int freeByAddress;

  /**
   * @param count how many failures in a row
   * @param until when the next attempt is allowed
   * @param last when the last failure was
   */
  private record Failures(int count, Instant until, Instant last) {}

  /**
   * @param freeByAccount how many failures of an account cost no wait
   * @param freeByAddress how many failures from an address cost no wait; more than for an account,
   *     because people share addresses
   */
  public LogInThrottle(int freeByAccount, int freeByAddress, InstantSource clock) {
    this.freeByAccount = freeByAccount;
    this.freeByAddress = freeByAddress;
    this.clock = requireNonNull(clock);
    this.failures =
        Caffeine.newBuilder().expireAfterWrite(FORGOTTEN_AFTER).maximumSize(REMEMBERED).build();
  }

  /** How long the next attempt must wait; empty when it may be made now. */
  public Optional<Duration> wait(String account, String address) {
    Duration longer = max(left(accountKey(account)), left(addressKey(address)));
    return longer.isPositive() ? Optional.of(longer) : Optional.empty();
  }

  /** Counts an attempt with a wrong name or password. */
  public void failed(String account, String address) {
    count(accountKey(account), freeByAccount);
    count(addressKey(address), freeByAddress);
  }

  /** Forgets the failures of an account whose owner knew the password. */
  public void succeeded(String account) {
    failures.invalidate(accountKey(account));
  }

  private Duration left(String key) {
    Failures counted = failures.getIfPresent(key);
    return counted == null ? Duration.ZERO : Duration.between(clock.instant(), counted.until());
  }

  private void count(String key, int free) {
    failures.asMap().compute(key, (same, before) -> next(before, free));
  }

  private Failures next(@Nullable Failures before, int free) {
    Instant now = clock.instant();
    int earlier =
        before == null || before.last().plus(FORGOTTEN_AFTER).isBefore(now) ? 0 : before.count();
    return new Failures(earlier + 1, now.plus(waitAfter(earlier + 1 - free)), now);
  }

  private static Duration waitAfter(int beyondFree) {
    if (beyondFree < 0) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyondFree, 20));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static String accountKey(String account) {
    return "account " + Secrets.digest(account);
  }

  private static String addressKey(String address) {
    return "address " + address;
  }
}
