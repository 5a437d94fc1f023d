package org.leadline.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.HiddenLinks;
import org.leadline.access.Pointing;
import org.leadline.access.UnitPointer;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportId;
import org.leadline.report.Role;
import org.leadline.store.NewNotice;

/** Whom a caller is pointed to about linked reports of other units, and who is told of it. */
class PointerTest {

  private static final String MAIL = "zzsynth.person@gmail.com";
  private static final String FILE = "0123456789abcdef0123456789abcdef";
  private static final LinkRequest REQUEST = LinkRequest.of(ReportId.cybertip(1));
  private final LinkDesk desk = new LinkDesk();

  @BeforeEach
  void reports() {
    desk.given(
        Tip.number(1).holds(IdentifierKind.EMAIL, MAIL).holds(IdentifierKind.HASH, FILE),
        Tip.number(2).holds(IdentifierKind.EMAIL, MAIL).unit("south"),
        Tip.number(3).holds(IdentifierKind.HASH, FILE).unit("west"));
  }

  private LinkAnswer asked(Pointing pointing) {
    return desk.pointing(pointing).links(REQUEST, LinkDesk.NORTH).orElseThrow();
  }

  @Test
  void withoutAPolicyNothingIsTold() {
    assertThat(desk.linksOf(1).pointers()).isEmpty();
    assertThat(desk.noticed).isEmpty();
  }

  @Test
  void aUnitWithAStronglyLinkedReportIsPointedToAndBothSidesAreTold() {
    LinkAnswer answer = asked(Pointing.STRONG);

    assertThat(answer.pointers())
        .containsExactly(new UnitPointer("south", "Unit south", "desk@south.example.org"));
    assertThat(answer.totals()).isEqualTo(desk.linksOf(1).totals());
    assertThat(answer.links()).isEmpty();
    assertThat(desk.noticed)
        .containsExactlyInAnyOrder(
            new NewNotice("north", ReportId.cybertip(1), "south"),
            new NewNotice("south", ReportId.cybertip(2), "north"));
  }

  @Test
  void lookingAgainTellsNobodyAgain() {
    LinkService links = desk.pointing(Pointing.STRONG);
    links.links(REQUEST, LinkDesk.NORTH);
    links.links(REQUEST, LinkDesk.NORTH);

    assertThat(desk.noticed).hasSize(2);
  }

  @Test
  void weakerLinksPointWhereThePolicySaysSo() {
    assertThat(asked(Pointing.POSSIBLE).pointers())
        .extracting(UnitPointer::unit)
        .containsExactly("south", "west");
  }

  @Test
  void whatBelongsToNoUnitPointsToNobody() {
    desk.given(Tip.number(2).holds(IdentifierKind.EMAIL, MAIL).unit("unassigned"));

    assertThat(asked(Pointing.WEAK).pointers())
        .extracting(UnitPointer::unit)
        .containsExactly("west");
  }

  @Test
  void aVictimsValuePointsOnlyThoseWhoMaySeeIt() {
    desk.given(
        Tip.number(4).holds(IdentifierKind.EMAIL, "zzsynth.v@gmail.com"),
        Tip.number(5)
            .holds(IdentifierKind.EMAIL, "zzsynth.v@gmail.com", Role.CHILD_VICTIM)
            .unit("south"));
    LinkRequest request = LinkRequest.of(ReportId.cybertip(4));
    LinkService links = desk.pointing(Pointing.WEAK);

    assertThat(links.links(request, LinkDesk.caller("north", false)).orElseThrow().pointers())
        .isEmpty();
    assertThat(links.links(request, LinkDesk.NORTH).orElseThrow().pointers()).hasSize(1);
  }

  @Test
  void theNumberOfHiddenReportsIsAnotherPolicy() {
    assertThat(asked(Pointing.STRONG).totals().hidden()).isZero();
    assertThat(
            desk.links(HiddenLinks.COUNTED).links(REQUEST, LinkDesk.NORTH).orElseThrow().pointers())
        .isEmpty();
  }
}
