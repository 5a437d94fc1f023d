package org.leadline.link.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.leadline.link.walk.WalkDesk.id;
import static org.leadline.link.walk.WalkDesk.mail;
import static org.leadline.link.walk.WalkDesk.mails;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AuditEntry;
import org.leadline.index.lucene.LuceneIndex;
import org.leadline.link.LinkDesk;
import org.leadline.link.Tip;
import org.leadline.link.walk.CompareAnswer.Cell;
import org.leadline.link.walk.CompareAnswer.SharedValue;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/** Reports side by side: what they share, what stands only here, and the links between them. */
class CompareServiceTest {

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
  void sharedValuesStandFirstAndEachSaysWhoHoldsItHow() {
    desk.given(
        mails(1, "a", "only").from("ExampleChat"),
        mails(2, "a").from("ExampleChat").holds(IdentifierKind.PHONE, "(202) 555-0123"),
        mails(3, "a").holds(IdentifierKind.PHONE, PHONE, Role.OTHER).from("Sample Mail"));

    CompareAnswer answer = compare(PageOf.first(), id(1), id(2), id(3));

    assertThat(answer.values())
        .extracting(SharedValue::key, SharedValue::holders)
        .contains(
            tuple("email:" + mail("a"), 3),
            tuple("tel:" + PHONE, 2),
            tuple("email:" + mail("only"), 1));
    assertThat(answer.values().getFirst().key()).isEqualTo("email:" + mail("a"));
    SharedValue phone =
        answer.values().stream()
            .filter(value -> value.key().equals("tel:" + PHONE))
            .findFirst()
            .orElseThrow();
    assertThat(phone.cells())
        .containsExactly(
            List.of(),
            List.of(new Cell("(202) 555-0123", Role.REPORTED_USER)),
            List.of(new Cell(PHONE, Role.OTHER)));
    assertThat(answer.totals()).isEqualTo(new CompareAnswer.Totals(3, 1, 2, List.of(1L, 0L, 0L)));
    assertThat(answer.links()).hasSize(3);
    assertThat(answer.links().getFirst().from()).isEqualTo(id(2));
  }

  @Test
  void fieldsSayWhetherTheReportsAgree() {
    desk.given(mails(1, "a").from("ExampleChat"), mails(2, "a").from("Sample Mail"));

    CompareAnswer answer = compare(PageOf.first(), id(1), id(2));

    assertThat(answer.facts())
        .filteredOn(fact -> fact.field().equals("provider"))
        .extracting(CompareAnswer.Fact::values, CompareAnswer.Fact::same)
        .containsExactly(tuple(List.of(List.of("ExampleChat"), List.of("Sample Mail")), false));
    assertThat(answer.facts())
        .filteredOn(fact -> fact.field().equals("units"))
        .extracting(CompareAnswer.Fact::same)
        .containsExactly(true);
  }

  @Test
  void twoSpellingsOfOneMailboxMeetInTheirFoldedForm() {
    desk.given(
        Tip.number(1).holds(IdentifierKind.EMAIL, "zz.synth@gmail.com"),
        Tip.number(2).holds(IdentifierKind.EMAIL, "zzsynth@gmail.com"));

    List<SharedValue> values = compare(PageOf.first(), id(1), id(2)).values();

    assertThat(values.getFirst().key()).isEqualTo("email~:zzsynth@gmail.com");
    assertThat(values.getFirst().cells())
        .containsExactly(
            List.of(new Cell("zz.synth@gmail.com", Role.REPORTED_USER)),
            List.of(new Cell("zzsynth@gmail.com", Role.REPORTED_USER)));
  }

  @Test
  void everyValueIsReachedPageByPage() {
    desk.given(mails(1, "a", "b", "c", "d", "e"), mails(2, "a", "f", "g"));
    List<String> seen = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      CompareAnswer page = compare(new PageOf(2, cursor), id(1), id(2));
      page.values().forEach(value -> seen.add(value.key()));
      cursor = page.next();
    } while (cursor != null);

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void aHiddenReportIsAnsweredLikeOneThatDoesNotExistAndTheLookIsWrittenDown() {
    desk.given(mails(1, "a"), mails(2, "a").unit("south"));

    for (long other : List.of(2L, 9L)) {
      CompareRequest request = new CompareRequest(List.of(id(1), id(other)), PageOf.first());
      assertThat(desk.walking.comparisons().compare(request, LinkDesk.NORTH)).isEmpty();
    }
    assertThat(desk.audited)
        .extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::count)
        .containsExactly(tuple("reports.compare", "1 2", 0L), tuple("reports.compare", "1 9", 0L));
  }

  @Test
  void aReportAloneOrTwiceIsRefused() {
    assertThatThrownBy(() -> new CompareRequest(List.of(id(1)), PageOf.first()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CompareRequest(List.of(id(1), id(1)), PageOf.first()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private CompareAnswer compare(PageOf page, ReportId... reports) {
    return desk.walking
        .comparisons()
        .compare(new CompareRequest(List.of(reports), page), LinkDesk.NORTH)
        .orElseThrow();
  }
}
