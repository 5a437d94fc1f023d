package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.leadline.arrival.Delivery.number;
import static org.leadline.arrival.Delivery.take;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.priority.ScoresForm;
import org.leadline.report.Format;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Occurrence;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.Stated;
import org.leadline.store.StoredReport;

/** A file that the clearing house's JSON and the provider's fileDetails tell of is one file. */
class SharedFilesTest {

  private static final long NUMBER = 900_000_021;
  private static final String MD5 = "00112233445566778899aabbccddeeff";
  private static final String OTHER_MD5 = "ffeeddccbbaa99887766554433221100";
  private static final String SHA1 = "00112233445566778899aabbccddeeff00112233";
  private static final String OTHER_SHA1 = "ffeeddccbbaa99887766554433221100ffeeddcc";

  @TempDir Path data;

  @Test
  void aFileOfTwoDocumentsCountsOnceAndFillsItsGaps() {
    try (Installation owner = Installation.start(data)) {
      take(owner.arrivals(), lawEnforcement(file("first.bin", MD5)));
      take(owner.arrivals(), fileDetails("aaaa", "MD5", MD5, "SHA1", SHA1));

      Report report = found(owner).report();
      assertThat(report.files())
          .singleElement()
          .satisfies(file -> {
            assertThat(file.document()).isEqualTo(Format.LAW_ENFORCEMENT_JSON);
            assertThat(file.originalName()).isEqualTo("first.bin");
            assertThat(file.fileId()).isEqualTo("aaaa");
            assertThat(file.viewedByProvider()).isEqualTo(Stated.YES);
            assertThat(file.further())
                .containsExactly(
                    new ReportFile.Block(Format.FILE_DETAILS_XML, "/fileDetails[fileId='aaaa']"));
          });
      assertThat(report.files().getFirst().attributes())
          .as("what the second document says otherwise stays")
          .anyMatch(fact ->
              fact.value().equals("aaaa.bin")
                  && fact.place().document() == Format.FILE_DETAILS_XML);
      assertThat(hashesOf(report, report.files().getFirst()))
          .containsExactlyInAnyOrder(MD5, MD5, SHA1);
      assertThat(ScoresForm.read(found(owner).scores().unpack()).priority().factors())
          .isNotEmpty()
          .noneMatch(factor -> factor.factor().equals("files"));
      assertThat(owner.differences()).isEmpty();
    }
  }

  @Test
  void filesWithoutACommonHashOrWithOneThatContradictsStayApart() {
    Report report =
        taken(
            lawEnforcement(file("first.bin", MD5), file("second.bin", OTHER_MD5, SHA1)),
            fileDetails("aaaa", "SHA1", OTHER_SHA1),
            fileDetails("bbbb", "MD5", MD5, "SHA1", OTHER_SHA1),
            fileDetails("cccc", "MD5", OTHER_MD5, "SHA1", OTHER_SHA1));

    assertThat(report.files())
        .extracting(ReportFile::originalName, file -> file.further().size())
        .containsExactly(
            tuple("first.bin", 1),
            tuple("second.bin", 0),
            tuple("aaaa.bin", 0),
            tuple("cccc.bin", 0));
  }

  @Test
  void aContentThatWasUploadedTwiceStaysTwoFiles() {
    Report report =
        taken(
            lawEnforcement(file("bbbb.bin", MD5), file("aaaa.bin", MD5)),
            fileDetails("aaaa", "MD5", MD5),
            fileDetails("bbbb", "MD5", MD5),
            fileDetails("cccc", "MD5", MD5));

    assertThat(report.files())
        .extracting(ReportFile::originalName, ReportFile::fileId)
        .containsExactly(
            tuple("bbbb.bin", "bbbb"), tuple("aaaa.bin", "aaaa"), tuple("cccc.bin", "cccc"));
  }

  private Report taken(String... documents) {
    try (Installation owner = Installation.start(data)) {
      for (String document : documents) {
        take(owner.arrivals(), document);
      }
      return found(owner).report();
    }
  }

  private static StoredReport found(Installation owner) {
    return owner.store.reports().find(number(NUMBER), Installation.ALL).orElseThrow();
  }

  private static List<String> hashesOf(Report report, ReportFile file) {
    return report.occurrences().stream()
        .filter(value -> value.kind() == IdentifierKind.HASH && file.holds(value.place()))
        .map(Occurrence::raw)
        .toList();
  }

  private static String lawEnforcement(String... files) {
    return """
    {"reportId":%d,"dateReceived":"2030-01-02T04:00:00Z",
     "dateMadeAvailable":"2030-01-03T00:00:00Z",
     "reportedInformation":{"reportingEsp":{"espName":"ExampleChat, Inc."},
      "uploadedFiles":{"uploadedFiles":[%s]}},
     "lawEnforcementContactInformation":{"lawEnforcementContacts":[
      {"agency":"Example ICAC North","dateTimeMadeAvailable":"2030-01-03T00:00:00Z"}]}}
    """
        .formatted(NUMBER, String.join(",", files));
  }

  private static String file(String name, String md5) {
    return """
    {"originalFilename":"%s","verificationHash":"%s","viewedByEsp":null}\
    """
        .formatted(name, md5);
  }

  private static String file(String name, String md5, String sha1) {
    return """
    {"originalFilename":"%s","verificationHash":"%s","viewedByEsp":null,
     "espMetadata":{"metadatas":[{"name":"SHA-1","value":"%s"}]}}\
    """
        .formatted(name, md5, sha1);
  }

  /** A file with hashes: algorithm, value, algorithm, value... */
  private static String fileDetails(String fileId, String... hashes) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < hashes.length; i += 2) {
      written.append(
          "<originalFileHash hashType=\"%s\">%s</originalFileHash>"
              .formatted(hashes[i], hashes[i + 1]));
    }
    return """
    <fileDetails><reportId>%d</reportId><fileId>%s</fileId>
      <originalFileName>%s.bin</originalFileName><fileViewedByEsp>true</fileViewedByEsp>%s</fileDetails>
    """
        .formatted(NUMBER, fileId, fileId, written);
  }
}
