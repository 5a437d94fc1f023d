package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's files are there for anyone, under strict headers. */
class PageFilesTest {

  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void thePageComesUnderAStrictPolicy() {
    Browser.Answer page = server.browser().get("/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "http:", "https:", "*");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
  }

  @Test
  void whatThePageNamesIsServed() {
    Matcher named =
        Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(server.browser().get("/").text());
    int count = 0;
    while (named.find()) {
      assertThat(server.browser().get(named.group(1)).status()).as(named.group(1)).isEqualTo(200);
      count++;
    }
    assertThat(count).isPositive();
  }

  @Test
  void librariesMayBeKeptByTheBrowserAndComeCompressed() throws IOException {
    Browser.Answer library =
        server
            .browser()
            .with("Accept-Encoding", "gzip")
            .get("/webjars/cytoscape/" + version("cytoscape") + "/dist/cytoscape.min.js");
    assertThat(library.status()).isEqualTo(200);
    assertThat(library.header("Cache-Control")).contains("immutable");
    assertThat(library.header("Content-Encoding")).isEqualTo("gzip");
  }

  @Test
  void nothingButTheFolderIsServed() {
    for (String address :
        new String[] {
          "/server.json", "/index-config/server.json", "/..%2Fpom.xml", "/logback.xml"
        }) {
      assertThat(server.browser().get(address).status()).as(address).isIn(400, 404);
    }
  }

  @Test
  void answersOfTheInterfaceAreNotKept() {
    assertThat(server.browser().get("/api/health").header("Cache-Control")).isEqualTo("no-store");
  }

  private static String version(String webjar) throws IOException {
    String properties = "/META-INF/maven/org.webjars.npm/" + webjar + "/pom.properties";
    try (InputStream read = PageFilesTest.class.getResourceAsStream(properties)) {
      Properties pom = new Properties();
      pom.load(read);
      return pom.getProperty("version");
    }
  }
}
