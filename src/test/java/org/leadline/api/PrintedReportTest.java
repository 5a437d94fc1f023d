package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.intake.DocumentBytes;
import org.leadline.synthetic.Generator;
import org.leadline.synthetic.GeneratorSettings;
import tools.jackson.databind.JsonNode;

/** CyberTip PDFs over HTTP: taken in, cited by page, handed out as they are kept. */
class PrintedReportTest {

  @TempDir static Path folder;
  private static TestServer server;
  private static Browser ann;
  private static List<Path> pdfs = List.of();

  @BeforeAll
  static void start() throws IOException {
    Path corpus = folder.resolve("corpus");
    new Generator(GeneratorSettings.of(30, 3).withPdf(1)).write(corpus, count -> {});
    try (Stream<Path> files = Files.walk(corpus.resolve("reports/first"))) {
      pdfs = files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
    server = TestServer.start(folder.resolve("data"));
    server.account("ann", AccountRole.ANALYST, "north");
    ann = server.loggedIn("ann");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aPdfIsTakenInAndEachOfItsValuesNamesItsPage() throws IOException {
    byte[] pdf = Files.readAllBytes(pdfs.getFirst());
    assertThat(ann.upload("/api/reports", pdf).json().get("accepted").asLong()).isEqualTo(1);
    JsonNode report = ann.get("/api/reports/" + number(pdfs.getFirst())).json();
    assertThat(report.get("occurrences").size()).isPositive();
    assertThat(report.get("occurrences").valueStream())
        .allMatch(value -> value.get("document").asString().equals("cybertip-pdf"))
        .allMatch(value -> value.get("pages").size() == 1)
        .allMatch(value -> value.get("path").asString().startsWith("/page["));
    Browser.Answer original = original(pdfs.getFirst());
    assertThat(original.header("Content-Type")).startsWith("application/pdf");
    assertThat(original.bytes()).isEqualTo(pdf);
    assertThat(original.header("X-Content-SHA256")).isEqualTo(DocumentBytes.of(pdf).sha256());
  }

  @Test
  void ofAPdfThatNamesAPictureTheTextIsHandedOutWithTheSha256OfThePdf() throws IOException {
    String pdf = Files.readString(pdfs.get(1), StandardCharsets.ISO_8859_1) + "\n%/Image \n";
    byte[] pictured = pdf.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ann.upload("/api/reports", pictured).json().get("accepted").asLong()).isEqualTo(1);
    assertThat(ann.upload("/api/reports", pictured).json().get("unchanged").asLong()).isEqualTo(1);
    Browser.Answer original = original(pdfs.get(1));
    assertThat(original.header("Content-Type")).startsWith("text/plain");
    assertThat(original.text()).startsWith("%LEADLINE-PDF-TEXT 1\n");
    assertThat(original.header("X-Original-SHA256")).isEqualTo(DocumentBytes.of(pictured).sha256());
  }

  private static Browser.Answer original(Path pdf) {
    Browser.Answer answer = ann.get("/api/reports/" + number(pdf) + "/original");
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  private static String number(Path pdf) {
    return String.valueOf(pdf.getFileName()).replace(".pdf", "");
  }
}
