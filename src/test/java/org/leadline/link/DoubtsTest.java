package org.leadline.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Manner;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/** When one shared value is enough for a strong link, and when it is not. */
class DoubtsTest {

  private static final String PHONE = "+1 212 555 0123";
  private static final String DEVICE = "00000000-0000-4000-8000-000000000777";

  private static Link link(Tip one, Tip other) {
    LinkDesk desk = new LinkDesk().given(one, other);
    Link here = desk.linksOf(1).links().getFirst();
    assertThat(desk.linksOf(2).links().getFirst().strength())
        .as("from the other side")
        .isEqualTo(here.strength());
    LinkDesk.assertRecomputes(here);
    return here;
  }

  private static Tip with(long number, IdentifierKind kind, String value) {
    return Tip.number(number).holds(kind, value);
  }

  private static Tip named(Tip tip, String name) {
    return tip.holds(IdentifierKind.PERSON_NAME, name);
  }

  @Test
  void aNumberAloneMayHaveBeenGivenToSomebodyElse() {
    Link link = link(with(1, IdentifierKind.PHONE, PHONE), with(2, IdentifierKind.PHONE, PHONE));
    assertThat(link.strength()).isEqualTo(LinkStrength.POSSIBLE);
    assertThat(link.reasons().getFirst().note()).contains("somebody else");
    assertThat(link.reasons()).allMatch(reason -> reason.atMost() != LinkStrength.STRONG);
  }

  @Test
  void aNumberWithTheSameNameOrWithinItsRestIsStrong() {
    Link named =
        link(
            named(with(1, IdentifierKind.PHONE, PHONE), "Ada Berg"),
            named(with(2, IdentifierKind.PHONE, PHONE), "Ada B."));
    Link soon =
        link(
            with(1, IdentifierKind.PHONE, PHONE).address("240.0.0.1", "2030-03-01T12:00:00Z"),
            with(2, IdentifierKind.PHONE, PHONE).address("240.0.0.2", "2030-03-21T12:00:00Z"));
    assertThat(named.strength()).isEqualTo(LinkStrength.STRONG);
    assertThat(soon.strength()).isEqualTo(LinkStrength.STRONG);
  }

  @Test
  void aHouseholdSharesDeviceAndLine() {
    Link link =
        link(
            with(1, IdentifierKind.ADVERTISING_ID, DEVICE)
                .address("240.0.0.1", "2030-03-01T12:00:00Z"),
            with(2, IdentifierKind.ADVERTISING_ID, DEVICE)
                .address("240.0.0.1", "2030-03-01T12:20:00Z"));
    assertThat(link.strength()).isEqualTo(LinkStrength.POSSIBLE);
    assertThat(link.reasons().getFirst().note()).contains("household");
  }

  @Test
  void whatManyReportsHoldAndNobodyIsSaidToOwnIsNoMoreThanPossible() {
    assertThat(strengthOfOneMailbox(50, Role.INCIDENT)).isEqualTo(LinkStrength.STRONG);
    assertThat(strengthOfOneMailbox(51, Role.INCIDENT)).isEqualTo(LinkStrength.POSSIBLE);
    assertThat(strengthOfOneMailbox(51, Role.REPORTED_USER)).isEqualTo(LinkStrength.STRONG);
  }

  private static LinkStrength strengthOfOneMailbox(int reports, Role role) {
    LinkDesk desk = new LinkDesk();
    for (int number = 1; number <= reports; number++) {
      desk.given(
          Tip.number(number)
              .holds(IdentifierKind.EMAIL, "zz.list@example.com", role)
              .holds(IdentifierKind.EMAIL, "zz.list.sender@example.com", role));
    }
    return desk.linksOf(1).links().getFirst().strength();
  }

