package org.leadline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a log-in lasts. */
class SessionsTest {

  private final Moment clock = new Moment();
  private final Sessions sessions =
      new Sessions(new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(12), 100), clock);

  @Test
  void lastsWhileItIsUsed() {
    Session session = sessions.open(caller("ada"));
    for (int hour = 0; hour < 11; hour++) {
      clock.pass(Duration.ofMinutes(29));
      assertThat(sessions.find(session.id())).contains(session);
      clock.pass(Duration.ofMinutes(29));
      assertThat(sessions.find(session.id())).contains(session);
    }
  }

  @Test
  void endsWhenItIsNotUsed() {
    Session session = sessions.open(caller("ada"));
    clock.pass(Duration.ofMinutes(31));
    assertThat(sessions.find(session.id())).isEmpty();
  }

  @Test
  void endsAfterTheLongestTimeHoweverMuchItIsUsed() {
    Session session = sessions.open(caller("ada"));
    for (int quarter = 0; quarter < 47; quarter++) {
      clock.pass(Duration.ofMinutes(15));
      assertThat(sessions.find(session.id())).isPresent();
    }
    clock.pass(Duration.ofMinutes(15));
    assertThat(sessions.find(session.id())).isEmpty();
  }

  @Test
  void endsOnLogOutAndForAWholeAccount() {
    Session first = sessions.open(caller("ada"));
    Session second = sessions.open(caller("ada"));
    Session other = sessions.open(caller("ben"));

    sessions.close(first.id());
    assertThat(sessions.find(first.id())).isEmpty();
    assertThat(sessions.find(second.id())).isPresent();

    sessions.closeAllOf("ada");
    assertThat(sessions.find(second.id())).isEmpty();
    assertThat(sessions.find(other.id())).isPresent();
  }

  @Test
  void aChangedPasswordEndsAllSessionsButTheOneInWhichItWasChanged() {
    Session here = sessions.open(caller("ada"));
    Session elsewhere = sessions.open(caller("ada"));
    sessions.closeAllOfBut("ada", here.id());
    assertThat(sessions.find(here.id())).isPresent();
    assertThat(sessions.find(elsewhere.id())).isEmpty();
  }

  @Test
  void secretsAreLongDifferentAndNotPrinted() {
    Session session = sessions.open(caller("ada"));
    Session other = sessions.open(caller("ada"));
    assertThat(session.id()).hasSize(43).isNotEqualTo(other.id());
    assertThat(session.csrfToken()).hasSize(43).isNotEqualTo(session.id());
    assertThat(session.toString()).doesNotContain(session.id(), session.csrfToken());
    assertThat(session.hasCsrfToken(session.csrfToken())).isTrue();
    assertThat(session.hasCsrfToken(other.csrfToken())).isFalse();
  }

  private static Caller caller(String name) {
    return new Caller(name, AccountRole.VIEWER, Visibility.ofUnits(List.of("north"), false), "");
  }
}
