package org.leadline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leadline.access.AuditEntry;
import org.leadline.index.InvalidCursor;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/** Child victims who are reported elsewhere are listed, to whom it may be told. */
class AlarmServiceTest {

  private static final String MAIL = "zzsynth.person@gmail.com";
  private static final String OTHER = "zzsynth.other@gmail.com";
  private final LinkDesk desk = new LinkDesk();
  private final AlarmService alarms =
      new AlarmService(
          desk.index, LinkDesk.rules(), desk.audited::add, InstantSource.fixed(LinkDesk.NOW));

  private void givenTwoAlarms() {
    desk.given(
        Tip.number(1).holds(IdentifierKind.EMAIL, MAIL, Role.CHILD_VICTIM),
        Tip.number(2).holds(IdentifierKind.EMAIL, MAIL),
        Tip.number(3).holds(IdentifierKind.EMAIL, MAIL, Role.CHILD_VICTIM),
        Tip.number(4).holds(IdentifierKind.EMAIL, OTHER, Role.CHILD_VICTIM),
        Tip.number(5).holds(IdentifierKind.EMAIL, OTHER, Role.CHILD_VICTIM),
        Tip.number(6).holds(IdentifierKind.EMAIL, OTHER).unit("south"));
  }

  @Test
  void aVictimOfOneReportWhoIsReportedInAnotherIsListedWithTheValue() {
    givenTwoAlarms();

    AlarmPage page = alarms.alarms(AlarmRequest.first(50), LinkDesk.NORTH);

    assertThat(page.total()).isEqualTo(2);
    assertThat(page.alarms())
        .extracting(alarm -> alarm.victim().report(), alarm -> alarm.reported().report())
        .containsExactly(
            tuple(ReportId.cybertip(1), ReportId.cybertip(2)),
            tuple(ReportId.cybertip(3), ReportId.cybertip(2)));
    assertThat(page.alarms().getFirst().reasons())
        .extracting(LinkReason::key)
        .contains("email:" + MAIL);
    assertThat(desk.audited)
        .contains(new AuditEntry(LinkDesk.NOW, "person", "training", "alarms.view", "", 2));
  }

  @Test
  void theListAndTheLinksOfAReportTellTheSame() {
    givenTwoAlarms();

    LinkAnswer answer =
        desk.answer(LinkRequest.of(ReportId.cybertip(2)).rows(new LinkRows.Alarms()));

    assertThat(answer.alarms()).isEqualTo(2);
    assertThat(answer.links())
        .extracting(Link::reportId)
        .containsExactly(ReportId.cybertip(1), ReportId.cybertip(3));
  }

  @Test
  void whoMayNotSeeVictimsValuesIsToldThatTheyAreWithheld() {
    givenTwoAlarms();

    AlarmPage page = alarms.alarms(AlarmRequest.first(50), LinkDesk.caller("north", false));

    assertThat(page.total()).isZero();
    assertThat(page.withheld()).isTrue();
  }

  @Test
  void alarmsAreFilteredByReportAndUnitAndPagedToTheEnd() {
    givenTwoAlarms();
    AlarmRequest about = new AlarmRequest(null, ReportId.cybertip(3), 50, null);
    assertThat(alarms.alarms(about, LinkDesk.NORTH).total()).isEqualTo(1);
    assertThat(alarms.alarms(new AlarmRequest("south", null, 50, null), LinkDesk.NORTH).total())
        .isZero();

    List<ReportId> seen = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      AlarmPage page = alarms.alarms(new AlarmRequest(null, null, 1, cursor), LinkDesk.NORTH);
      page.alarms().forEach(alarm -> seen.add(alarm.victim().report()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(seen).containsExactly(ReportId.cybertip(1), ReportId.cybertip(3));
    assertThatThrownBy(
            () -> alarms.alarms(new AlarmRequest(null, null, 1, "damaged"), LinkDesk.NORTH))
        .isInstanceOf(InvalidCursor.class);
  }
}
