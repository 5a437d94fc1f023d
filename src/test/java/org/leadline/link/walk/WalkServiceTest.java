package org.leadline.link.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.leadline.link.walk.WalkDesk.id;
import static org.leadline.link.walk.WalkDesk.mails;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leadline.access.AccountRole;
import org.leadline.access.AuditEntry;
import org.leadline.access.Caller;
import org.leadline.access.HiddenLinks;
import org.leadline.access.Visibility;
import org.leadline.index.InvalidCursor;
import org.leadline.link.LinkDesk;
import org.leadline.link.LinkStrength;
import org.leadline.link.PlainIndex;
import org.leadline.link.Tip;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.ReportId;

/** Walks along links: what each hop adds, to whom it is told, and page by page. */
class WalkServiceTest {

  private static final String NOON = "2030-03-01T12:00:00Z";
  private static final String PHONE = "+12025550123";

  private final WalkDesk desk = new WalkDesk();

  /** 1 and 2 share a mailbox, 2 and 3 another, 3 and 4 a third. */
  private void givenARow() {
    desk.given(mails(1, "a"), mails(2, "a", "b"), mails(3, "b", "c"), mails(4, "c"), mails(5, "e"));
  }

  @Test
  void eachHopTellsHowManyReportsItAddsBeforeAnyIsListed() {
    givenARow();

    WalkAnswer counts = desk.walk(WalkRequest.of(id(1), 3).inPagesOf(0));

    assertThat(counts.reports()).isEmpty();
    assertThat(counts.stopped()).isNull();
    assertThat(counts.hops()).extracting(HopTotals::reports).containsExactly(1L, 1L, 1L);
    assertThat(counts.hops()).extracting(HopTotals::strong).containsExactly(1L, 1L, 1L);
    assertThat(counts.hops().getFirst().kinds())
        .contains(new HopTotals.KindCount("email", 1), new HopTotals.KindCount("email~", 1));
  }

  @Test
  void aReportIsReachedByTheShortestWayAndByItsStrongestLink() {
    desk.given(
        mails(1, "a").holds(IdentifierKind.PHONE, PHONE),
        mails(2, "a").address("240.0.0.7", NOON),
        Tip.number(3).holds(IdentifierKind.PHONE, PHONE).user("ExampleChat", "zz_sample"),
        Tip.number(4).address("240.0.0.7", NOON).user("ExampleChat", "zz_sample"));

    List<WalkedReport> reached = desk.walk(WalkRequest.of(id(1), 2)).reports();

    assertThat(reached)
        .extracting(WalkedReport::reportId, WalkedReport::hop, WalkedReport::from)
        .containsExactly(tuple(id(2), 1, id(1)), tuple(id(3), 1, id(1)), tuple(id(4), 2, id(3)));
    WalkedReport last = reached.getLast();
    assertThat(last.link().reasons().getFirst().key()).isEqualTo("user:examplechat:zz_sample");
    assertThat(last.chain())
        .isEqualTo(WalkService.rounded(last.link().score() * reached.get(1).link().score()));
    assertThat(reached).extracting(WalkedReport::adds).containsExactly(1, 1, null);
  }

  @Test
  void onlyLinksOfTheWantedStrengthAndKindAreFollowed() {
    desk.given(
        mails(1, "a").address("240.0.0.7", NOON),
        mails(2, "a"),
        Tip.number(3).address("240.0.0.7", "2030-06-01T12:00:00Z"));

    WalkFilter strong = WalkFilter.ALL.atLeast(LinkStrength.STRONG);
    WalkFilter byAddress =
        new WalkFilter(LinkStrength.WEAK, Set.of(KeyKind.IP), null, null, Set.of());

    assertThat(desk.walk(WalkRequest.of(id(1), 1).along(strong)).reports())
        .extracting(WalkedReport::reportId)
        .containsExactly(id(2));
    assertThat(desk.walk(WalkRequest.of(id(1), 1).along(byAddress)).reports())
        .extracting(WalkedReport::reportId)
        .containsExactly(id(3));
  }

