package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An analyst opens the cluster of a report, sees what holds it, and decides about it. */
class ClusterStoryBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @Test
  void theClusterOfAReportShowsItsReportsAndWhatHoldsThem(Visitor visitor) throws IOException {
    visitor.logIn().go("#/report/" + StoryReports.FIRST);
    Page page = visitor.page();
    Locator tab = page.locator(".report-tabs").getByText("Cluster");
    tab.focus();
    visitor.change(() -> page.keyboard().press("Enter"));

    assertThat(page.locator("h1")).hasText("Cluster " + StoryReports.FIRST);
    assertThat(visitor.hits()).hasCount(2);
    Locator held = page.locator("section[aria-labelledby=holding-title]");
    assertThat(held.locator("tbody tr")).hasCount(1);
    assertThat(held).containsText(StoryReports.PHONE_CANONICAL);
    assertThat(held).containsText(StoryReports.SECOND);
    assertThat(visitor.heading("Bridges that were not crossed")).isVisible();
    picture(page.locator("main"), "cluster");
  }

  @Test
  void anAnalystPartsAClusterAndTakesItBackByKeyboard(Visitor visitor) throws IOException {
    visitor.logIn().go("#/cluster/" + StoryReports.SECOND);
    Page page = visitor.page();
    Locator form = page.locator("form[aria-labelledby=decide-title]");
    form.getByLabel("Other report").fill(StoryReports.SECOND);
    form.getByLabel("Decision").selectOption("cannot-link");
    form.getByLabel("Reason").fill("Two offices share one line.");
    form.getByRole(AriaRole.BUTTON).focus();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Decided");

    assertThat(visitor.hits()).hasCount(1);
    Locator bridges = page.locator("section[aria-labelledby=bridges-title]");
    assertThat(bridges).containsText("an analyst decided");
    Locator decided = page.locator("section[aria-labelledby=decided-title]");
    assertThat(decided.locator("tbody")).containsText("Two offices share one line.");
    picture(page.locator("main"), "parted");

    decided.getByText("Withdraw", new Locator.GetByTextOptions().setExact(true)).press("Enter");
    decided.getByLabel("Reason for withdrawing").fill("One office after all.");
    decided.getByLabel("Reason for withdrawing").press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Withdrawn");
    assertThat(visitor.hits()).hasCount(2);
  }

  @Test
  void whatIsWrongWithADecisionIsTold(Visitor visitor) {
    visitor.watch().expect(404);
    visitor.logIn().go("#/cluster/" + StoryReports.FIRST);
    Page page = visitor.page();
    Locator form = page.locator("form[aria-labelledby=decide-title]");
    form.getByLabel("Other report").fill("1");
    form.getByLabel("Reason").fill("No such report.");
    form.getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    assertThat(visitor.hits()).hasCount(2);
  }

  @Test
  void clustersAreListedAndOpened(Visitor visitor) {
    visitor.logIn().go("#/clusters");
    assertThat(visitor.page().getByRole(AriaRole.STATUS).first()).containsText("cluster");
    assertThat(visitor.hits().first()).isVisible();
    visitor.change(() -> visitor.hits().first().click());
    assertThat(visitor.heading("What holds it together")).isVisible();
  }

  private static void picture(Locator shown, String name) throws IOException {
    String folder = System.getProperty("leadline.pictures", "");
    if (!folder.isEmpty()) {
      Files.write(Path.of(folder, name + ".png"), shown.screenshot());
    }
  }
}
