package org.leadline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Guessing passwords is slow; typing one wrong is not punished. */
class LogInThrottleTest {

  private static final String HERE = "192.0.2.1";
  private static final String THERE = "192.0.2.2";

  private final Moment clock = new Moment();
  private final LogInThrottle throttle = new LogInThrottle(3, 10, clock);

  @Test
  void aFewMistakesCostNothing() {
    fail("ada", HERE, 2);
    assertThat(throttle.wait("ada", HERE)).isEmpty();
  }

  @Test
  void eachFurtherMistakeDoublesTheWaitUpToABound() {
    fail("ada", HERE, 3);
    assertThat(throttle.wait("ada", HERE)).contains(Duration.ofSeconds(1));
    fail("ada", HERE, 1);
    assertThat(throttle.wait("ada", HERE)).contains(Duration.ofSeconds(2));
    clock.pass(Duration.ofSeconds(2));
    assertThat(throttle.wait("ada", HERE)).isEmpty();
    fail("ada", THERE, 40);
    assertThat(throttle.wait("ada", THERE)).contains(Duration.ofMinutes(5));
  }

  @Test
  void theAccountWaitsWhereverTheNextAttemptComesFrom() {
    fail("ada", HERE, 4);
    assertThat(throttle.wait("ada", THERE)).isPresent();
    assertThat(throttle.wait("ben", THERE)).isEmpty();
  }

  @Test
  void anAddressThatTriesManyAccountsWaitsToo() {
    for (int account = 0; account < 10; account++) {
      fail("account-" + account, HERE, 1);
    }
    assertThat(throttle.wait("ada", HERE)).isPresent();
    assertThat(throttle.wait("ada", THERE)).isEmpty();
  }

  @Test
  void theRightPasswordForgetsTheMistakesOfTheAccount() {
    fail("ada", HERE, 2);
    throttle.succeeded("ada");
    fail("ada", HERE, 2);
    assertThat(throttle.wait("ada", HERE)).isEmpty();
  }

  @Test
  void mistakesAreForgottenAfterHalfAnHour() {
    fail("ada", HERE, 5);
    clock.pass(Duration.ofMinutes(31));
    fail("ada", HERE, 1);
    assertThat(throttle.wait("ada", HERE)).isEmpty();
  }

  private void fail(String account, String address, int times) {
    for (int time = 0; time < times; time++) {
      throttle.failed(account, address);
    }
  }
}
