package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An analyst walks from a report to the reports behind it: in the graph, along a chain, side by
 * side and in time.
 */
class WalkStoryBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  /** Of the generated reports, in the order of the queue. */
  private static final String A_REPORT_WITH_A_HUB =
      """
      async () => {
        const ask = async (address) => (await fetch(address)).json();
        for (const {reportId} of (await ask('/api/queue?limit=300')).rows) {
          const {demoted, totals} = await ask('/api/reports/' + encodeURIComponent(reportId) + '/links');
          if (totals.all > 3 && demoted.some((one) => one.documentFrequency > totals.all + 3)) {
            return encodeURIComponent(reportId);
          }
        }
        throw new Error('no generated report holds a demoted value');
      }
      """;

  private static final String GRAPH = "#/report/" + StoryReports.FIRST + "/graph";

  @Test
  void theGraphTellsWhatIsAheadAndTheTablesHoldTheSame(Visitor visitor) throws IOException {
    visitor.logIn().go(GRAPH);
    Page page = visitor.page();
    assertThat(page.locator("link-graph canvas").first()).isVisible();
    assertThat(page.locator("link-graph"))
        .hasAttribute("aria-label", Pattern.compile("the tables below hold and do the same"));
    assertThat(page.locator(".links-totals")).containsText("2 hops away");
    assertThat(row(page, StoryReports.SECOND)).containsText(StoryReports.PHONE_CANONICAL);
    visitor.button("Zoom in").click();
    visitor.button("Show all").click();
    picture(page, "graph");
  }

  @Test
  void aStepIsTakenAndTakenBackByKeyboard(Visitor visitor) {
    visitor.logIn().go(GRAPH);
    Page page = visitor.page();
    Locator status =
        page.locator("section[aria-labelledby=graph-title]").getByRole(AriaRole.STATUS);
    String before = status.innerText();
    assertThat(visitor.button("Undo")).isDisabled();

    Locator expand = row(page, StoryReports.SECOND).getByRole(AriaRole.BUTTON);
    expand.focus();
    page.keyboard().press("Enter");
    assertThat(row(page, StoryReports.SECOND)).containsText("expanded");

    visitor.button("Undo").focus();
    page.keyboard().press("Enter");
    assertThat(status).hasText(before);
    assertThat(row(page, StoryReports.SECOND).getByRole(AriaRole.BUTTON)).isVisible();
  }

  @Test
  void aFilterStartsTheGraphAnewAndUndoBringsTheOldOneBack(Visitor visitor) {
    visitor.logIn().go(GRAPH);
    Page page = visitor.page();
    Locator reports = page.locator("[data-result]");
    int before = reports.count();
    page.getByLabel("Received from").fill("2031-01-01");
    assertThat(reports).hasCount(1);
    visitor.button("Undo").click();
    assertThat(reports).hasCount(before);
    page.locator(".graph-filters select").nth(1).selectOption("tel");
    assertThat(row(page, StoryReports.SECOND)).containsText(StoryReports.PHONE_CANONICAL);
  }

  @Test
  void aDemotedValueIsACountedStubThatOpensOnDemand(Visitor visitor) throws IOException {
    visitor.logIn();
    Page page = visitor.page();
    visitor.go("#/report/" + page.evaluate(A_REPORT_WITH_A_HUB) + "/graph");
    Locator hub = page.locator("tr").filter(named("demoted")).first();
    int before = visitor.hits().count();
    picture(page, "hubs");

    hub.getByRole(AriaRole.BUTTON).press("Enter");

    assertThat(page.locator("link-graph")).isVisible();
    page.waitForFunction(
        "before => document.querySelectorAll('[data-result]').length > before", before);
    picture(page, "hub-open");
    visitor.button("Undo").press("Enter");
    assertThat(visitor.hits()).hasCount(before);
  }

  @Test
  void theGraphIsTakenAlongInFourForms(Visitor visitor) throws IOException {
    visitor.logIn().go(GRAPH);
    Page page = visitor.page();
    for (String form : new String[] {"png", "csv", "graphml", "jsonl"}) {
      page.getByLabel("Export").selectOption(form);
      Download saved = page.waitForDownload(() -> visitor.button("Save file").click());
      byte[] bytes = Files.readAllBytes(saved.path());
      assertThat(saved.suggestedFilename()).isEqualTo("links-" + StoryReports.FIRST + "." + form);
      if (form.equals("png")) {
        assertThat(bytes).startsWith(0x89, 'P', 'N', 'G');
      } else {
        assertThat(new String(bytes, StandardCharsets.UTF_8))
            .contains(StoryReports.FIRST, StoryReports.SECOND, StoryReports.PHONE_CANONICAL);
      }
    }
    visitor.go("#/audit");
    assertThat(page.locator("main")).containsText("links.export");
  }

  @Test
  void theChainBetweenTwoReportsIsFoundFromTheForm(Visitor visitor) throws IOException {
    visitor.logIn().go("#/path");
    Page page = visitor.page();
    page.getByLabel("From report").fill(StoryReports.FIRST);
    page.getByLabel("To report").fill(StoryReports.SECOND);
    visitor.change(() -> page.getByLabel("To report").press("Enter"));
    assertThat(visitor.heading("1 link, together")).isVisible();
    assertThat(page.locator(".path-chain")).containsText(StoryReports.PHONE_CANONICAL);
    picture(page, "path");

    visitor.go("#/path/" + StoryReports.FIRST + "," + StoryReports.REDELIVERED);
    assertThat(page.locator("#path-title")).containsText("chain");
  }

  @Test
  void twoReportsStandSideBySide(Visitor visitor) throws IOException {
    visitor.logIn().go(GRAPH);
    Page page = visitor.page();
    page.getByLabel("Compare report " + StoryReports.FIRST).check();
    page.getByLabel("Compare report " + StoryReports.SECOND).check();
    visitor.change(() -> page.getByText("Compare 2 reports").click());

    Locator values = page.locator("section[aria-labelledby=values-title]");
    assertThat(values.locator("tbody tr").first()).containsText("all");
    assertThat(values).containsText(StoryReports.PHONE_AS_WRITTEN);
    assertThat(values).containsText("only one");
    Locator fields = page.locator("section[aria-labelledby=fields-title]");
    assertThat(fields).containsText("Sample Mail LLC");
    assertThat(fields).containsText("differs");
    picture(page, "compare");
  }

  @Test
  void linkedReportsAreOrderedByWhatTheyAdd(Visitor visitor) throws IOException {
    visitor.logIn().go("#/report/" + StoryReports.FIRST + "/links");
    Page page = visitor.page();
    visitor.change(() -> page.getByLabel("Order").selectOption("adds"));
    assertThat(page.locator(".links-adds").first()).containsText("Adds");
    assertThat(page.locator(".links-list")).containsText("side by side");
    picture(page, "adds");
  }

  @Test
  void linkedReportsStandInTheOrderOfTime(Visitor visitor) throws IOException {
    visitor.logIn().go("#/report/" + StoryReports.FIRST + "/timeline");
    Page page = visitor.page();
    Locator timeline = page.locator("section[aria-labelledby=timeline-title]");
    assertThat(timeline.locator("svg")).isVisible();
    assertThat(timeline.locator("tbody")).containsText("2030-01-01 23:00:00 UTC");
    assertThat(timeline.locator("tbody")).containsText("report received");
    picture(page, "timeline");

    visitor.go("#/cluster/" + StoryReports.FIRST + "/timeline");
    assertThat(timeline.locator("tbody")).containsText(StoryReports.SECOND);
  }

  @Test
  void theResultsOfASearchAreGroupedByCluster(Visitor visitor) throws IOException {
    visitor.logIn().search(StoryReports.PHONE_AS_TYPED);
    visitor.change(() -> visitor.button("By cluster").click());
    Page page = visitor.page();
    assertThat(visitor.hits()).hasCount(1);
    assertThat(visitor.hits().first()).containsText("2 of 2 reports match");
    page.getByLabel("Size").selectOption("3");
    assertThat(visitor.hits()).hasCount(0);
    page.getByLabel("Size").selectOption("2");
    assertThat(visitor.hits()).hasCount(1);
    picture(page, "clustered");
    visitor.change(() -> visitor.hits().first().click());
    assertThat(visitor.heading("What holds it together")).isVisible();
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator row(Page page, String report) {
    return page.locator("section[aria-labelledby=graph-title] tbody tr")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(report))));
  }

  /** Pictures at three widths, where a folder for them is named. */
  private static void picture(Page page, String name) throws IOException {
    String folder = System.getProperty("leadline.pictures", "");
    if (!folder.isEmpty()) {
      for (int width : new int[] {1280, 800, 400}) {
        page.setViewportSize(width, 900);
        Files.write(
            Path.of(folder, name + "-" + width + ".png"),
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)));
      }
    }
  }
}
