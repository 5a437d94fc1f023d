package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Takes the README's picture of the page: {@code mvn -Pbrowser test -Dtest=ReadmePictureBrowserTest
 * -Dleadline.picture=src/site/resources/images/search.png}. Without the property nothing is
 * written, so that a test run leaves the tree as it is.
 */
class ReadmePictureBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @Test
  void takesThePictureOfASearch(Visitor visitor) throws IOException {
    visitor.logIn().search(StoryReports.PHONE_AS_TYPED + " OR has:phone");
    assertThat(visitor.hits().first()).isVisible();
    visitor.page().evaluate("() => document.activeElement.blur()");
    byte[] picture = visitor.page().screenshot();
    assertThat(picture).isNotEmpty();
    String place = System.getProperty("leadline.picture", "");
    if (!place.isEmpty()) {
      Files.createDirectories(Path.of(place).toAbsolutePath().getParent());
      Files.write(Path.of(place), picture);
    }
  }
}
