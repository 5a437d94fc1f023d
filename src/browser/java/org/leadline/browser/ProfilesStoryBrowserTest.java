package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody changes a weight, sees what would move, saves that and has the queue ordered by it. */
class ProfilesStoryBrowserTest {

  private static final String WEIGHT = "Points of incidentTypes.enticement";
  private static final String STANDARD = "standard";

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  private static Locator labelled(Visitor visitor, String label) {
    return visitor.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static List<String> queue(Visitor visitor) {
    visitor.go("#/queue");
    assertThat(visitor.page().locator("main")).containsText("Profile ");
    return visitor.page().locator("main a[href^='#/report/']").allInnerTexts();
  }

  @Test
  void aChangedWeightShowsWhatWouldMoveAndOrdersTheQueueOnceItIsUsed(Visitor visitor) {
    List<String> before = queue(visitor.logIn());
    visitor.go("#/profiles");
    Locator told = visitor.page().locator(".profile-moved");
    assertThat(told).containsText(Pattern.compile("^0 of "));

    labelled(visitor, WEIGHT).fill("900");
    assertThat(told).not().containsText(Pattern.compile("^0 of "));
    assertThat(
            visitor.page().locator("[aria-label='What would move, as a table'] tbody tr").first())
        .containsText("↑");
    visitor.button("Take 1 change back").click();
    assertThat(told).containsText(Pattern.compile("^0 of "));

    labelled(visitor, WEIGHT).fill("900");
    visitor.page().getByText("Save as a version (1 change)").click();
    labelled(visitor, "Name").fill("story");
    labelled(visitor, "Why it is saved").fill("Tried in a story.");
    visitor.button("Save").click();
    assertThat(visitor.page().locator("main")).containsText("Saved as story, version 1.");

    use(visitor);
    assertThat(visitor.page().locator("main")).containsText("is ordered by story@1");
    List<String> after = queue(visitor);
    assertThat(visitor.page().locator("main")).containsText("Profile story@1");
    assertNotEquals(before, after);

    visitor.go("#/profiles");
    labelled(visitor, "Profile shown").selectOption(STANDARD);
    use(visitor);
    assertThat(visitor.page().locator("main")).containsText("is ordered by standard@1");
    assertEquals(before, queue(visitor));
  }

  private static void use(Visitor visitor) {
    labelled(visitor, "Unit").selectOption("units without their own");
    labelled(visitor, "Why it is used").fill("Tried in a story.");
    visitor.button("Use it").click();
  }
}
