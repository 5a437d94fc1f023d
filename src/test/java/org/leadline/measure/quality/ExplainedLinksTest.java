package org.leadline.measure.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Caller;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.arrival.ArrivalRequest;
import org.leadline.config.ConfigFolder;
import org.leadline.intake.IntakeOptions;
import org.leadline.link.LinkDesk;
import org.leadline.link.LinkReason;
import org.leadline.link.LinkRequest;
import org.leadline.report.Format;
import org.leadline.report.ReportId;
import org.leadline.store.StoredDocument;
import org.leadline.synthetic.Generator;
import org.leadline.synthetic.GeneratorSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every link of a run recomputes from what it shows, and what it cites stands in an original. */
class ExplainedLinksTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String OWN_NUMBER = "the report's own number";

  @TempDir Path folder;
  private final Map<ReportId, List<Document>> originals = new HashMap<>();

  /** An original that can be asked for what stands at a path. */
  private interface Document {
    String at(String path) throws Exception;
  }

  @Test
  void everyLinkRecomputesAndCitesWhatStandsInTheOriginals() throws Exception {
    Path corpus = folder.resolve("corpus");
    new Generator(GeneratorSettings.of(250, 90_125)).write(corpus, written -> {});
    Settings settings = Settings.read(ConfigFolder.builtIn());
    try (Wiring wiring = Wiring.owning(settings, folder.resolve("data"), "test")) {
      Caller caller = wiring.localOperator("test");
      wiring
          .arrivals()
          .takePaths(
              List.of(corpus.resolve("reports")),
              IntakeOptions.NONE,
              new ArrivalRequest(caller.name(), new TreeSet<>(), "corpus", caller.visibility()),
              counts -> {});
      List<String> unfounded = new ArrayList<>();
      long[] checked = new long[1];
      wiring
          .answers()
          .linking()
          .links()
          .allReports(
              LinkRequest.of(ReportId.cybertip(1)),
              caller,
              answer ->
                  answer
                      .links()
                      .forEach(link -> {
                        LinkDesk.assertRecomputes(link);
                        for (LinkReason reason : link.reasons()) {
                          checked[0]++;
                          check(
                              wiring,
                              caller,
                              answer.report(),
                              reason,
                              reason.pathHere(),
                              unfounded);
                          check(
                              wiring,
                              caller,
                              link.reportId(),
                              reason,
                              reason.pathThere(),
                              unfounded);
                        }
                      }));
      assertThat(checked[0]).isGreaterThan(1000);
      assertThat(unfounded).isEmpty();
    }
  }

  private void check(
      Wiring wiring,
      Caller caller,
      ReportId report,
      LinkReason reason,
      String path,
      List<String> unfounded) {
    boolean founded =
        path.equals(OWN_NUMBER)
            || originals.computeIfAbsent(report, id -> documents(wiring, caller, id)).stream()
                .anyMatch(document -> holds(document, path, reason.key()));
    if (!founded) {
      unfounded.add(report.written() + " " + path);
    }
  }

  /** A hash or an account stands there as it is; other values in some spelling of theirs. */
  private static boolean holds(Document document, String path, String key) {
    try {
      String text = document.at(path).toLowerCase(Locale.ROOT);
      boolean asWritten = key.startsWith("md5:") || key.startsWith("sha1:");
      return !text.isBlank()
          && (!asWritten || text.contains(key.substring(key.lastIndexOf(':') + 1)));
    } catch (Exception notThere) {
      return false;
    }
  }

  private static List<Document> documents(Wiring wiring, Caller caller, ReportId report) {
    List<Document> documents = new ArrayList<>();
    for (StoredDocument stored : wiring.store().documents().of(report, caller.visibility())) {
      byte[] bytes =
          wiring
              .store()
              .documents()
              .original(report, stored.sha256(), caller.visibility())
              .orElseThrow()
              .bytes()
              .unpack();
      documents.add(stored.format() == Format.LAW_ENFORCEMENT_JSON ? json(bytes) : xml(bytes));
    }
    return documents;
  }

  private static Document json(byte[] bytes) {
    JsonNode root = JSON.readTree(bytes);
    return path -> root.at(path).asString();
  }

  private static Document xml(byte[] bytes) {
    return path ->
        XPathFactory.newInstance()
            .newXPath()
            .evaluate(
                path,
                DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes)));
  }
}
