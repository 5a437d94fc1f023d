package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything works without a mouse. */
class KeyboardBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @Test
  void fromLogInToALinkedReportByKeysAlone(Visitor visitor) {
    visitor.arrive();
    Page page = visitor.page();
    Keyboard keys = page.keyboard();
    assertThat(page.getByLabel("Account")).isFocused();
    keys.type(RunningLeadline.ACCOUNT);
    keys.press("Tab");
    keys.type(visitor.password());
    keys.press("Enter");
    assertThat(visitor.results()).isVisible();

    keys.press("/");
    assertThat(page.getByLabel("Search all reports")).isFocused();
    keys.type(StoryReports.PHONE_AS_TYPED);
    keys.press("Enter");
    assertThat(visitor.results()).hasText("2 reports");

    leaveTheBox(page);
    keys.press("j");
    assertThat(visitor.hits().nth(0)).isFocused();
    keys.press("j");
    assertThat(visitor.hits().nth(1)).isFocused();
    keys.press("k");
    assertThat(visitor.hits().nth(0)).isFocused();
    keys.press("Enter");
    assertThat(page.locator("h1")).isFocused();

    tabTo(page, "Linked reports");
    keys.press("Enter");
    assertThat(visitor.heading("Demoted values")).isVisible();
    keys.press("j");
    assertThat(visitor.hits().first()).isFocused();
  }

  @Test
  void aFacetIsChosenByKeysAndKeepsTheFocus(Visitor visitor) {
    visitor.logIn();
    visitor.facet("Unit").first().locator("input").focus();
    visitor.page().keyboard().press("Space");
    assertThat(visitor.page().locator(".facets-remove").first()).isVisible();
    visitor.settle();
    assertThat(visitor.facet("Unit").locator("input:focus")).hasCount(1);
  }

  @Test
  void theFirstStopSkipsToTheContent(Visitor visitor) {
    visitor.logIn();
    visitor.page().reload();
    assertThat(visitor.results()).isVisible();
    visitor.page().keyboard().press("Tab");
    assertThat(visitor.link("Skip to the content")).isFocused();
    visitor.page().keyboard().press("Enter");
    assertThat(visitor.page().locator("main")).isFocused();
  }

  @Test
  void theListOfKeysOpensAndCanTurnThemOff(Visitor visitor) {
    visitor.logIn();
    visitor.page().keyboard().press("?");
    assertThat(visitor.heading("Keyboard shortcuts")).isVisible();
    visitor.page().getByLabel("Single-key shortcuts").uncheck();
    visitor.page().keyboard().press("Escape");
    assertThat(visitor.heading("Keyboard shortcuts")).isHidden();
    visitor.page().keyboard().press("/");
    assertThat(visitor.page().getByLabel("Search all reports")).not().isFocused();
  }

  private static void leaveTheBox(Page page) {
    page.keyboard().press("Tab");
  }

  private static void tabTo(Page page, String name) {
    for (int stops = 0; stops < 100; stops++) {
      page.keyboard().press("Tab");
      Object focused = page.evaluate("() => document.activeElement.innerText");
      if (focused instanceof String text && text.startsWith(name)) {
        return;
      }
    }
    assertThat(name).as("reached by Tab").isNull();
  }
}
