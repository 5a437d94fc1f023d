package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadline.access.AccessSettings;
import org.leadline.access.HiddenLinks;
import org.leadline.access.Pointing;
import org.leadline.access.UnitSettings;
import org.leadline.access.Visibility;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.Handling;
import org.leadline.report.Incident;
import org.leadline.report.Recipient;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;
import org.leadline.report.Stated;

/** A report goes to the units that were given, else to those that its agencies are. */
class UnitRuleTest {

  private final UnitRule rule =
      new UnitRule(
          new AccessSettings(
              List.of(
                  new UnitSettings("north", "Northern Unit", List.of("Example ICAC, North")),
                  new UnitSettings("south", "Southern Unit", List.of())),
              false,
              HiddenLinks.UNTOLD,
              Pointing.NONE));

  @Test
  void theGivenUnitsWinOverTheAgencies() {
    assertThat(rule.delivered(List.of("other"), sentTo("Example ICAC North")))
        .containsExactly("other");
  }

  @Test
  void anAgencyIsKnownByItsAliasesInAnySpelling() {
    assertThat(rule.delivered(List.of(), sentTo("example icac  north", "SOUTHERN UNIT")))
        .containsExactly("north", "south");
    assertThat(rule.delivered(List.of(), sentTo("Somebody else"))).isEmpty();
  }

  @Test
  void aRedeliveryAddsUnitsAndTakesNoneAway() {
    assertThat(UnitRule.after(List.of("north"), List.of("south")))
        .containsExactly("north", "south");
    assertThat(UnitRule.after(List.of("north"), List.of())).containsExactly("north");
  }

  @Test
  void unassignedStandsOnlyWhereThereIsNoUnit() {
    assertThat(UnitRule.after(List.of(), List.of())).containsExactly(Visibility.UNASSIGNED);
    assertThat(UnitRule.after(List.of(Visibility.UNASSIGNED), List.of("north")))
        .containsExactly("north");
    assertThat(UnitRule.after(List.of("north"), List.of(Visibility.UNASSIGNED)))
        .containsExactly("north");
  }

  private static Report sentTo(String... agencies) {
    List<Recipient> recipients =
        List.of(agencies).stream()
            .map(agency -> new Recipient(agency, Instant.EPOCH, null))
            .toList();
    Handling handling =
        new Handling(
            null, null, Stated.NOT_STATED, ClearingHousePriority.NOT_STATED, null, recipients);
    return new Report(
        ReportId.cybertip(900_000_001),
        handling,
        Incident.NOT_STATED,
        Reporter.NOT_STATED,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
