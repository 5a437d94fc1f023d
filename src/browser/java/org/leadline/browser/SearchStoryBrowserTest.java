package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An investigator searches. */
class SearchStoryBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @Test
  void aWrongPasswordIsToldAndTheRightOneLetsIn(Visitor visitor) {
    visitor.watch().expect(401);
    visitor.arrive();
    visitor.page().getByLabel("Account").fill(RunningLeadline.ACCOUNT);
    visitor.page().getByLabel("Password").fill("not the password");
    visitor.button("Log in").click();
    assertThat(visitor.page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
        .isVisible();

    visitor.logIn();
    assertThat(visitor.hits().first()).isVisible();
  }

  @Test
  void aPhoneNumberInNationalFormIsRecognisedAndFound(Visitor visitor) {
    visitor.logIn().search(StoryReports.PHONE_AS_TYPED);

    Locator recognised = visitor.page().locator("#query-hint");
    assertThat(recognised).containsText("phone");
    assertThat(recognised).containsText(StoryReports.PHONE_CANONICAL);
    assertThat(visitor.results()).hasText("2 reports");
    assertThat(visitor.page().locator(".hits mark").first()).isVisible();
    assertThat(visitor.page().url()).doesNotContain("555").contains("#/search/");
  }

  @Test
  void aRecognisedValueCanBeSearchedAsPlainText(Visitor visitor) {
    visitor.logIn().search(StoryReports.PHONE_AS_TYPED);
    visitor.button("Search as plain text instead").click();
    assertThat(visitor.page().locator("#query-hint")).containsText("Read as plain text");
    visitor.button("Recognise values again").click();
    assertThat(visitor.page().locator("#query-hint")).containsText(StoryReports.PHONE_CANONICAL);
  }

  @Test
  void anAddressThatTwoStandardsReadDifferentlyIsSearchedAsWrittenAndSaysSo(Visitor visitor) {
    visitor.logIn().search(StoryReports.READ_DIFFERENTLY);
    Locator hint = visitor.page().locator("#query-hint");
    assertThat(hint).containsText(StoryReports.READ_DIFFERENTLY);
    assertThat(hint).containsText("Read differently, so searched as written");
    assertThat(hint).containsText("octal");
    assertThat(visitor.results()).hasText("1 report");

    visitor.hits().first().click();
    Locator row =
        visitor
            .page()
            .locator("#part-values tr")
            .filter(new Locator.FilterOptions().setHasText(StoryReports.READ_DIFFERENTLY));
    assertThat(row).containsText("Read differently");

    visitor.page().goBack();
    hint.getByRole(com.microsoft.playwright.options.AriaRole.LINK).first().click();
    assertThat(visitor.page().locator("h1")).containsText(StoryReports.READ_DIFFERENTLY);
  }

  @Test
  void facetsNarrowTheListAndTheirCountsSayWhatTheyShow(Visitor visitor) {
    visitor.logIn();
    int all = visitor.total();
    Locator choice = visitor.facet("Unit").first();
    int promised = Visitor.number(choice.locator(".facets-count").innerText());
    visitor.change(choice.locator("label")::click);

    assertThat(visitor.total()).isEqualTo(promised).isLessThan(all);
    assertThat(visitor.facet("Unit").count()).as("counted sideways").isGreaterThan(1);

    Locator second = visitor.facet("Unit").nth(1);
    visitor.change(second.locator("label")::click);
    assertThat(visitor.total()).isGreaterThan(promised);

    visitor.change(visitor.button("Remove all")::click);
    assertThat(visitor.total()).isEqualTo(all);
  }

  @Test
  void aValueIsLeftOutByKeyboardAndRangesAreChosenOrTyped(Visitor visitor) {
    visitor.logIn();
    int all = visitor.total();
    Locator value = visitor.facet("Unit").first();
    int without = all - Visitor.number(value.locator(".facets-count").innerText());
    value.locator("input").focus();
    visitor.change(() -> visitor.page().keyboard().press("-"));

    assertThat(visitor.total()).isGreaterThanOrEqualTo(without).isLessThan(all);
    assertThat(visitor.page().locator(".facets-remove")).containsText("Unit: not");
    assertThat(value.locator("[data-exclude]")).hasAttribute("aria-pressed", "true");

    visitor.change(visitor.page().locator(".facets-remove")::click);
    visitor.page().getByLabel("Number of files from").fill("1");
    visitor.change(() -> visitor.page().getByLabel("Number of files to").press("Enter"));
    assertThat(visitor.page().locator(".facets-remove")).containsText("Number of files: 1 or more");
    assertThat(visitor.total()).isPositive().isLessThan(all);
  }

  @Test
  void whatIsTypedIsCompletedAndEarlierSearchesComeBackUntilForgotten(Visitor visitor) {
    visitor.logIn().search(StoryReports.PHONE_AS_TYPED);
    Locator box = visitor.page().getByLabel("Search all reports");
    Locator offers = visitor.page().locator("#query-offers [role=option]");
    box.fill("");
    box.press("ArrowDown");
    assertThat(offers.first()).containsText(StoryReports.PHONE_AS_TYPED);
    box.press("Escape");
    assertThat(offers).hasCount(0);

    box.pressSequentially("account emai");
    assertThat(offers.first()).containsText("email:");
    box.press("ArrowDown");
    assertThat(offers.first()).hasAttribute("aria-selected", "true");
    box.press("Enter");
    assertThat(box).hasValue("account email:");

    box.fill("202");
    box.press("End");
    box.pressSequentially("-");
    assertThat(offers.first()).containsText("searched before");
    box.press("ArrowDown");
    box.press("Delete");
    assertThat(offers).hasCount(0);
  }

  @Test
  void resultsStandInChosenColumnsAndSelectedOnesAreCompared(Visitor visitor) {
    visitor.logIn().search(StoryReports.PHONE_AS_TYPED);
    visitor.page().getByLabel("Show as").selectOption("table");
    visitor.page().getByText("Columns", new Page.GetByTextOptions().setExact(true)).click();
    visitor.page().locator(".columns-choice").getByLabel("Units").check();
    Locator last = visitor.page().locator(".table-wrap thead th").last();
    assertThat(last).hasText("Units");

    visitor.page().reload();
    assertThat(last).hasText("Units");
    visitor.hits().first().focus();
    visitor.page().keyboard().press("x");
    assertThat(visitor.button("Compare")).isDisabled();
    visitor.page().keyboard().press("j");
    visitor.page().keyboard().press("x");
    visitor.change(visitor.button("Compare")::click);
    assertThat(visitor.heading("Reports side by side")).isVisible();
    assertThat(visitor.page().url()).contains(StoryReports.FIRST).contains(StoryReports.SECOND);

    visitor.page().goBack();
    visitor.page().getByLabel("Show as").selectOption("cards");
    assertThat(visitor.page().locator(".hit")).hasCount(2);
  }

  @Test
  void aFileThatDidNotComeWholeIsNotSaved(Visitor visitor) {
    visitor.logIn().search(StoryReports.PHONE_AS_TYPED);
    visitor
        .page()
        .route(
            "**/api/search/export",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("application/x-ndjson")
                        .setHeaders(
                            Map.of("X-Total-Count", "2", "Content-Type", "application/x-ndjson"))
                        .setBody("{}\n")));
    visitor.page().getByText("Take 2 reports along").click();
    visitor.page().getByLabel("Why it is taken along").fill("training");
    visitor.page().locator("select[name=form]").selectOption("jsonl");
    visitor.button("Save").click();
    assertThat(visitor.page().getByText("The file did not come whole")).isVisible();
  }

  @Test
  void aSlipOfTheKeyboardIsOfferedMended(Visitor visitor) {
    visitor.logIn().search(StoryReports.EMAIL.replace("sample", "smaple"));
    assertThat(visitor.results()).hasText("0 reports");
    Locator meant = visitor.page().locator(".query-meant button");
    assertThat(meant).hasText(StoryReports.EMAIL);
    visitor.change(meant::click);
    assertThat(visitor.results()).hasText("2 reports");
  }

  @Test
  void theBackButtonBringsBackWhatWasShown(Visitor visitor) {
    visitor.logIn();
    int all = visitor.total();
    visitor.search(StoryReports.PHONE_AS_TYPED);
    String found = visitor.page().url();
    visitor.hits().first().click();
    assertThat(visitor.page().locator("h1")).containsText("9000000");

    visitor.page().goBack();
    assertThat(visitor.results()).hasText("2 reports");
    assertThat(visitor.page().url()).isEqualTo(found);
    visitor.page().goBack();
    visitor.settle();
    assertThat(visitor.total()).isEqualTo(all);

    visitor.page().navigate(found);
    visitor.page().reload();
    assertThat(visitor.results()).hasText("2 reports");
    assertThat(visitor.page().getByLabel("Search all reports"))
        .hasValue(StoryReports.PHONE_AS_TYPED);
  }

  @Test
  void aQueryThatCannotBeReadIsMarkedWhereItIsWrong(Visitor visitor) {
    visitor.watch().expect(400);
    visitor.logIn().search("account AND (payment");
    Locator error = visitor.page().locator("#query-error");
    assertThat(error).containsText("This query cannot be read");
    assertThat(error).containsText("Hint:");
    assertThat(error.locator("mark")).isVisible();
    assertThat(visitor.page().getByLabel("Search all reports"))
        .hasAttribute("aria-invalid", "true");
  }

  @Test
  void aListIsReadToItsEnd(Visitor visitor) {
    visitor.logIn().search("has:email");
    int total = visitor.total();
    while (visitor.button("Show the next 20").isVisible()) {
      int before = visitor.hits().count();
      visitor.button("Show the next 20").click();
      assertThat(visitor.hits()).not().hasCount(before);
    }
    int rows = total - folded(visitor);
    assertThat(visitor.hits()).hasCount(rows);
    assertThat(visitor.hits().evaluateAll("links => new Set(links.map(l => l.href)).size"))
        .as("no report twice")
        .isEqualTo(rows);
  }

  /** How many reports rows stand for beside their own. */
  private static int folded(Visitor visitor) {
    return visitor.page().getByText("that repeat it").allInnerTexts().stream()
        .mapToInt(text -> Integer.parseInt(text.replaceAll("\\D", "")))
        .sum();
  }

  @Test
  void theChartZoomsByBrushAndByDatesAndStepsBackOut(Visitor visitor) {
    visitor.logIn();
    int all = visitor.total();
    BoundingBox chart = visitor.page().locator("time-chart canvas").boundingBox();
    double middle = chart.y + chart.height / 2;
    visitor.page().mouse().move(chart.x + chart.width * 0.4, middle);
    visitor.page().mouse().down();
    visitor.page().mouse().move(chart.x + chart.width * 0.6, middle);
    visitor.change(visitor.page().mouse()::up);
    assertThat(visitor.page().locator(".facets-remove").first()).containsText("Received (UTC)");
    int brushed = visitor.total();
    assertThat(brushed).isPositive().isLessThan(all);

    visitor.change(visitor.button("All dates")::click);
    assertThat(visitor.total()).isEqualTo(all);

    visitor.page().getByLabel("Received from").fill("2030-01-01");
    visitor.page().locator(".chart-range").getByLabel("to").fill("2030-01-02");
    visitor.change(visitor.button("Filter by dates")::click);
    assertThat(visitor.page().locator("time-chart canvas"))
        .hasAttribute("aria-label", Pattern.compile("Reports by hour .UTC.*2 Jan 2030.*"));
    int ofTwoDays = visitor.total();
    assertThat(ofTwoDays).isPositive().isLessThan(all);

    visitor.change(visitor.button("Zoom out")::click);
    assertThat(visitor.page().locator("time-chart canvas"))
        .hasAttribute("aria-label", Pattern.compile("Reports by day .*Jan 2030.*"));
    assertThat(visitor.total()).isGreaterThanOrEqualTo(ofTwoDays);
  }

  @Test
  void theOrderIsChosenAndExplained(Visitor visitor) {
    visitor.logIn().search("account");
    visitor.change(() -> visitor.page().getByLabel("Order").selectOption("priority"));
    assertThat(visitor.page().locator(".hit").first())
        .containsText(Pattern.compile("Here by priority \\d+"));
    visitor.page().locator(".hit summary").first().click();
    assertThat(visitor.page().locator(".hit .score-waterfall").first()).isVisible();
  }

  @Test
  void nothingFoundSaysWhatToDo(Visitor visitor) {
    visitor.logIn().search("zzsynthnosuchword");
    assertThat(visitor.results()).hasText("0 reports");
    assertThat(visitor.page().locator(".notice-empty"))
        .containsText("Search for less of the value");
    assertThat(visitor.page().locator(".search-side")).containsText("Nothing to filter by.");
  }
}
