package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A supervisor reads the queue, the quarantine and the record of who looked at what. */
class QueueStoryBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @Test
  void theQueueStandsInTheUrgentOrderWithItsReasons(Visitor visitor) {
    visitor.logIn().go("#/queue");
    List<Integer> priorities =
        visitor.page().locator(".hit .score:first-child .score-value").allInnerTexts().stream()
            .map(Visitor::number)
            .toList();
    assertThat(priorities).hasSizeGreaterThan(10);
    assertThat(priorities).isSortedAccordingTo((one, other) -> Integer.compare(other, one));

    Locator first = visitor.page().locator(".hit").first();
    first.getByText("Whole breakdown").click();
    assertThat(first.locator(".score-waterfall")).hasCount(2);
    visitor.button("Show the next ones").click();
    assertThat(visitor.hits()).not().hasCount(priorities.size());
  }

  @Test
  void whatCouldNotBeTakenInIsListedWithItsReason(Visitor visitor) {
    visitor.logIn().go("#/quarantine");
    assertThat(visitor.page().locator("tbody tr").first()).isVisible();
    assertThat(visitor.button("Read again").first()).isVisible();
    assertThat(visitor.page().locator("tbody").first()).containsText("Have it delivered again.");
    Locator passedOver = visitor.page().locator("section[aria-labelledby=passed-over]");
    assertThat(passedOver.getByText(StoryReports.PICTURE_NAME)).isVisible();
    assertThat(passedOver).containsText("media: neither read nor kept");
  }

  @Test
  void everySearchStandsInTheAuditTrail(Visitor visitor) {
    visitor.logIn().search("has:email").go("#/audit");
    assertThat(visitor.page().locator("tbody")).containsText("has:email");
  }

  @Test
  void loggingOutLeavesNothingBehind(Visitor visitor) {
    visitor.logInAnew().search(StoryReports.PHONE_AS_TYPED);
    visitor.button("Log out").click();
    assertThat(visitor.heading("Log in to Leadline")).isVisible();
    visitor.page().goBack();
    assertThat(visitor.heading("Log in to Leadline")).isVisible();
    assertThat(visitor.page().locator("#results-title")).hasCount(0);
  }
}
