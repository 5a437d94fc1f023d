package org.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;

/** One person at the page. */
final class Visitor {

  /**
   * What a browser remembers of a log-in beside its cookie; set once, so that logging out holds.
   */
  private static final String LOGGED_IN_BEFORE =
      """
      if (!sessionStorage.getItem('arrived')) {
        sessionStorage.setItem('arrived', 'yes');
        localStorage.setItem('leadline.logged-in', 'yes');
      }
      """;

  private final Page page;
  private final RunningLeadline leadline;
  private final Watch watch;

  Visitor(Page page, RunningLeadline leadline, Watch watch) {
    this.page = page;
    this.leadline = leadline;
    this.watch = watch;
  }

  Page page() {
    return page;
  }

  Watch watch() {
    return watch;
  }

  /** The password of {@link RunningLeadline#ACCOUNT}. */
  String password() {
    return leadline.password();
  }

  /** Something arrives meanwhile. */
  Visitor arrives(String name, String document) {
    leadline.arrives(name, document.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Opens the page where it starts. */
  Visitor arrive() {
    page.navigate(leadline.address());
    return this;
  }

  /**
   * Opens the page as the administrator; whoever is the first of the run logs in, the others go on
   * with that session.
   */
  Visitor logIn() {
    if (leadline.session().isEmpty()) {
      logInAnew();
      leadline.keepSession(page.context().cookies());
      return this;
    }
    page.context().addCookies(leadline.session());
    page.addInitScript(LOGGED_IN_BEFORE);
    arrive();
    assertThat(results()).isVisible();
    return this;
  }

  /** Opens the page and logs in as the administrator, for stories that end the session. */
  Visitor logInAnew() {
    arrive();
    page.getByLabel("Account").fill(RunningLeadline.ACCOUNT);
    page.getByLabel("Password").fill(leadline.password());
    button("Log in").click();
    assertThat(results()).isVisible();
    return this;
  }

  /** Types a query into the box and sends it. */
  Visitor search(String query) {
    Locator box = page.getByLabel("Search all reports");
    box.fill(query);
    return change(() -> box.press("Enter"));
  }

  /** Does something that leads to another address, and waits until what is there is shown. */
  Visitor change(Runnable act) {
    String before = page.url();
    act.run();
    page.waitForURL(url -> !url.equals(before));
    return settle();
  }

  /** Goes to an address of the page, such as {@code #/queue}. */
  Visitor go(String fragment) {
    page.evaluate("fragment => { location.hash = fragment; }", fragment);
    page.waitForURL("**/" + fragment);
    settle();
    return this;
  }

  /** Waits until nothing is loading. */
  Visitor settle() {
    assertThat(page.locator(".notice-loading, [aria-busy=true]")).hasCount(0);
    return this;
  }

  /** The heading that says how many reports there are. */
  Locator results() {
    return page.locator("#results-title");
  }

  /** How many reports the heading says there are. */
  int total() {
    return number(results().innerText());
  }

  /** The titles of the reports in the list, as links. */
  Locator hits() {
    return page.locator("[data-result]");
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  /** The values of a facet, each a line with box, name and count. */
  Locator facet(String title) {
    return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(title).setExact(true))
        .locator("li");
  }

  /** The first whole number of a text, thousands separated by commas. */
  static int number(String text) {
    return Integer.parseInt(text.replace(",", "").replaceAll("(?s)^\\D*(\\d+).*$", "$1"));
  }
}