  @Test
  void aReportOutsideTheUnitsIsNeitherToldNorWalkedThrough() {
    desk.given(mails(1, "a"), mails(2, "a", "b").unit("south"), mails(3, "b"));
    WalkFilter north = new WalkFilter(LinkStrength.WEAK, Set.of(), null, null, Set.of("north"));
    Caller both =
        new Caller(
            "person",
            AccountRole.INVESTIGATOR,
            Visibility.ofUnits(List.of("north", "south"), true),
            "training");

    WalkRequest request = WalkRequest.of(id(1), 2);
    assertThat(desk.walking.walks().walk(request, both).orElseThrow().reports()).hasSize(2);
    assertThat(desk.walking.walks().walk(request.along(north), both).orElseThrow().reports())
        .isEmpty();
  }

  @Test
  void pagesReachTheLastReportWithoutRepeatingOne() {
    desk.given(
        LongStream.rangeClosed(1, 40)
            .mapToObj(number -> mails(number, "n" + number, "n" + number / 3))
            .toArray(Tip[]::new));
    WalkRequest request = WalkRequest.of(id(13), 3).inPagesOf(3);
    List<ReportId> seen = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      WalkAnswer page = desk.walk(request.page(cursor));
      page.reports().forEach(report -> seen.add(report.reportId()));
      cursor = page.next();
    } while (cursor != null);

    long total = desk.walk(request).hops().stream().mapToLong(HopTotals::reports).sum();
    assertThat(total).isGreaterThan(6);
    assertThat(seen).hasSize((int) total).doesNotHaveDuplicates();
  }

  @Test
  void aCursorOfAnotherWalkIsRefused() {
    givenARow();
    WalkRequest request = WalkRequest.of(id(1), 3).inPagesOf(1);
    String next = desk.walk(request).next();

    assertThatThrownBy(() -> desk.walk(WalkRequest.of(id(1), 2).page(next)))
        .isInstanceOf(InvalidCursor.class);
    assertThatThrownBy(() -> desk.walk(request.page("damaged"))).isInstanceOf(InvalidCursor.class);
  }

  @Test
  void aWalkThatRanOutOfTimeSaysThatItIsPartial() {
    givenARow();

    WalkAnswer answer = desk.walk(WalkRequest.of(id(1), 2).within(Duration.ZERO));

    assertThat(answer.stopped()).isEqualTo(Stopped.TIME);
    assertThat(answer.reports()).isEmpty();
  }

  @Test
  void reportsOfOtherUnitsAreCountedWherePolicyTellsAndNeverWalkedThrough() {
    Tip[] tips = {
      mails(1, "a"), mails(2, "a", "b"), mails(3, "a", "c").unit("south"), mails(4, "c")
    };
    WalkDesk telling = new WalkDesk(new PlainIndex(), HiddenLinks.COUNTED).given(tips);
    desk.given(tips);

    assertThat(telling.walk(WalkRequest.of(id(1), 2)).hops())
        .extracting(HopTotals::reports, HopTotals::hidden)
        .containsExactly(tuple(1L, 1L), tuple(0L, 1L));
    assertThat(desk.walk(WalkRequest.of(id(1), 2)).hops())
        .extracting(HopTotals::hidden)
        .containsExactly(0L, 0L);
  }

  @Test
  void aReportOfAnotherUnitIsAnsweredLikeOneThatDoesNotExistAndBothAreWrittenDown() {
    desk.given(mails(1, "a").unit("south"));

    assertThat(desk.walking.walks().walk(WalkRequest.of(id(1), 1), LinkDesk.NORTH)).isEmpty();
    assertThat(desk.walking.walks().walk(WalkRequest.of(id(9), 1), LinkDesk.NORTH)).isEmpty();
    assertThat(desk.audited)
        .extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::count)
        .containsExactly(tuple("links.walk", "1 1", 0L), tuple("links.walk", "9 1", 0L));
  }
}
