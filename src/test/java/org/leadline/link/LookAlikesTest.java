package org.leadline.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportId;

/** Look-alikes stand beside links, with the reports that hold them, and never make one. */
class LookAlikesTest {

  private final LinkDesk desk = new LinkDesk();

  @Test
  void aNameIsSuggestedAndThoseInTheSamePlaceComeFirst() {
    desk.given(
        Tip.number(1).holds(IdentifierKind.DISPLAY_NAME, "Robin Example").in("Springfield", "IL"),
        Tip.number(2).holds(IdentifierKind.DISPLAY_NAME, "Robin Example").in("Salem", "OR"),
        Tip.number(3).holds(IdentifierKind.DISPLAY_NAME, "Robin Example").in("springfield", "IL"));

    LinkAnswer answer = desk.linksOf(1);

    assertThat(answer.links()).isEmpty();
    assertThat(answer.suggestions())
        .singleElement()
        .satisfies(name -> {
          assertThat(name.key()).startsWith("name~:");
          assertThat(name.unlinked()).isEqualTo(2);
          assertThat(name.samePlace()).isEqualTo(1);
          assertThat(name.reports()).containsExactly(ReportId.cybertip(3), ReportId.cybertip(2));
          assertThat(name.why()).contains("the same place");
        });
  }

  @Test
  void aVariantOfAHandleIsSuggestedWithItsReports() {
    desk.given(
        Tip.number(1).user("ExampleChat", "zz.synth.robin"),
        Tip.number(2).user("OtherChat", "zz_synth_robin_77"));

    LinkAnswer answer = desk.linksOf(1);

    assertThat(answer.totals().all()).isZero();
    assertThat(answer.suggestions())
        .anySatisfy(one -> assertThat(one.reports()).containsExactly(ReportId.cybertip(2)));
  }

  @Test
  void whatIsLinkedAlreadyIsNotSuggestedAgain() {
    desk.given(
        Tip.number(1)
            .holds(IdentifierKind.DISPLAY_NAME, "Robin Example")
            .holds(IdentifierKind.EMAIL, "zzsynth.r@gmail.com"),
        Tip.number(2)
            .holds(IdentifierKind.DISPLAY_NAME, "Robin Example")
            .holds(IdentifierKind.EMAIL, "zzsynth.r@gmail.com"));

    assertThat(desk.linksOf(1).suggestions()).isEmpty();
  }
}
