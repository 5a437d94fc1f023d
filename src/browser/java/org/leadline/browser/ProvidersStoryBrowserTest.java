package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A supervisor sees what the reports of each provider carry, by mouse and by keyboard alone. */
class ProvidersStoryBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @Test
  void theRowsOfProvidersAddUpToAllReports(Visitor visitor) {
    int all = visitor.logIn().total();
    visitor.go("#/providers");
    List<String> reports =
        visitor
            .page()
            .locator("[aria-label='Providers, as a table'] tbody tr td:nth-child(2)")
            .allInnerTexts();
    assertThat(reports.stream().mapToInt(Visitor::number).sum()).isEqualTo(all);
  }

  @Test
  void everyFigureOfAProviderOpensByKeyboard(Visitor visitor) {
    visitor.logIn().go("#/providers");
    Locator summary = visitor.page().locator("main details summary").first();
    summary.focus();
    visitor.page().keyboard().press("Enter");
    Locator fields = visitor.page().locator("main details[open] table").first();
    assertThat(fields).containsText("ip-time");
    assertThat(visitor.page().locator("main details[open] h3").first()).isVisible();
    visitor.page().keyboard().press("Enter");
    assertThat(visitor.page().locator("main details[open]")).hasCount(0);
  }

  @Test
  void theFiguresAreTakenAwayAsCsv(Visitor visitor) throws IOException {
    visitor.logIn().go("#/providers");
    Download download =
        visitor.page().waitForDownload(() -> visitor.link("Download every figure as CSV").click());
    List<String> lines = Files.readAllLines(download.path());
    assertThat(lines.getFirst())
        .isEqualTo("\"provider\",\"reports\",\"counted\",\"value\",\"count\",\"share\"");
    assertThat(lines).hasSizeGreaterThan(50);
  }
}
