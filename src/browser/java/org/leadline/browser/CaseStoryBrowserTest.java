package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An investigator claims reports from the queue and closes one with a reason. */
class CaseStoryBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @Test
  void aReportIsClaimedByKeysAndClosedWithAReason(Visitor visitor) {
    visitor.logIn().go("#/queue");
    Page page = visitor.page();
    page.keyboard().press("j");
    page.keyboard().press("x");
    assertThat(page.getByText("1 report selected")).isVisible();
    page.keyboard().press("c");
    assertThat(page.getByText("Done for 1 of 1 reports.")).isVisible();
    Locator first = page.locator(".hit").first();
    assertThat(first).containsText("ongoing, admin");
    String title = visitor.hits().first().innerText();

    visitor.change(() -> visitor.hits().first().click());
    Locator panel = page.locator("#part-work");
    assertThat(panel).containsText("ongoing, admin");
    panel.getByText("What became of it").click();
    panel.getByLabel("Disposition").selectOption("unable-to-locate-subject");
    panel.locator("textarea[name=reason]").fill("The office has moved.");
    visitor.button("Put down").click();
    assertThat(panel).containsText("closed (unable to locate subject), admin");
    assertThat(panel.locator(".case-history li")).hasCount(2);
    assertThat(panel).containsText("The office has moved.");

    page.keyboard().press("n");
    page.waitForURL(url -> url.contains("#/report/"));
    visitor.settle();
    visitor.go("#/queue");
    assertThat(visitor.hits().first()).not().hasText(title);
    page.getByLabel("Status").selectOption("closed");
    assertThat(visitor.hits()).hasCount(1);
    assertThat(page.locator(".hit").first()).not().containsText("unread");

    visitor.change(() -> visitor.hits().first().click());
    panel
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
        .first()
        .click();
    assertThat(panel.locator(".case-undone")).hasCount(1);
    assertThat(panel).containsText("ongoing, admin");
    visitor.button("Release").click();
    assertThat(panel).containsText("new, nobody has it");
  }

  @Test
  void severalReportsAreWorkedOnTogetherAndThatIsUndone(Visitor visitor) {
    visitor.logIn().go("#/queue");
    Page page = visitor.page();
    page.getByLabel("Status").selectOption("new");
    assertThat(page.locator(".case-filter option:checked").first()).containsText("new");
    int before = Visitor.number(page.locator(".case-filter option:checked").first().innerText());
    assertTotal(page, before);
    page.locator("[data-select]").nth(1).check();
    page.locator("[data-select]").nth(2).check();
    page.getByLabel("Close as").selectOption("unfounded");
    assertThat(page.getByText("Done for 2 of 2 reports.")).isVisible();
    assertThat(page.getByText("0 reports selected")).isVisible();
    assertTotal(page, before - 2);

    page.keyboard().press("z");

    assertTotal(page, before);
    assertThat(page.locator(".case-bar + div button")).hasCount(0);
    page.getByLabel("Status").selectOption("open");
  }

  @Test
  void theShiftBeginsWithWhatIsNew(Visitor visitor) {
    visitor.logIn().go("#/queue");
    Locator digest = visitor.page().locator("details.panel").first();
    digest.locator("summary").click();
    assertThat(digest).containsText("Urgent ones that arrived");
    visitor.button("I have seen this").click();
    assertThat(digest.locator("summary")).containsText(": 0 reports, 0 urgent");
  }

  private static void assertTotal(Page page, int reports) {
    assertThat(page.getByText("in the urgent order")).containsText(reports + " reports");
  }
}
