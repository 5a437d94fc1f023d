package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A supervisor keeps the imported lists up to date on the page. */
class ListsStoryBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  private static final String NAME = "Regional set";
  private static final String REPORT = "#/report/" + StoryReports.SECOND;

  @Test
  void aListIsImportedReplacedAndWithdrawnByKeysAlone(Visitor visitor) {
    visitor.logIn().go("#/lists");
    Page page = visitor.page();
    assertThat(visitor.heading("Imported lists")).isVisible();

    fill(page, StoryReports.HASH_OF_SECOND + "\n");
    page.getByLabel("Owner").press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS))
        .containsText(NAME + " is in use: 1 entry of 1 row.");
    assertThat(row(page)).containsText("Example Office");
    labelled(page);
    visitor.go(REPORT);
    assertThat(visitor.heading("Imported lists")).isVisible();
    assertThat(page.locator("#part-lists")).containsText(NAME);

    visitor.go("#/lists");
    fill(page, "00000000000000000000000000000abc\n");
    page.getByLabel("Owner").press("Enter");
    assertThat(page.getByText("in the place of the list of this name")).isVisible();
    labelled(page);
    visitor.go("#/search").go(REPORT);
    page.reload();
    visitor.settle();
    assertThat(page.locator("#part-lists")).hasCount(0);

    visitor.go("#/lists");
    row(page).getByText("Withdraw").focus();
    page.keyboard().press("Enter");
    visitor.button("Withdraw now").focus();
    page.keyboard().press("Enter");
    assertThat(page.getByText(NAME + " is out of use.")).isVisible();
    assertThat(row(page)).hasCount(0);
  }

  @Test
  void aListShowsWhereItComesFromAndHowItMayBeUsed(Visitor visitor) {
    visitor.logIn().go("#/lists");
    Locator row =
        visitor
            .page()
            .locator("tbody tr")
            .filter(new Locator.FilterOptions().setHasText("Example list"));
    assertThat(row).containsText("Example Office");
    assertThat(row).containsText("Not to be passed on.");
    assertThat(row).containsText("categories: Example scheme");
    assertThat(row).containsText("2030-01-01");
    assertThat(row).containsText("of 1 rows");
    assertThat(row).containsText("list.txt");
    assertThat(row).containsText("SHA-256");
  }

  @Test
  void whatIsNoListIsRefusedAndTheReasonIsTold(Visitor visitor) {
    visitor.watch().expect(400);
    visitor.logIn().go("#/lists");
    fill(visitor.page(), StoryReports.HASH_OF_SECOND + "\nnothing\n");
    visitor.button("Import").click();
    assertThat(visitor.page().locator(".notice-failed")).containsText("line 2");
    assertThat(row(visitor.page())).hasCount(0);
  }

  private static void fill(Page page, String content) {
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(
            new FilePayload("hashes.txt", "text/plain", content.getBytes(StandardCharsets.UTF_8)));
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(NAME);
    page.getByLabel("Owner").fill("Example Office");
  }

  private static Locator row(Page page) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(NAME));
  }

  private static void labelled(Page page) {
    assertThat(page.getByText("Labels follow")).hasCount(0);
  }
}
