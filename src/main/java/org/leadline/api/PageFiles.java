package org.leadline.api;

import io.javalin.config.StaticFilesConfig;
import io.javalin.http.staticfiles.Location;
import io.javalin.http.staticfiles.StaticFileConfig;
import java.util.Map;
import java.util.Set;

/**
 * The page's files: our own from the class path's {@code web}, its libraries from the WebJars, both
 * for anyone. The view that the page shows stands in the address's fragment, which no browser
 * sends.
 */
final class PageFiles {

  private static final String A_YEAR = "public, max-age=31536000, immutable";

  private PageFiles() {}

  static void add(StaticFilesConfig files) {
    files.add(PageFiles::libraries);
    files.add(PageFiles::own);
  }

  private static void own(StaticFileConfig files) {
    files.hostedPath = "/";
    files.directory = "web";
    files.location = Location.CLASSPATH;
    files.roles = Set.of(RequiredRole.ANYONE);
    files.headers = Map.of("Cache-Control", "no-store");
    files.mimeTypes.add("application/yaml", "yaml");
  }

  /** Their addresses hold their versions, so a browser may keep them. */
  private static void libraries(StaticFileConfig files) {
    files.hostedPath = "/webjars";
    files.directory = "META-INF/resources/webjars";
    files.location = Location.CLASSPATH;
    files.roles = Set.of(RequiredRole.ANYONE);
    files.headers = Map.of("Cache-Control", A_YEAR);
  }
}
