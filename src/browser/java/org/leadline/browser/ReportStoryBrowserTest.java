package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An analyst opens a report and walks to the reports that it is linked with. */
class ReportStoryBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @Test
  void aReportShowsWhatItHoldsAndWhoseWordItIs(Visitor visitor) {
    visitor.logIn().go("#/report/" + StoryReports.FIRST);
    Page page = visitor.page();
    assertThat(page.locator("h1")).containsText(StoryReports.FIRST);
    assertThat(page.locator(".report-scores .score")).hasCount(2);
    assertThat(page.locator("#part-scores .score-waterfall")).hasCount(2);
    assertThat(page.locator("#part-parties")).containsText("reported user");
    assertThat(page.locator("#part-values")).containsText(StoryReports.PHONE_AS_WRITTEN);
    assertThat(page.locator("#part-values")).containsText(StoryReports.PHONE_CANONICAL);
    assertThat(page.locator("#part-values")).containsText("declared");
    assertThat(page.locator("#part-events svg circle").first()).isVisible();
    assertThat(page.locator("#part-events table")).containsText("2030-01-01 23:00:00 UTC");
    assertThat(page.locator("#part-unknown")).containsText("a field of later years");
  }

  @Test
  void whatThePdfRepeatsIsCitedByItsPage(Visitor visitor) {
    visitor.logIn().go("#/report/" + StoryReports.SECOND);
    Page page = visitor.page();
    assertThat(page.locator("#part-documents")).containsText("CyberTip PDF");
    assertThat(page.locator(".report-party")).hasCount(1);
    assertThat(page.locator(".report-party .report-page").first()).hasText("PDF page 2");
  }

  @Test
  void viewedByTheProviderHasThreeStates(Visitor visitor) {
    visitor.logIn().go("#/report/" + StoryReports.FIRST);
    Locator files = visitor.page().locator("#part-files");
    assertThat(files.locator(".links-totals")).containsText("1 viewed by the provider: yes");
    assertThat(files.locator(".links-totals")).containsText("1 viewed by the provider: no");
    assertThat(files.locator(".links-totals")).containsText("1 viewed by the provider: not stated");
    assertThat(files.locator("tbody")).containsText("B2");
  }

  @Test
  void untrustedTextIsShownAsTextWithItsUnseenCharacters(Visitor visitor) {
    visitor.logIn().go("#/report/" + StoryReports.FIRST);
    assertThat(visitor.page().locator("#part-texts")).containsText("<img src=x onerror=alert(1)>");
    assertThat(visitor.page().locator("#part-texts img")).hasCount(0);
    assertThat(visitor.page().locator(".text-hidden").first()).hasText("U+202E");
  }

  @Test
  void theOriginalIsDownloadedByteForByte(Visitor visitor) throws IOException {
    visitor.logIn().go("#/report/" + StoryReports.FIRST);
    Locator link = visitor.page().locator("#part-documents a").first();
    Download download = visitor.page().waitForDownload(link::click);
    assertThat(Files.readAllBytes(download.path())).isEqualTo(StoryReports.firstDocument());
  }

  @Test
  void linkedReportsSayWhyAndHowStrong(Visitor visitor) {
    visitor.logIn().go("#/report/" + StoryReports.FIRST + "/links");
    Locator linked =
        visitor
            .page()
            .locator(".links-list > li")
            .filter(new Locator.FilterOptions().setHasText(StoryReports.SECOND));
    assertThat(linked.locator(".links-strength")).hasText("strong");
    assertThat(linked).containsText(StoryReports.PHONE_CANONICAL);
    assertThat(linked.locator("tbody .table-path").first()).containsText("/");
    assertThat(visitor.page().locator(".links-totals")).containsText("linked report");
    assertThat(visitor.heading("Demoted values")).isVisible();

    visitor.change(() -> visitor.page().getByLabel("Strength").selectOption("strong"));
    assertThat(visitor.page().url()).endsWith("/links/strong");
    assertThat(visitor.page().locator(".links-list .links-strong").first()).isVisible();
    assertThat(visitor.page().locator(".links-list .links-weak")).hasCount(0);
  }

  @Test
  void anIdentifierTellsWhatIsKnownOfIt(Visitor visitor) {
    visitor.logIn().search(StoryReports.PHONE_AS_TYPED);
    visitor.page().locator("#query-hint a").first().click();
    visitor.settle();
    Page page = visitor.page();
    assertThat(page.locator("h1")).hasText(StoryReports.PHONE_CANONICAL);
    assertThat(page.url()).doesNotContain("555");
    assertThat(visitor.heading("Written forms")).isVisible();
    assertThat(page.locator("main")).containsText(StoryReports.PHONE_AS_WRITTEN);
    assertThat(page.locator("time-chart canvas")).isVisible();
    assertThat(page.locator("main")).containsText(StoryReports.EMAIL);
    assertThat(visitor.hits()).hasCount(2);
  }

  @Test
  void versionsAreListedAndOpened(Visitor visitor) {
    visitor.logIn().go("#/report/" + StoryReports.FIRST + "/versions");
    visitor.hits().first().click();
    assertThat(visitor.page().url()).contains("/versions/");
    visitor.settle();
    assertThat(visitor.page().locator("#part-values")).containsText(StoryReports.PHONE_AS_WRITTEN);
  }

  @Test
  void aRedeliveredReportShowsWhatChangedByKeyboardAlone(Visitor visitor) throws IOException {
    visitor.logIn().go("#/report/" + StoryReports.REDELIVERED);
    Page page = visitor.page();
    Locator told = page.locator(".report-head a");
    told.focus();
    visitor.change(() -> page.keyboard().press("Enter"));
    Locator changes = page.locator("#part-changes");
    assertThat(changes.locator("h2")).hasText("What changed in version 3 since version 2");
    assertThat(changes.locator(".links-totals")).containsText("1 added");
    Locator row =
        changes
            .getByRole(AriaRole.ROW)
            .filter(new Locator.FilterOptions().setHasText("state3@example.net"));
    assertThat(row.locator("th")).hasText("added");
    assertThat(changes.locator("tbody")).not().containsText(new String[] {"viewedByProvider"});

    changes.getByRole(AriaRole.LINK).last().focus();
    visitor.change(() -> page.keyboard().press("Enter"));
    assertThat(page.url()).endsWith("/versions/3-1");
    assertThat(changes.locator("h2")).hasText("What changed in version 3 since version 1");
    assertThat(changes).containsText("viewedByProvider");
    assertThat(changes).containsText("state1@example.net");
    String place = System.getProperty("leadline.picture", "");
    if (!place.isEmpty()) {
      Files.write(Path.of(place), changes.screenshot());
    }
  }

  @Test
  void aReportThatIsNotHeldIsToldSo(Visitor visitor) {
    visitor.watch().expect(404);
    visitor.logIn().go("#/report/1");
    assertThat(visitor.page().getByRole(AriaRole.ALERT)).isVisible();
  }
}
