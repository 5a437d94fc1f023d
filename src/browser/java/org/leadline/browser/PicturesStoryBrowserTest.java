package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Near-identical pictures on the page: always as text, by their hashes. */
class PicturesStoryBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @Test
  void aFileTellsThePicturesNearItWhenSomebodyAsks(Visitor visitor) {
    visitor.logIn().go("#/report/pictures%2Fp1");
    Page page = visitor.page();
    Locator line = page.locator("#part-files near-line");
    line.getByText("Near pictures").focus();
    page.keyboard().press("Enter");
    assertThat(line).containsText("5 bits of 256 differ: PDQ hash " + StoryReports.NEAR_PICTURE);

    line.locator("a").first().press("Enter");
    visitor.settle();
    assertThat(page.locator("h1")).hasText(StoryReports.NEAR_PICTURE);
    Assertions.assertThat(page.url()).doesNotContain(StoryReports.NEAR_PICTURE);
    Locator near = page.locator("#near-pictures");
    assertThat(near).containsText("2 reports hold it or a picture within 31 bits of it.");
    assertThat(near.locator("tbody tr")).hasCount(2);
    assertThat(near.locator("tbody tr").nth(1)).containsText(StoryReports.PICTURE);
    assertThat(near.locator("tbody tr").nth(1)).containsText("First picture");
  }

  @Test
  void aLinkByNearPicturesSaysHowFarApartTheyAre(Visitor visitor) {
    visitor.logIn().go("#/report/pictures%2Fp1/links");
    assertThat(visitor.page().locator(".links-reason"))
        .containsText("near to PDQ hash " + StoryReports.NEAR_PICTURE + ": 5 bits of 256 differ");
  }

  @Test
  void aSearchForAHashFindsWhatIsNearIt(Visitor visitor) {
    visitor.logIn().search("pdq:" + StoryReports.PICTURE);
    assertThat(visitor.hits()).hasCount(2);
    visitor.search("pdq:" + StoryReports.PICTURE + "~4");
    assertThat(visitor.hits()).hasCount(1);
  }
}
