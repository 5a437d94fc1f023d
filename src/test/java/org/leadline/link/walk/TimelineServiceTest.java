package org.leadline.link.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.leadline.link.walk.WalkDesk.id;
import static org.leadline.link.walk.WalkDesk.mails;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leadline.access.AuditEntry;
import org.leadline.link.LinkDesk;

/** Linked reports in the order of time. */
class TimelineServiceTest {

  private final WalkDesk desk = new WalkDesk();

  private void givenThree() {
    desk.given(
        mails(1, "a").address("240.0.0.7", "2030-03-01T12:00:00Z"),
        mails(2, "a")
            .address("240.0.0.8", "2030-01-01T12:00:00Z")
            .address("240.0.0.8", "2030-05-01T12:00:00Z"),
        mails(3, "other").address("240.0.0.9", "2030-02-01T12:00:00Z"));
  }

  @Test
  void addressesOfAReportAndItsLinksStandInOneOrder() {
    givenThree();

    TimelineAnswer answer = ask(TimelineRequest.of(id(1)));

    assertThat(answer.reports()).isEqualTo(2);
    assertThat(answer.events())
        .extracting(
            TimelineEvent::time, TimelineEvent::reportId, TimelineEvent::what, TimelineEvent::key)
        .containsExactly(
            tuple(
                Instant.parse("2030-01-01T12:00:00Z"),
                id(2),
                TimelineEvent.What.CAPTURED,
                "ip:240.0.0.8"),
            tuple(
                Instant.parse("2030-03-01T12:00:00Z"),
                id(1),
                TimelineEvent.What.CAPTURED,
                "ip:240.0.0.7"),
            tuple(
                Instant.parse("2030-05-01T12:00:00Z"),
                id(2),
                TimelineEvent.What.CAPTURED,
                "ip:240.0.0.8"));
    assertThat(answer.undated()).isEqualTo(2);
    assertThat(answer.last()).isEqualTo(Instant.parse("2030-05-01T12:00:00Z"));
  }

  @Test
  void aClusterHasATimelineOfItsOwn() {
    givenThree();

    TimelineAnswer answer =
        desk.walking.timelines().ofCluster(TimelineRequest.of(id(2)), LinkDesk.NORTH).orElseThrow();

    assertThat(answer.reports()).isEqualTo(2);
    assertThat(answer.total()).isEqualTo(3);
    assertThat(desk.audited)
        .extracting(AuditEntry::action)
        .containsExactly("cluster.view", "cluster.timeline");
  }

  @Test
  void everyEventIsReachedPageByPage() {
    givenThree();
    List<Instant> seen = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      TimelineAnswer page = ask(TimelineRequest.of(id(1)).on(new PageOf(1, cursor)));
      page.events().forEach(event -> seen.add(event.time()));
      cursor = page.next();
    } while (cursor != null);

    assertThat(seen).hasSize(3).isSorted();
  }

  @Test
  void whatIsNotReadInTimeIsSaidToBeMissing() {
    givenThree();

    TimelineAnswer answer =
        ask(new TimelineRequest(id(1), WalkFilter.ALL, Duration.ZERO, PageOf.first()));

    assertThat(answer.stopped()).isEqualTo(Stopped.TIME);
    assertThat(answer.events()).isEmpty();
  }

  @Test
  void aReportOfAnotherUnitHasNoTimelineAndAddsNoEvent() {
    desk.given(
        mails(1, "a").address("240.0.0.7", "2030-03-01T12:00:00Z"),
        mails(2, "a").address("240.0.0.8", "2030-01-01T12:00:00Z").unit("south"));

    assertThat(ask(TimelineRequest.of(id(1))).total()).isEqualTo(1);
    assertThat(desk.walking.timelines().ofLinks(TimelineRequest.of(id(2)), LinkDesk.NORTH))
        .isEmpty();
    assertThat(desk.walking.timelines().ofCluster(TimelineRequest.of(id(2)), LinkDesk.NORTH))
        .isEmpty();
  }

  private TimelineAnswer ask(TimelineRequest request) {
    return desk.walking.timelines().ofLinks(request, LinkDesk.NORTH).orElseThrow();
  }
}