  @Test
  void aMailboxIsEnoughUnlessTheRestContradictsIt() {
    Tip one = with(1, IdentifierKind.EMAIL, "zz.x@example.com");
    Tip other = with(2, IdentifierKind.EMAIL, "zz.x@example.com");
    assertThat(link(one, other).strength()).isEqualTo(LinkStrength.STRONG);

    Tip ada = named(with(1, IdentifierKind.EMAIL, "zz.x@example.com"), "Ada Berg");
    Tip ben = named(with(2, IdentifierKind.EMAIL, "zz.x@example.com"), "Ben Stone");
    Link contradicted =
        link(
            ada.holds(IdentifierKind.PHONE, "+1 212 555 0111"),
            ben.holds(IdentifierKind.PHONE, "+1 212 555 0112"));
    assertThat(contradicted.strength()).isEqualTo(LinkStrength.POSSIBLE);
  }

  @Test
  void anAccountThatWasCompromisedHasTwoUsers() {
    Tip owner = account(Tip.number(1));
    Tip user = account(Tip.number(2)).compromised();
    assertThat(link(owner, user).strength()).isEqualTo(LinkStrength.POSSIBLE);
    assertThat(link(owner, account(Tip.number(2))).strength()).isEqualTo(LinkStrength.STRONG);
  }

  @Test
  void whoTookAnAccountOverIsOnePersonWhereAnotherFactIsTheSame() {
    Tip one = account(Tip.number(1)).compromised();
    Tip other = account(Tip.number(2)).compromised();
    assertThat(link(one, other).strength()).isEqualTo(LinkStrength.POSSIBLE);

    one.holds(IdentifierKind.EMAIL, "zz.x@example.com");
    other.holds(IdentifierKind.EMAIL, "zz.x@example.com");
    assertThat(link(one, other).strength()).isEqualTo(LinkStrength.STRONG);

    Tip owner = account(Tip.number(2)).holds(IdentifierKind.EMAIL, "zz.x@example.com");
    assertThat(link(one, owner).strength()).isEqualTo(LinkStrength.POSSIBLE);
  }

  @Test
  void oneLineIsNoProofThatAnAccountWasNotTakenOver() {
    Tip owner =
        account(Tip.number(1))
            .address("240.0.0.1", "2030-03-01T12:00:00Z", null, Stated.NOT_STATED);
    Tip user =
        account(Tip.number(2))
            .compromised()
            .address("240.0.0.1", "2030-03-01T14:00:00Z", null, Stated.NOT_STATED);
    assertThat(link(owner, user).strength()).isEqualTo(LinkStrength.POSSIBLE);
  }

  @Test
  void aNumberAndTheLineItWasUsedOnAreTwoFacts() {
    Tip early =
        with(1, IdentifierKind.PHONE, "+1 212 555 0111")
            .address("240.0.0.1", "2030-01-01T12:00:00Z", null, Stated.NOT_STATED);
    Tip late =
        with(2, IdentifierKind.PHONE, "+1 212 555 0111")
            .address("240.0.0.1", "2030-06-01T12:00:00Z", null, Stated.NOT_STATED);
    assertThat(link(early, late).strength()).isEqualTo(LinkStrength.STRONG);

    Tip elsewhere =
        with(2, IdentifierKind.PHONE, "+1 212 555 0111")
            .address("240.0.0.2", "2030-06-01T12:00:00Z", null, Stated.NOT_STATED);
    assertThat(link(early, elsewhere).strength()).isEqualTo(LinkStrength.POSSIBLE);
  }

  private static Tip account(Tip tip) {
    return tip.holds(
        IdentifierKind.ACCOUNT,
        "9912345678901",
        Role.REPORTED_USER,
        Manner.DECLARED,
        Hints.ofService("Example Chat"));
  }

  @Test
  void theSamePortWithinMinutesIsOneSession() {
    Link link =
        link(
            Tip.number(1).address("240.0.0.1", "2030-03-01T12:00:00Z", 4001, Stated.NOT_STATED),
            Tip.number(2).address("240.0.0.1", "2030-03-01T12:04:00Z", 4001, Stated.NOT_STATED));
    assertThat(link.strength()).isEqualTo(LinkStrength.STRONG);
  }
}
