package org.leadline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page does that it must not: console messages, script errors, requests that leave the
 * machine.
 */
final class Watch {

  private final List<String> messages = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private final List<String> outside = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();

  static Watch over(BrowserContext context) {
    Watch watch = new Watch();
    context.onConsoleMessage(watch::console);
    context.onWebError(error -> watch.errors.add(error.error()));
    context.onRequest(watch::request);
    return watch;
  }

  /**
   * The browser itself notes each refused request on the console: this one belongs to the story.
   */
  void expect(int status) {
    expected.add("status of " + status);
  }

  void assertNothingWentWrong() {
    List<String> unexpected =
        messages.stream().filter(text -> expected.stream().noneMatch(text::contains)).toList();
    assertThat(unexpected).as("console messages").isEmpty();
    assertThat(errors).as("script errors").isEmpty();
    assertThat(outside).as("requests that left the machine").isEmpty();
  }

  private void console(ConsoleMessage message) {
    messages.add(message.type() + ": " + message.text());
  }

  private void request(Request request) {
    URI address = URI.create(request.url());
    boolean inside =
        "127.0.0.1".equals(address.getHost())
            || PageFolder.HOST.equals(address.getHost())
            || "data".equals(address.getScheme())
            || "blob".equals(address.getScheme());
    if (!inside) {
      outside.add(address.getScheme() + "://" + address.getHost());
    }
  }
}
