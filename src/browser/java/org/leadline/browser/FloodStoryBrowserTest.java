package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A supervisor has floods out of the way, and looks at alarms. */
class FloodStoryBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @Test
  void aFloodIsOneResultThatOpensOneByOne(Visitor visitor) {
    visitor.logIn().search(FloodReports.WORD);
    Page page = visitor.page();

    assertThat(visitor.results()).hasText(FloodReports.REPORTS + " reports");
    assertThat(visitor.hits()).hasCount(1);
    assertThat(page.locator(".hits")).containsText("and 11 more reports that repeat it");
    assertThat(page.locator("main")).containsText("12 of 12 reports shown");

    visitor.change(() -> visitor.button("Show them one by one").press("Enter"));
    assertThat(visitor.hits()).hasCount(FloodReports.REPORTS);
    assertThat(page.getByLabel("floods as one row")).not().isChecked();
  }

  @Test
  void theLinksOfAReportHaveTheFloodInOneRow(Visitor visitor) {
    visitor.logIn().go("#/report/" + FloodReports.number(1).replace("/", "%2F") + "/links");
    Page page = visitor.page();
    Locator bundles = page.locator("ul[aria-label=Bundles]");

    assertThat(bundles.locator("li")).hasCount(1);
    assertThat(bundles).containsText("11 reports repeat one file and share nothing else");
    visitor.change(() -> visitor.button("Show them one by one").press("Enter"));
    assertThat(page.locator(".links-list h3")).hasCount(11);
    visitor.change(() -> visitor.button("All links again").press("Enter"));
    assertThat(bundles.locator("li")).hasCount(1);
  }

  @Test
  void aVictimWhoIsReportedElsewhereIsAnAlarm(Visitor visitor) {
    visitor.logIn().go("#/alarms");
    Locator row =
        visitor
            .page()
            .locator("tbody tr")
            .filter(new Locator.FilterOptions().setHasText(FloodReports.VICTIM));

    assertThat(row).containsText(FloodReports.REPORTED);
    assertThat(row).containsText(FloodReports.MAIL);
  }

  @Test
  void withoutAPolicyThereAreNoNotices(Visitor visitor) {
    visitor.logIn().go("#/notices");
    assertThat(visitor.page().locator("main")).containsText("No notice.");
  }
}
