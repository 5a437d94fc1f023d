package org.leadline.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportId;
import org.leadline.report.Stated;

/**
 * Reports that repeat one file or one event are one row with its count; who stands inside stays
 * found.
 */
class BundleTest {

  private static final String FILE = "0123456789abcdef0123456789abcdef";
  private static final String NOON = "2030-03-01T12:00:00Z";
  private final LinkDesk desk = new LinkDesk();

  /** Report 1 and twelve strangers hold one file; one of these is the same person. */
  private void givenOneFileInThirteenReports() {
    List<Tip> tips = new ArrayList<>();
    for (int number = 1; number <= 13; number++) {
      tips.add(
          Tip.number(number)
              .holds(IdentifierKind.HASH, FILE)
              .holds(IdentifierKind.EMAIL, "zzsynth.p" + number + "@gmail.com"));
    }
    tips.get(6).holds(IdentifierKind.EMAIL, "zzsynth.p1@gmail.com");
    desk.given(tips);
  }

  private LinkAnswer folded(LinkRows rows) {
    return desk.answer(LinkRequest.of(ReportId.cybertip(1)).rows(rows));
  }

  @Test
  void oneFileInManyReportsIsOneRowWithItsCount() {
    givenOneFileInThirteenReports();

    LinkAnswer answer = folded(new LinkRows.Folded());

    assertThat(answer.totals().all()).isEqualTo(12);
    assertThat(answer.bundles())
        .singleElement()
        .satisfies(bundle -> {
          assertThat(bundle.kind()).isEqualTo(LinkBundle.Kind.FILE);
          assertThat(bundle.key()).isEqualTo("md5:" + FILE);
          assertThat(bundle.reports()).isEqualTo(11);
        });
    assertThat(answer.links()).extracting(Link::reportId).containsExactly(ReportId.cybertip(7));
    assertThat(answer.listed()).isEqualTo(1);
  }

  @Test
  void theReportsOfABundleAreListedOneByOneToTheEnd() {
    givenOneFileInThirteenReports();
    LinkRows members = new LinkRows.Members("md5:" + FILE);

    List<ReportId> seen = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      LinkRequest page =
          new LinkRequest(
              ReportId.cybertip(1), LinkStrength.WEAK, KeyScope.ALL, true, members, 4, cursor);
      LinkAnswer answer = desk.answer(page);
      answer.links().forEach(link -> seen.add(link.reportId()));
      cursor = answer.next();
    } while (cursor != null);

    assertThat(seen).hasSize(11).doesNotHaveDuplicates().doesNotContain(ReportId.cybertip(7));
  }

  @Test
  void everyLinkStandsByItselfWhenAskedFor() {
    givenOneFileInThirteenReports();

    LinkAnswer answer = desk.linksOf(1);

    assertThat(answer.links()).hasSize(12);
    assertThat(answer.bundles()).isEmpty();
    assertThat(answer.listed()).isEqualTo(12);
  }

  @Test
  void fewReportsWithOneFileAreNoBundle() {
    desk.given(
        Tip.number(1).holds(IdentifierKind.HASH, FILE),
        Tip.number(2).holds(IdentifierKind.HASH, FILE));

    LinkAnswer answer = folded(new LinkRows.Folded());

    assertThat(answer.bundles()).isEmpty();
    assertThat(answer.links()).hasSize(1);
  }

  @Test
  void oneAddressInOneSecondIsOneEvent() {
    List<Tip> tips = new ArrayList<>();
    for (int number = 1; number <= 11; number++) {
      tips.add(Tip.number(number).address("240.0.0.9", NOON, null, Stated.NOT_STATED));
    }
    tips.add(Tip.number(12).address("240.0.0.9", "2030-03-01T15:00:00Z", null, Stated.NOT_STATED));
    desk.given(tips);

    LinkAnswer answer = folded(new LinkRows.Folded());

    assertThat(answer.bundles())
        .singleElement()
        .satisfies(bundle -> {
          assertThat(bundle.kind()).isEqualTo(LinkBundle.Kind.EVENT);
          assertThat(bundle.reports()).isEqualTo(10);
        });
    assertThat(answer.links()).extracting(Link::reportId).containsExactly(ReportId.cybertip(12));
  }
}
