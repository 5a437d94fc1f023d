package org.leadline.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;

/** Serves the page's own files to a browser context without a server, for tests of page logic. */
final class PageFolder {

  /** A reserved name (RFC 2606): never asked for on any network. */
  static final String HOST = "leadline.test";

  private static final Map<String, String> TYPES =
      Map.of("js", "text/javascript", "css", "text/css", "html", "text/html");

  private PageFolder() {}

  /** Opens an empty page from which the modules in {@code web/} can be imported. */
  static void serve(BrowserContext context) {
    context.route("https://" + HOST + "/**", PageFolder::answer);
  }

  private static void answer(Route route) {
    String path = URI.create(route.request().url()).getPath();
    if (path.equals("/")) {
      route.fulfill(
          new Route.FulfillOptions()
              .setContentType("text/html")
              .setBody("<!doctype html><link rel=icon href=data:,><title>logic</title>"));
      return;
    }
    try (InputStream file = PageFolder.class.getResourceAsStream("/web" + path)) {
      if (file == null) {
        route.fulfill(new Route.FulfillOptions().setStatus(404));
      } else {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        route.fulfill(
            new Route.FulfillOptions()
                .setContentType(TYPES.getOrDefault(ending, "text/plain"))
                .setBodyBytes(file.readAllBytes()));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
