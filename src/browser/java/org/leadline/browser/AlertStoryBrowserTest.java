package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An investigator has values watched, and is told while at work. */
class AlertStoryBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  private static String line(String id, String mail) {
    return """
    {"source":"alerts","id":"%s","title":"Note %s","text":"a note of the quay","parties":[
     {"role":"reported-user","service":"ExampleChat","email":["%s"]}]}
    """
        .formatted(id, id, mail)
        .replace("\n ", "");
  }

  @Test
  void aWatchsAlertLeadsToTheLinkedReports(Visitor visitor) {
    String mail = "zzsynth.alerts@gmail.com";
    visitor.arrives("before.jsonl", line("before", mail));
    visitor.logIn();
    visitor.search(mail);
    keep(visitor, "The quay");
    assertThat(visitor.page().getByText("Watched: what arrives")).isVisible();
    visitor.go("#/watches");
    assertThat(row(visitor, "The quay")).containsText(mail);

    visitor.go("#/alerts");
    readAll(visitor);
    visitor.arrives("after.jsonl", line("after", mail));
    Locator badge = visitor.page().locator(".shell-badge");
    assertThat(badge).hasText("1 unread");
    visitor.button("Show it").click();
    Locator alert = row(visitor, "alerts/after");
    assertThat(alert).containsText("matches");
    assertThat(alert).containsText("The quay");

    visitor.change(() -> alert.getByRole(AriaRole.LINK).first().click());
    assertThat(visitor.page().locator("h1")).containsText("alerts/after");
    assertThat(badge).hasCount(0);
    visitor.change(() -> visitor.link("Linked reports").first().click());
    assertThat(visitor.hits().first()).containsText("alerts/before");
  }

  @Test
  void aReportIsWatchedAndTheWatchEnded(Visitor visitor) {
    visitor.logIn().go("#/report/" + StoryReports.REDELIVERED);
    keep(visitor, "An old report");
    visitor.go("#/watches");
    Locator row = row(visitor, "An old report");
    assertThat(row).containsText("links that are strong");
    visitor.page().onceDialog(dialog -> dialog.accept());
    row.getByRole(AriaRole.BUTTON).click();
    assertThat(row(visitor, "An old report")).hasCount(0);
  }

  @Test
  void aValueAndAClusterHaveTheirButtonToo(Visitor visitor) {
    visitor.logIn().go("#/cluster/" + StoryReports.FIRST);
    keep(visitor, "A cluster for the unit");
    visitor.go("#/report/" + StoryReports.FIRST);
    visitor.change(() -> visitor.link(StoryReports.EMAIL).first().press("Enter"));
    keep(visitor, "A mailbox");
    visitor.go("#/watches");
    assertThat(row(visitor, "A cluster for the unit")).containsText("the cluster of report");
    assertThat(row(visitor, "A mailbox")).containsText(StoryReports.EMAIL);
  }

  /** What the corpus raised as it arrived. */
  private static void readAll(Visitor visitor) {
    Locator button = visitor.button("Mark all as read");
    if (button.isVisible()) {
      button.click();
    }
    assertThat(visitor.page().locator(".alert-unread")).hasCount(0);
    assertThat(visitor.page().locator(".shell-badge")).hasCount(0);
  }

  private static void keep(Visitor visitor, String name) {
    visitor.button("Watch").click();
    visitor.page().getByLabel("Name").fill(name);
    visitor.button("Keep this watch").click();
    assertThat(visitor.page().getByText("Watched: what arrives")).isVisible();
  }

  private static Locator row(Visitor visitor, String text) {
    return visitor.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
  }
}
