package org.leadline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Visitor} at the running server, or a bare {@link Page} without one, and
 * checks afterwards that nothing went wrong in the browser.
 */
final class Browsing implements ParameterResolver, AfterEachCallback {

  private static final ExtensionContext.Namespace SHARED =
      ExtensionContext.Namespace.create(Browsing.class);
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;

  private final List<Opened> opened = new ArrayList<>();

  private final boolean bypassesPolicy;

  Browsing() {
    this(false);
  }

  private Browsing(boolean bypassesPolicy) {
    this.bypassesPolicy = bypassesPolicy;
  }

  /**
   * For axe, which puts inline styles into the page that it examines: the page's policy would
   * refuse them and say so on the console.
   */
  static Browsing withoutContentSecurityPolicy() {
    return new Browsing(true);
  }

  private record Opened(BrowserContext context, Watch watch) {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Visitor.class || type == Page.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Chromium chromium = shared(context, "chromium", Chromium.class, Chromium::start);
    Opened next = open(chromium);
    Page page = next.context().newPage();
    if (parameter.getParameter().getType() == Page.class) {
      return page;
    }
    RunningLeadline leadline =
        shared(context, "leadline", RunningLeadline.class, RunningLeadline::start);
    return new Visitor(page, leadline, next.watch());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    try {
      opened.forEach(one -> one.watch().assertNothingWentWrong());
    } finally {
      opened.forEach(one -> one.context().close());
      opened.clear();
    }
  }

  private Opened open(Chromium chromium) {
    BrowserContext context =
        chromium.context(
            new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBypassCSP(bypassesPolicy)
                .setLocale("en-US")
                .setTimezoneId("America/New_York"));
    context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
    Opened next = new Opened(context, Watch.over(context));
    opened.add(next);
    return next;
  }

  private static <T> T shared(
      ExtensionContext context, String name, Class<T> type, Starting<T> starting) {
    return context.getRoot().getStore(SHARED).computeIfAbsent(name, key -> starting.start(), type);
  }

  /** Starts what lives as long as the run. */
  private interface Starting<T> {
    T start();
  }
}
