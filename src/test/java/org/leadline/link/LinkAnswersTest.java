package org.leadline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leadline.access.AuditEntry;
import org.leadline.access.HiddenLinks;
import org.leadline.index.InvalidCursor;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Manner;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/** What the question for a report's links is answered, to whom, and page by page. */
class LinkAnswersTest {

  private static final String MAIL = "zzsynth.person@gmail.com";
  private static final String NOON = "2030-03-01T12:00:00Z";
  private final LinkDesk desk = new LinkDesk();

  @Test
  void whoMayNotSeeVictimsValuesIsNotLinkedOnThem() {
    desk.given(
        Tip.number(1).holds(IdentifierKind.EMAIL, MAIL, Role.CHILD_VICTIM),
        Tip.number(2).holds(IdentifierKind.EMAIL, MAIL));

    LinkAnswer answer =
        desk.links
            .links(LinkRequest.of(ReportId.cybertip(2)), LinkDesk.caller("north", false))
            .orElseThrow();

    assertThat(answer.totals().all()).isZero();
  }

  @Test
  void exactKeysLeaveFoldedFormsAndMentionsOut() {
    desk.given(
        Tip.number(1).holds(IdentifierKind.EMAIL, "zz.synth@gmail.com"),
        Tip.number(2).holds(IdentifierKind.EMAIL, "zzsynth@gmail.com"),
        Tip.number(3).mentions("zz.synth@gmail.com"),
        Tip.number(4)
            .holds(
                IdentifierKind.EMAIL,
                "zz.synth@gmail.com",
                Role.OTHER,
                Manner.CAPTURED,
                Hints.NONE));

    assertThat(desk.withoutNoise(1, KeyScope.EXACT).links())
        .extracting(Link::reportId)
        .containsExactly(ReportId.cybertip(4));
    assertThat(desk.withoutNoise(1, KeyScope.ALL).totals().all()).isEqualTo(3);
  }

  @Test
  void pagesReachTheLastLinkWithoutRepeatingOne() {
    desk.given(
        LongStream.rangeClosed(1, 60)
            .mapToObj(number ->
                Tip.number(number)
                    .holds(IdentifierKind.EMAIL, MAIL)
                    .address("240.0.0." + number % 7, NOON))
            .toArray(Tip[]::new));
    LinkRequest request =
        new LinkRequest(ReportId.cybertip(1), LinkStrength.WEAK, KeyScope.ALL, true, 7, null);
    List<ReportId> seen = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      LinkAnswer page = desk.links.links(request.from(cursor), LinkDesk.NORTH).orElseThrow();
      page.links().forEach(link -> seen.add(link.reportId()));
      cursor = page.next();
    } while (cursor != null);

    assertThat(seen).hasSize(59).doesNotHaveDuplicates();
  }

  @Test
  void aCursorOfAnotherQuestionIsRefused() {
    desk.given(
        Tip.number(1).holds(IdentifierKind.EMAIL, MAIL),
        Tip.number(2).holds(IdentifierKind.EMAIL, MAIL),
        Tip.number(3).holds(IdentifierKind.EMAIL, MAIL));
    LinkRequest request =
        new LinkRequest(ReportId.cybertip(1), LinkStrength.WEAK, KeyScope.ALL, true, 1, null);
    String next = desk.links.links(request, LinkDesk.NORTH).orElseThrow().next();

    assertThatThrownBy(
            () -> desk.links.links(request.about(ReportId.cybertip(2)).from(next), LinkDesk.NORTH))
        .isInstanceOf(InvalidCursor.class);
    assertThatThrownBy(() -> desk.links.links(request.from("damaged"), LinkDesk.NORTH))
        .isInstanceOf(InvalidCursor.class);
  }

  @Test
  void aReportOfAnotherUnitIsAnsweredLikeOneThatDoesNotExist() {
    desk.given(Tip.number(1).unit("south").holds(IdentifierKind.EMAIL, MAIL));

    assertThat(desk.links.links(LinkRequest.of(ReportId.cybertip(1)), LinkDesk.NORTH)).isEmpty();
    assertThat(desk.links.links(LinkRequest.of(ReportId.cybertip(9)), LinkDesk.NORTH)).isEmpty();
  }

  @Test
  void howManyLinkedReportsOtherUnitsHoldIsToldWherePolicySaysSo() {
    desk.given(
        Tip.number(1).holds(IdentifierKind.EMAIL, MAIL),
        Tip.number(2).holds(IdentifierKind.EMAIL, MAIL),
        Tip.number(3).holds(IdentifierKind.EMAIL, MAIL).unit("south"),
        Tip.number(4).holds(IdentifierKind.EMAIL, MAIL, Role.CHILD_VICTIM).unit("south"));
    LinkRequest request = LinkRequest.of(ReportId.cybertip(1));
    LinkService telling = desk.links(HiddenLinks.COUNTED);

    assertThat(desk.linksOf(1).totals().hidden()).isZero();
    LinkAnswer told = telling.links(request, LinkDesk.NORTH).orElseThrow();
    assertThat(told.totals().hidden()).isEqualTo(2);
    assertThat(told.totals().all()).isEqualTo(1);
    assertThat(told.links()).isEqualTo(desk.linksOf(1).links());
    assertThat(
            telling.links(request, LinkDesk.caller("north", false)).orElseThrow().totals().hidden())
        .isEqualTo(1);
  }

  @Test
  void everyViewIsInTheAuditTrail() {
    desk.given(
        Tip.number(1).holds(IdentifierKind.EMAIL, MAIL),
        Tip.number(2).holds(IdentifierKind.EMAIL, MAIL));

    desk.linksOf(1);

    assertThat(desk.audited)
        .containsExactly(new AuditEntry(LinkDesk.NOW, "person", "training", "links.view", "1", 1));
  }
}
