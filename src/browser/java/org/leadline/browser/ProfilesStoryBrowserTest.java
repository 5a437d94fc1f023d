package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody changes a weight of a profile and sees what would move, and takes it back. */
class ProfilesStoryBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @Test
  void aChangedWeightShowsWhatWouldMoveAndIsTakenBack(Visitor visitor) {
    visitor.logIn().go("#/profiles");
    Locator told = visitor.page().locator("main p[role=status]");
    assertThat(told).containsText(Pattern.compile("^0 of "));

    visitor
        .page()
        .getByLabel(
            "Points of incidentTypes.enticement", new Page.GetByLabelOptions().setExact(true))
        .fill("900");
    assertThat(told).not().containsText(Pattern.compile("^0 of "));
    assertThat(
            visitor.page().locator("[aria-label='What would move, as a table'] tbody tr").first())
        .containsText("↑");

    visitor.button("Take 1 change back").click();
    assertThat(told).containsText(Pattern.compile("^0 of "));
  }
}
