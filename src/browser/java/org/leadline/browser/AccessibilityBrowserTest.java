package org.leadline.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page passes axe (WCAG 2.2 AA) in light and dark, and fits narrow screens and large type. */
class AccessibilityBrowserTest {

  @RegisterExtension static final Browsing BROWSING = Browsing.withoutContentSecurityPolicy();

  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  static Stream<String> pages() {
    String report = "#/report/" + StoryReports.FIRST;
    return Stream.of(
        "#/search",
        report,
        report + "/links",
        report + "/links/adds",
        report + "/graph",
        report + "/timeline",
        report + "/versions",
        "#/report/" + StoryReports.REDELIVERED + "/versions/3-1",
        "#/cluster/" + StoryReports.FIRST,
        "#/cluster/" + StoryReports.FIRST + "/timeline",
        "#/clusters",
        "#/compare/" + StoryReports.FIRST + "," + StoryReports.SECOND,
        "#/compare",
        "#/path/" + StoryReports.FIRST + "," + StoryReports.SECOND,
        "#/path",
        "#/sweeps",
        "#/queue",
        "#/alarms",
        "#/alerts",
        "#/watches",
        "#/notices",
        "#/lists",
        "#/providers",
        "#/quarantine",
        "#/audit",
        "#/help",
        "#/nowhere");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void passesAxeInLightAndDarkAndFitsANarrowScreenAndLargeType(String address, Visitor visitor) {
    visitor.logIn().go(address);
    assertFits(visitor.page(), address);
    openEverything(visitor.page());
    assertAccessible(visitor.page(), address);
  }

  @ParameterizedTest
  @MethodSource("states")
  void statesOfTheSearchPassToo(String query, Visitor visitor) {
    visitor.watch().expect(400);
    visitor.logIn().search(query);
    assertAccessible(visitor.page(), query);
  }

  static Stream<String> states() {
    return Stream.of(StoryReports.PHONE_AS_TYPED, "zzsynthnosuchword", "account AND (payment");
  }

  @ParameterizedTest
  @MethodSource("nobody")
  void theLogInAndTheIdentifierPass(boolean loggedIn, Visitor visitor) {
    if (loggedIn) {
      visitor.logIn().search(StoryReports.PHONE_AS_TYPED);
      visitor.page().locator("#query-hint a").first().click();
      visitor.settle();
    } else {
      visitor.arrive();
      visitor.page().getByLabel("Account").waitFor();
    }
    assertAccessible(visitor.page(), loggedIn ? "identifier" : "log-in");
  }

  static Stream<Boolean> nobody() {
    return Stream.of(true, false);
  }

  @Test
  void paleTextIsFound(Visitor visitor) {
    visitor.arrive();
    visitor.page().getByLabel("Account").waitFor();
    visitor
        .page()
        .evaluate(
            "() => document.querySelector('main').insertAdjacentHTML("
                + "'beforeend', '<p style=\"color: #888; background: #999\">Pale</p>')");

    assertThatThrownBy(() -> assertAccessible(visitor.page(), "pale text"))
        .hasMessageContaining("color-contrast at");
  }

  private static void assertFits(Page page, String where) {
    // 320 wide is 1280 at 400 % (WCAG 1.4.10); 640 is 1280 at 200 % (1.4.4).
    for (int width : new int[] {320, 640, 1280}) {
      page.setViewportSize(width, 800);
      assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
          .as("%s at a width of %d", where, width)
          .isEqualTo(width);
    }
  }

  private static void openEverything(Page page) {
    Locator closed = page.locator("details:not([open]) > summary:visible");
    // One after another: each that opens is none of the closed ones any more.
    for (int opened = 0; opened < 4 && closed.count() > 0; opened++) {
      closed.first().click();
    }
    page.locator(".notice-loading").all().forEach(notice -> notice.waitFor(HIDDEN));
  }

  private static final com.microsoft.playwright.Locator.WaitForOptions HIDDEN =
      new com.microsoft.playwright.Locator.WaitForOptions()
          .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);

  private static void assertAccessible(Page page, String where) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      List<String> violations =
          axe(page).analyze().getViolations().stream()
              .map(rule -> rule.getId() + " at " + rule.getNodes().get(0).getTarget())
              .toList();
      assertThat(violations).as("%s in %s", where, scheme).isEmpty();
    }
  }

  /**
   * Tells of violations alone: to describe all that passes takes axe as long as the rules. In its
   * older mode, because the page has no frames; for these alone it opens another page to gather in.
   */
  private static AxeBuilder axe(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).options(options).withTags(STANDARDS).setLegacyMode(true);
  }
}
