package org.leadline.link.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.leadline.link.walk.WalkDesk.id;
import static org.leadline.link.walk.WalkDesk.mails;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AuditEntry;
import org.leadline.index.InvalidCursor;
import org.leadline.index.lucene.LuceneIndex;
import org.leadline.link.LinkDesk;
import org.leadline.link.LinkStrength;
import org.leadline.link.Tip;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/** What each linked report adds to the one that is looked at. */
class DeltaServiceTest {

  private static final String NOON = "2030-03-01T12:00:00Z";
  private static final String PHONE = "+12025550123";

  @TempDir Path folder;
  private LuceneIndex engine;
  private WalkDesk desk;

  @BeforeEach
  void open() {
    engine = EngineDesk.engine(folder);
    desk = EngineDesk.on(engine);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void theReportThatAddsMostStandsFirst() {
    desk.given(
        mails(1, "a"),
        mails(2, "a"),
        mails(3, "a", "new").holds(IdentifierKind.PHONE, PHONE).address("240.0.0.7", NOON),
        mails(4, "a", "other"));

    DeltaAnswer answer = ask(DeltaOrder.ADDS);

    assertThat(answer.total()).isEqualTo(3);
    assertThat(answer.adding()).isEqualTo(2);
    assertThat(answer.links())
        .extracting(delta -> delta.hit().report(), delta -> delta.adds().values().size())
        .containsExactly(tuple(id(3), 3), tuple(id(4), 1), tuple(id(2), 0));
    assertThat(answer.links().getFirst().adds().values())
        .extracting(Additions.Added::group, Additions.Added::key)
        .containsExactly(
            tuple(ValueGroup.EMAIL, "email:" + WalkDesk.mail("new")),
            tuple(ValueGroup.PHONE, "tel:" + PHONE),
            tuple(ValueGroup.ADDRESS, "ip:240.0.0.7"));
  }

  @Test
  void anotherSpellingOfAKnownMailboxAndContactDataAddNothing() {
    desk.given(
        Tip.number(1).holds(IdentifierKind.EMAIL, "zz.synth@gmail.com"),
        Tip.number(2)
            .holds(IdentifierKind.EMAIL, "zzsynth@gmail.com")
            .holds(IdentifierKind.PHONE, PHONE, Role.REPORTER)
            .holds(IdentifierKind.HASH, "00112233445566778899aabbccddeeff"));

    DeltaAnswer answer = ask(DeltaOrder.STRENGTH);

    assertThat(answer.links()).hasSize(1);
    assertThat(answer.links().getFirst().adds()).isEqualTo(Additions.NONE);
  }

  @Test
  void whoMayNotSeeVictimsValuesIsNotToldThatTheyAreAdded() {
    desk.given(mails(1, "a"), mails(2, "a").holds(IdentifierKind.PHONE, PHONE, Role.CHILD_VICTIM));
    DeltaRequest request = request(DeltaOrder.ADDS, PageOf.first());

    assertThat(ask(DeltaOrder.ADDS).adding()).isEqualTo(1);
    assertThat(
            desk.walking
                .deltas()
                .additions(request, LinkDesk.caller("north", false))
                .orElseThrow()
                .adding())
        .isZero();
  }

  @Test
  void pagesReachTheLastLinkAndACursorOfAnotherQuestionIsRefused() {
    Tip[] tips = new Tip[12];
    for (int i = 0; i < tips.length; i++) {
      tips[i] = mails(i + 1L, "a", "n" + i % 5);
    }
    desk.given(tips);
    List<ReportId> seen = new ArrayList<>();
    @Nullable String cursor = null;
    @Nullable String second = null;
    do {
      DeltaAnswer page = ask(request(DeltaOrder.ADDS, new PageOf(3, cursor)));
      page.links().forEach(delta -> seen.add(delta.hit().report()));
      cursor = page.next();
      second = second == null ? cursor : second;
    } while (cursor != null);
    assertThat(seen).hasSize(11).doesNotHaveDuplicates();

    String ofAdds = second;
    assertThatThrownBy(() -> ask(request(DeltaOrder.STRENGTH, new PageOf(3, ofAdds))))
        .isInstanceOf(InvalidCursor.class);
    assertThatThrownBy(() -> ask(request(DeltaOrder.ADDS, new PageOf(3, "damaged"))))
        .isInstanceOf(InvalidCursor.class);
  }

  @Test
  void whatIsNotLookedAtInTimeIsSaidToBeMissing() {
    desk.given(mails(1, "a"), mails(2, "a", "b"));

    DeltaAnswer answer =
        ask(
            new DeltaRequest(
                id(1), WalkFilter.ALL, DeltaOrder.ADDS, Duration.ZERO, PageOf.first()));

    assertThat(answer.total()).isEqualTo(1);
    assertThat(answer.links()).isEmpty();
    assertThat(answer.stopped()).isEqualTo(Stopped.TIME);
  }

  @Test
  void theFilterHoldsAndTheLookIsWrittenDown() {
    desk.given(
        mails(1, "a").address("240.0.0.7", NOON),
        mails(2, "a"),
        Tip.number(3).address("240.0.0.7", "2031-06-01T12:00:00Z"));
    WalkFilter strong = WalkFilter.ALL.atLeast(LinkStrength.STRONG);

    DeltaAnswer answer =
        ask(
            new DeltaRequest(
                id(1), strong, DeltaOrder.ADDS, Duration.ofSeconds(5), PageOf.first()));

    assertThat(answer.total()).isEqualTo(1);
    assertThat(desk.audited)
        .extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::count)
        .containsExactly(tuple("links.additions", "1", 1L));
  }

  private DeltaAnswer ask(DeltaOrder order) {
    return ask(request(order, PageOf.first()));
  }

  private DeltaAnswer ask(DeltaRequest request) {
    return desk.walking.deltas().additions(request, LinkDesk.NORTH).orElseThrow();
  }

  private static DeltaRequest request(DeltaOrder order, PageOf page) {
    return new DeltaRequest(id(1), WalkFilter.ALL, order, Duration.ofSeconds(5), page);
  }
}
