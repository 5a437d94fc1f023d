package org.leadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the page's own files: they are served as they stand, without a build step. */
class PageFilesTest {

  private static final Path WEB = Path.of("web");
  private static final Pattern LIBRARY = Pattern.compile("/webjars/([^/]+)/([^/]+)/[^'\")]+");

  @Test
  void librariesAreThoseOfThePomAndAreThere() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    Matcher used = LIBRARY.matcher(textOf(files("lib")));
    TreeMap<String, String> versions = new TreeMap<>();
    while (used.find()) {
      versions.put(used.group(1), used.group(2));
      String place = "/META-INF/resources" + used.group();
      assertThat(PageFilesTest.class.getResource(place)).as(place).isNotNull();
    }
    assertThat(versions).containsOnlyKeys("chart.js", "cytoscape", "lit-html", "picocss__pico");
    versions.forEach((name, version) ->
        assertThat(pom)
            .as(name)
            .contains("<artifactId>" + name + "</artifactId>")
            .contains(">" + version + "</"));
  }

  @Test
  void librariesAreNamedInOneFolderOnly() {
    assertThat(holding(Pattern.compile("/webjars/"))).allMatch(path -> path.startsWith("web/lib/"));
  }

  @Test
  void onlyOneFileAsksTheServer() {
    assertThat(holding(Pattern.compile("\\bfetch\\(|XMLHttpRequest|EventSource|sendBeacon")))
        .containsExactly("web/requests.js");
  }

  @Test
  void nothingIsWrittenThatThePolicyRefusesOrThatReadsTextAsMarkup() {
    assertThat(
            holding(Pattern.compile("\\sstyle=|innerHTML|outerHTML|unsafe-|<style|\\son[a-z]+=\"")))
        .isEmpty();
  }

  @Test
  void nothingIsAskedOfTheOutside() {
    assertThat(holding(Pattern.compile("https?://(?!www\\.w3\\.org/)"))).isEmpty();
  }

  @Test
  void modulesStaySmall() {
    List<String> large =
        files("")
            .filter(path -> path.toString().endsWith(".js"))
            .filter(PageFilesTest::isLarge)
            .map(Path::toString)
            .toList();
    assertThat(large).isEmpty();
  }

  @Test
  void logicKnowsNoPage() {
    assertThat(textOf(files("logic")))
        .doesNotContainPattern("\\bdocument\\.[a-z]+[A-Z(]|\\bwindow\\.")
        .doesNotContain("lib/");
  }

  @Test
  void theExamplesOfTheHelpPageAreThoseOfTheManual() throws IOException {
    String manual = Files.readString(Path.of("src/site/markdown/query-language.md"));
    Matcher example =
        Pattern.compile("^  \\['(.+?)', '", Pattern.MULTILINE)
            .matcher(read(WEB.resolve("logic/queryExamples.js")));
    List<String> examples = example.results().map(found -> found.group(1)).toList();
    assertThat(examples).hasSizeGreaterThan(10);
    assertThat(examples).allSatisfy(query -> assertThat(manual).contains("| `" + query + "` |"));
  }

  private static boolean isLarge(Path file) {
    int most = file.endsWith("app.js") ? 120 : 200;
    return read(file).lines().count() >= most;
  }

  private static List<String> holding(Pattern pattern) {
    return files("")
        .filter(path -> !path.toString().endsWith(".yaml"))
        .filter(path -> pattern.matcher(read(path)).find())
        .map(path -> path.toString().replace('\\', '/'))
        .toList();
  }

  private static Stream<Path> files(String folder) {
    try (Stream<Path> found = Files.walk(WEB.resolve(folder))) {
      return found.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String textOf(Stream<Path> files) {
    return String.join("\n", files.map(PageFilesTest::read).toList());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
