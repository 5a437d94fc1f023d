package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An analyst sweeps a list on the page. */
class SweepStoryBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  private static final String ROWS = "[aria-label='Values of the list, as a table'] tbody tr";
  private static final Pattern SEARCH = Pattern.compile("Search the \\d+ reports? of hits");

  @Test
  void aPastedListIsSweptReadByOutcomeSearchedWithinAndTakenAlong(Visitor visitor)
      throws IOException {
    visitor.logIn().go("#/sweeps");
    Page page = visitor.page();
    page.getByLabel("Values, one a line")
        .fill(StoryReports.HASH_OF_SECOND + "\nnobody@example.org\n---\n");
    page.getByLabel("Why (goes into the audit trail)").fill("example return");
    visitor.button("Look up").click();

    assertThat(page.getByText("3 values: 1 hits, 0 noise, 1 misses, 1 unreadable.")).isVisible();
    assertThat(page.locator(ROWS)).hasCount(3);
    page.getByLabel("Show").selectOption("miss");
    Locator misses = page.locator(ROWS).filter(new Locator.FilterOptions().setHasText("nobody"));
    assertThat(misses).hasCount(1);
    assertThat(page.locator(ROWS)).hasCount(1);

    page.getByLabel("Why it is taken along").fill("example office");
    Download csv = page.waitForDownload(() -> visitor.button("Save as CSV").click());
    Assertions.assertThat(Files.readString(csv.path(), StandardCharsets.UTF_8))
        .contains("\"nobody@example.org\",\"email\",\"miss\"");

    page.locator("button").filter(new Locator.FilterOptions().setHasText(SEARCH)).click();
    assertThat(page.locator(".hit").first()).isVisible();
    Assertions.assertThat(page.url()).contains("#/search/").doesNotContain("sweep");

    visitor.go("#/sweeps");
    Locator kept =
        page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("example return"));
    kept.getByRole(AriaRole.LINK).click();
    visitor.button("Forget this list").click();
    assertThat(visitor.heading("Sweeps")).isVisible();
    assertThat(kept).hasCount(0);
  }

  @Test
  void aWholeResultIsTakenAlongWithAReason(Visitor visitor) throws IOException {
    visitor.logIn().go("#/search");
    Page page = visitor.page();
    page.locator("details.taking summary").click();
    page.getByLabel("Why it is taken along").fill("example office");
    Download csv = page.waitForDownload(() -> visitor.button("Save").click());
    Assertions.assertThat(Files.readString(csv.path(), StandardCharsets.UTF_8))
        .startsWith("\"report\",\"version\"")
        .contains(StoryReports.FIRST);
    page.locator("details.taking select").selectOption("pack");
    Download pack = page.waitForDownload(() -> visitor.button("Save").click());
    Assertions.assertThat(pack.suggestedFilename()).isEqualTo("search.zip");
  }

  @Test
  void anUploadedFileOfTheWrongShapeIsRefusedWithWhatToDo(Visitor visitor) {
    visitor.watch().expect(400);
    visitor.logIn().go("#/sweeps");
    Page page = visitor.page();
    page.getByLabel("Or a file, text or CSV")
        .setInputFiles(
            new FilePayload(
                "list.csv", "text/csv", "who,note\nA,B\n".getBytes(StandardCharsets.UTF_8)));
    visitor.button("Look up").click();
    assertThat(page.locator(".notice-failed")).containsText("name its column");
    page.getByLabel("Column of the CSV").fill("who");
    visitor.button("Look up").click();
    assertThat(page.getByText("1 values: 0 hits, 0 noise, 1 misses, 0 unreadable.")).isVisible();
  }
}
