package org.leadline.link.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.leadline.link.walk.WalkDesk.id;
import static org.leadline.link.walk.WalkDesk.mails;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leadline.access.AuditEntry;
import org.leadline.link.LinkDesk;
import org.leadline.link.LinkStrength;
import org.leadline.report.ReportId;

/** How two reports connect: the strongest chain, and never a false "no". */
class PathServiceTest {

  private static final String NOON = "2030-03-01T12:00:00Z";

  private final WalkDesk desk = new WalkDesk();

  @Test
  void aLongerChainOfStrongLinksIsStrongerThanOneWeakLink() {
    desk.given(
        mails(1, "a").address("240.0.0.7", NOON),
        mails(2, "a", "b"),
        mails(3, "b").address("240.0.0.7", "2031-03-01T12:00:00Z"));

    PathAnswer answer = desk.path(PathRequest.of(id(1), id(3)));

    assertThat(chain(answer)).containsExactly(id(1), id(2), id(3));
    assertThat(answer.strength()).isEqualTo(LinkStrength.STRONG);
    assertThat(answer.stopped()).isNull();
    double product =
        answer.steps().stream().mapToDouble(step -> step.link().score()).reduce(1, (a, b) -> a * b);
    assertThat(answer.score()).isEqualTo(WalkService.rounded(product));
    assertThat(answer.steps().getFirst().link().reasons().getFirst().key())
        .isEqualTo("email:" + WalkDesk.mail("a"));
  }

  @Test
  void aPathIsTheSameInBothDirections() {
    desk.given(mails(1, "a", "c"), mails(2, "a", "b"), mails(3, "c", "d"), mails(4, "b", "d"));

    List<ReportId> there = chain(desk.path(PathRequest.of(id(1), id(4))));

    assertThat(there).hasSize(3);
    assertThat(chain(desk.path(PathRequest.of(id(4), id(1))))).isEqualTo(there.reversed());
  }

  @Test
  void onlyACompleteSearchSaysThatThereIsNoPath() {
    desk.given(mails(1, "a"), mails(2, "a", "b"), mails(3, "b", "c"), mails(4, "c"), mails(5, "e"));

    PathAnswer none = desk.path(PathRequest.of(id(1), id(5)));
    assertThat(none.found()).isFalse();
    assertThat(none.stopped()).isNull();

    PathAnswer tooLong =
        desk.path(new PathRequest(id(1), id(4), WalkFilter.ALL, 2, WalkRequest.USUAL_PATIENCE));
    assertThat(tooLong.found()).isFalse();
    assertThat(tooLong.stopped()).isEqualTo(Stopped.HOPS);

    PathAnswer tooSlow = desk.path(new PathRequest(id(1), id(4), WalkFilter.ALL, 6, Duration.ZERO));
    assertThat(tooSlow.found()).isFalse();
    assertThat(tooSlow.stopped()).isEqualTo(Stopped.TIME);
  }

  @Test
  void aShortChainThatALongerOneMayBeatSaysSo() {
    desk.given(
        mails(1, "a").address("240.0.0.7", NOON),
        mails(2, "a", "b"),
        mails(3, "b").address("240.0.0.7", "2031-03-01T12:00:00Z"));

    PathAnswer direct =
        desk.path(new PathRequest(id(1), id(3), WalkFilter.ALL, 1, Duration.ofSeconds(5)));

    assertThat(chain(direct)).containsExactly(id(1), id(3));
    assertThat(direct.stopped()).isEqualTo(Stopped.HOPS);
  }

  @Test
  void noChainLeadsThroughAReportThatTheCallerDoesNotSee() {
    desk.given(mails(1, "a"), mails(2, "a", "b").unit("south"), mails(3, "b"));

    assertThat(desk.path(PathRequest.of(id(1), id(3))).found()).isFalse();
    assertThat(desk.walking.paths().path(PathRequest.of(id(1), id(2)), LinkDesk.NORTH)).isEmpty();
    assertThat(desk.audited)
        .extracting(AuditEntry::action, AuditEntry::subject)
        .containsExactly(tuple("links.path", "1 3"), tuple("links.path", "1 2"));
  }

  @Test
  void aPathToItselfIsRefused() {
    assertThatThrownBy(() -> PathRequest.of(id(1), id(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<ReportId> chain(PathAnswer answer) {
    return Stream.concat(
            Stream.of(answer.from()), answer.steps().stream().map(step -> step.link().reportId()))
        .toList();
  }
}
