package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Takes the README's picture of the page: {@code mvn -Pbrowser test -Dtest=ReadmePictureBrowserTest
 * -Dleadline.picture=src/site/resources/images/search.png}. Without the property nothing is
 * written, so that a test run leaves the tree as it is.
 */
class ReadmePictureBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @Test
  @EnabledIfSystemProperty(named = "leadline.picture", matches = ".+")
  void takesThePictureOfASearch(Visitor visitor) {
    visitor.logIn().search(StoryReports.PHONE_AS_TYPED);
    assertThat(visitor.hits()).hasCount(2);
    visitor.page().evaluate("() => document.activeElement.blur()");
    Path picture = Path.of(System.getProperty("leadline.picture"));
    visitor.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
  }
}
