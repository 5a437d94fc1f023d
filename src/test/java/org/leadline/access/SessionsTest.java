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
    Session session = sessions.open(caller("ada"), 3);
    for (int hour = 0; hour < 11; hour++) {
      clock.pass(Duration.ofMinutes(29));
      assertThat(sessions.find(session.id())).contains(session);
      clock.pass(Duration.ofMinutes(29));
      assertThat(sessions.find(session.id())).contains(session);
    }
  }

  @Test
  void endsWhenItIsNotUsed() {
    Session session = sessions.open(caller("ada"), 3);
    clock.pass(Duration.ofMinutes(31));
    assertThat(sessions.find(session.id())).isEmpty();
  }

  @Test
  void endsAfterTheLongestTimeHoweverMuchItIsUsed() {
    Session session = sessions.open(caller("ada"), 3);
    for (int quarter = 0; quarter < 47; quarter++) {
      clock.pass(Duration.ofMinutes(15));
      assertThat(sessions.find(session.id())).isPresent();
    }
    clock.pass(Duration.ofMinutes(15));
    assertThat(sessions.find(session.id())).isEmpty();
  }

  @Test
  void endsOnLogOut() {
    Session first = sessions.open(caller("ada"), 3);
    Session second = sessions.open(caller("ada"), 3);

    sessions.close(first.id());
    assertThat(sessions.find(first.id())).isEmpty();
    assertThat(sessions.find(second.id())).isPresent();
  }

  @Test
  void goesOnForTheNextRevisionOfItsAccountWhileItIsOpen() {
    Session here = sessions.open(caller("ada"), 3);
    sessions.carryOn(here);
    assertThat(sessions.find(here.id())).map(Session::revision).contains(4L);

    sessions.close(here.id());
    sessions.carryOn(here);
    assertThat(sessions.find(here.id())).isEmpty();
  }

  @Test
  void secretsAreLongDifferentAndNotPrinted() {
    Session session = sessions.open(caller("ada"), 3);
    Session other = sessions.open(caller("ada"), 3);
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
