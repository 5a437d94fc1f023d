package org.leadline.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.report.CaseState;
import org.leadline.report.CaseStatus;
import org.leadline.report.Disposition;
import org.leadline.report.ReportId;
import org.leadline.report.Stated;
import org.leadline.search.Sample;
import org.leadline.store.CaseEvent;
import org.leadline.store.CaseEventKind;
import org.leadline.store.CaseStep;
import org.leadline.store.CaseStore.Work;
import org.leadline.store.Secret;

/** Two investigators and a supervisor of one unit work on reports. */
class CaseServiceTest {

  private static final ReportId FIRST = ReportId.cybertip(1);
  private static final ReportId SECOND = ReportId.cybertip(2);
  private static final ReportId SOUTHERN = ReportId.cybertip(9);

  @TempDir Path folder;
  private Desk desk;
  private Caller ann;
  private Caller ben;
  private Caller sue;

  @BeforeEach
  void open() {
    desk = Desk.in(folder);
    ann = account("ann", AccountRole.INVESTIGATOR, "north");
    ben = account("ben", AccountRole.INVESTIGATOR, "north");
    sue = account("sue", AccountRole.SUPERVISOR, "north");
    desk.take(Sample.number(1).report(), "north");
    desk.take(Sample.number(2).report(), "north");
    desk.take(Sample.number(9).report(), "south");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theSecondToClaimIsToldWhoWasFirst() {
    assertThat(act(FIRST, new CaseAction.Claim(), ann)).isInstanceOf(CaseStep.Done.class);

    CaseStep step = act(FIRST, new CaseAction.Claim(), ben);

    assertThat(step)
        .isEqualTo(
            new CaseStep.Conflict(
                "It is ann's since 2030-06-01 00:00 UTC. Ask ann, or have a supervisor assign it."));
    assertThat(state(FIRST).assignee()).isEqualTo("ann");
    assertThat(state(FIRST).status()).isEqualTo(CaseStatus.ONGOING);
    assertThat(act(FIRST, new CaseAction.Claim(), ann)).isInstanceOf(CaseStep.Unchanged.class);
  }

  @Test
  void whatIsClaimedIsFoundByWhoHasItAndByStatusAtOnce() {
    act(FIRST, new CaseAction.Claim(), ann);

    assertThat(queue("assignee", "ann")).containsExactly(FIRST);
    assertThat(queue("status", "new")).containsExactly(SECOND);
    QueuePage unassigned =
        desk.queue()
            .queue(
                new QueueRequest(10, null, new QueueFilter(Map.of(), List.of(), false, true), true),
                ben);
    assertThat(unassigned.rows()).extracting(QueueRow::report).containsExactly(SECOND);
  }

  @Test
  void aDispositionClosesAndGoingOnOpensAgain() {
    act(FIRST, new CaseAction.Claim(), ann);
    act(FIRST, closing(Disposition.ARREST), ann);
    assertThat(state(FIRST))
        .isEqualTo(
            new CaseState(CaseStatus.CLOSED, "ann", Disposition.ARREST, Stated.YES, 2, null));
    assertThat(queue("disposition", "arrest")).containsExactly(FIRST);

    act(FIRST, new CaseAction.Progress(CaseStatus.ONGOING, "The court asks for more."), ann);

    assertThat(state(FIRST).disposition()).isNull();
    assertThat(queue("disposition", "arrest")).isEmpty();
    assertThat(history(FIRST))
        .extracting(CaseEvent::kind)
        .containsExactly(CaseEventKind.CLAIM, CaseEventKind.DISPOSITION, CaseEventKind.STATUS);
  }

  @Test
  void undoingTakesBackWhatOneEventChangedAndKeepsItOnRecord() {
    act(FIRST, new CaseAction.Claim(), ann);
    act(FIRST, closing(Disposition.UNFOUNDED), ann);
    String closing = history(FIRST).getLast().id();
    act(FIRST, new CaseAction.Note("Told the office."), ann);

    act(FIRST, new CaseAction.Undo(closing), ann);

    assertThat(state(FIRST))
        .isEqualTo(new CaseState(CaseStatus.ONGOING, "ann", null, Stated.NOT_STATED, 0, null));
    assertThat(history(FIRST)).hasSize(4);
    assertThat(history(FIRST).get(1).undoneBy()).isEqualTo("ann");
    assertThat(history(FIRST).getLast().undoes()).isEqualTo(closing);
    assertThat(queue("status", "closed")).isEmpty();
    assertThat(act(FIRST, new CaseAction.Undo(closing), ann)).isInstanceOf(CaseStep.Conflict.class);
    assertThat(act(FIRST, new CaseAction.Undo(history(FIRST).getLast().id()), ann))
        .isInstanceOf(CaseStep.Conflict.class);
  }

  @Test
  void whatSomethingLaterRestsOnIsNotUndoneBeforeThat() {
    act(FIRST, new CaseAction.Claim(), ann);
    String claim = history(FIRST).getFirst().id();
    act(FIRST, new CaseAction.Assign("ben"), ann);

    assertThat(act(FIRST, new CaseAction.Undo(claim), ann))
        .isEqualTo(
            new CaseStep.Conflict(
                "Something later rests on this, by ann on 2030-06-01 00:00 UTC (assign). Undo that first."));
    assertThat(act(FIRST, new CaseAction.Undo(history(FIRST).getLast().id()), ben))
        .isInstanceOf(CaseStep.NotAllowed.class);
    act(FIRST, new CaseAction.Undo(history(FIRST).getLast().id()), sue);
    act(FIRST, new CaseAction.Undo(claim), ann);
    assertThat(state(FIRST)).isEqualTo(CaseState.NEW);
  }

  @Test
  void onlyWhoHasAReportOrASupervisorPassesItOnAndOnlyToSomebodyWhoSeesIt() {
    account("cat", AccountRole.INVESTIGATOR, "south");
    account("vic", AccountRole.VIEWER, "north");
    assertThat(act(FIRST, new CaseAction.Assign("ben"), ann))
        .isInstanceOf(CaseStep.NotAllowed.class);
    assertThat(act(FIRST, new CaseAction.Assign("ben"), sue)).isInstanceOf(CaseStep.Done.class);
    assertThat(act(FIRST, new CaseAction.Release(), ann)).isInstanceOf(CaseStep.NotAllowed.class);
    assertThat(act(FIRST, closing(Disposition.UNFOUNDED), ann))
        .isInstanceOf(CaseStep.NotAllowed.class);
    for (String stranger : List.of("cat", "vic", "nobody")) {
      assertThat(act(FIRST, new CaseAction.Assign(stranger), sue))
          .isInstanceOf(CaseStep.NotAllowed.class);
    }
    assertThat(act(FIRST, new CaseAction.Assign("ann"), ben)).isInstanceOf(CaseStep.Done.class);
    assertThat(desk.cases().assignable(ann)).containsExactly("ann", "ben", "sue");
  }

  @Test
  void whoDoesNotSeeAReportLearnsNothingAndAViewerChangesNothing() {
    assertThat(act(SOUTHERN, new CaseAction.Claim(), ann)).isInstanceOf(CaseStep.NotFound.class);
    assertThat(desk.cases().open(SOUTHERN, ann)).isEmpty();
    Caller viewer = account("vic", AccountRole.VIEWER, "north");
    assertThat(act(FIRST, new CaseAction.Claim(), viewer)).isInstanceOf(CaseStep.NotAllowed.class);
    act(FIRST, new CaseAction.Note("A note that may quote a report."), ann);
    assertThat(desk.cases().open(FIRST, viewer).orElseThrow().file().history())
        .extracting(CaseEvent::reason)
        .containsExactly("");
  }

  @Test
  void whatWasDecidedOnAnOldViewIsRefused() {
    act(FIRST, new CaseAction.Claim(), ann);

    CaseStep step = desk.cases().act(FIRST, closing(Disposition.UNFOUNDED), "", sue).step();

    assertThat(step)
        .isEqualTo(
            new CaseStep.Conflict(
                "The case was changed since you looked at it, by ann on 2030-06-01 00:00 UTC (claim). Look at it again, then decide."));
    String latest = history(FIRST).getLast().id();
    assertThat(desk.cases().act(FIRST, closing(Disposition.UNFOUNDED), latest, sue).step())
        .isInstanceOf(CaseStep.Done.class);
  }

  @Test
  void whatIsDoneToSeveralAtOneGoIsToldOneByOneAndUndoneAtOneGo() {
    act(SECOND, new CaseAction.Claim(), ben);

    Work work =
        desk.cases().act(List.of(FIRST, SECOND, SOUTHERN, FIRST), new CaseAction.Claim(), ann);

    assertThat(work.reports())
        .extracting(one -> one.step().getClass().getSimpleName())
        .containsExactly("Done", "Conflict", "NotFound");
    Work undone = desk.cases().act(List.of(), new CaseAction.Undo(work.action()), ann);
    assertThat(undone.reports()).hasSize(1);
    assertThat(state(FIRST)).isEqualTo(CaseState.NEW);
    assertThat(state(SECOND).assignee()).isEqualTo("ben");
    assertThatThrownBy(() -> desk.cases().act(List.of(), new CaseAction.Claim(), ann))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> desk.cases().act(List.of(), new CaseAction.Undo("none"), ann))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theClockRunsAYearFromReceiptUnlessExtended() {
    Preservation before = desk.cases().open(FIRST, ann).orElseThrow().preservation();
    assertThat(before.until()).isEqualTo(Instant.parse("2031-01-15T10:00:00Z"));
    assertThat(before.daysLeft()).isEqualTo(228);
    assertThat(before.band()).isEqualTo(Preservation.Band.MORE);
    desk.take(Sample.number(3).received("2029-06-09T23:59:59Z").report(), "north");
    desk.take(Sample.number(4).received("2029-05-31T23:59:59Z").report(), "north");
    desk.take(Sample.number(5).received("2029-06-08T00:00:00Z").report(), "north");

    QueuePage counted =
        desk.queue()
            .queue(new QueueRequest(10, null, QueueFilter.NONE, true, List.of("status")), ann);

    QueueCounts counts = requireNonNull(counted.counts());
    assertThat(counts.preservation())
        .containsEntry(Preservation.Band.ENDED, 1L)
        .containsEntry(Preservation.Band.WEEK, 1L)
        .containsEntry(Preservation.Band.FORTNIGHT, 1L)
        .containsEntry(Preservation.Band.MORE, 2L);
    for (QueueRow row : counted.rows()) {
      Preservation told = requireNonNull(row.details()).preservation();
      assertThat(inBand(told.band())).contains(row.report());
    }
    Instant until = Instant.parse("2032-05-01T23:59:59Z");
    act(ReportId.cybertip(4), new CaseAction.Extend(until, "A request was sent."), ann);
    assertThat(inBand(Preservation.Band.ENDED)).isEmpty();
    assertThat(act(ReportId.cybertip(4), new CaseAction.Extend(until, "Again."), ann))
        .isInstanceOf(CaseStep.Conflict.class);
  }

  @Test
  void whatIsReadIsUnreadForOthersAndAgainWhenMarkedSo() {
    desk.cases().mark(List.of(FIRST, SOUTHERN), true, ann);

    assertThat(unread(ann)).containsExactly(SECOND);
    assertThat(unread(ben)).containsExactly(FIRST, SECOND);
    desk.cases().mark(List.of(FIRST), false, ann);
    assertThat(unread(ann)).containsExactly(FIRST, SECOND);
  }

  @Test
  void everythingIsInTheAuditTrail() {
    act(FIRST, new CaseAction.Claim(), ann);
    act(FIRST, new CaseAction.Note("A text that is not for the trail."), ann);
    desk.cases().act(List.of(FIRST, SECOND), closing(Disposition.UNFOUNDED), sue);
    desk.cases().mark(List.of(FIRST), true, ann);

    List<String> trail =
        desk.holding().store().audit().page(Long.MAX_VALUE, 10).stream()
            .map(
                one -> one.entry().who() + " " + one.entry().action() + " " + one.entry().subject())
            .toList();

    assertThat(trail)
        .contains(
            "ann case.claim 1",
            "ann case.note 1",
            "sue case.disposition 1 2 unfounded",
            "ann case.read 1");
  }

  private CaseStep act(ReportId report, CaseAction action, Caller caller) {
    return desk.cases().act(report, action, null, caller).step();
  }

  private static CaseAction closing(Disposition disposition) {
    return new CaseAction.Dispose(disposition, Stated.YES, 2, "As the form says.");
  }

  private CaseState state(ReportId report) {
    return desk.cases().open(report, sue).orElseThrow().file().state();
  }

  private List<CaseEvent> history(ReportId report) {
    return desk.cases().open(report, sue).orElseThrow().file().history();
  }

  private List<ReportId> queue(String facet, String value) {
    return ids(QueueFilter.of(Map.of(facet, List.of(value))), ann);
  }

  private List<ReportId> inBand(Preservation.Band band) {
    return ids(new QueueFilter(Map.of(), List.of(band), false, false), ann);
  }

  private List<ReportId> unread(Caller caller) {
    return ids(new QueueFilter(Map.of(), List.of(), true, false), caller);
  }

  private List<ReportId> ids(QueueFilter filter, Caller caller) {
    return desk.queue().queue(new QueueRequest(10, null, filter, false), caller).rows().stream()
        .map(QueueRow::report)
        .sorted()
        .toList();
  }

  private Caller account(String name, AccountRole role, String unit) {
    return desk.holding()
        .store()
        .accounts()
        .create(name, role, false, new TreeSet<>(List.of(unit)), new Secret("a password for tests"))
        .caller();
  }
}
