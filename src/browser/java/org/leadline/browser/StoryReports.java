package org.leadline.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Two law-enforcement JSON documents that the stories speak of. They share a phone number and an
 * e-mail address, each written in its own way. All values are reserved or synthetic.
 */
final class StoryReports {

  /** The report that stories open. */
  static final String FIRST = "900000003";

  /** The report that it is linked with. */
  static final String SECOND = "900000004";

  /** The report that is delivered three times. */
  static final String REDELIVERED = "900000006";

  /** The shared number as the first report writes it. */
  static final String PHONE_AS_WRITTEN = "(202) 555-0123";

  /** The shared number as an investigator types it. */
  static final String PHONE_AS_TYPED = "202-555-0123";

  /** The shared number in its canonical form. */
  static final String PHONE_CANONICAL = "+12025550123";

  /** The shared e-mail address in its canonical form. */
  static final String EMAIL = "a.sample+x@example.org";

  /** An address of the second report that two standards read as two different ones. */
  static final String READ_DIFFERENTLY = "192.0.2.010";

  /** A hash of the second report. */
  static final String HASH_OF_SECOND = "33112233445566778899aabbccddeeff";

  /** A hash of the first report, which stands on a list. */
  static final String LISTED = "20112233445566778899aabbccddeeff";

  /** The name of what lies beside the documents and is passed over. */
  static final String PICTURE_NAME = "beside.jpg";

  private static final String FIRST_TEXT =
      """
      {"reportId":900000003,"informational":false,"dateReceived":"2030-01-02T04:00:00Z",
       "reportedInformation":{"reportingEsp":{"espName":"ExampleChat, Inc."},
        "incidentSummary":{"incidentType":"Online Enticement of Children for Sexual Acts",
         "incidentDateTime":"2030-01-02T03:04:05Z","espEscalation":null,
         "futureField":"a field of later years"},
        "additionalInformations":{"additionalInformations":[{"value":
         "The account form was filled in with <img src=x onerror=alert(1)> and \\u202edesrever."}]},
        "reportedPeople":{"reportedPersons":[{"espUserId":"000123","espService":"ExampleChat",
         "screenName":{"value":"sample_user"},
         "emails":{"emails":[{"value":"a.sample+x@example.org","verified":false}]},
         "phones":{"phones":[{"value":"(202) 555-0123","verified":true}]},
         "sourceInformation":{"sourceCaptures":[
          {"captureType":"IP Address","value":"240.0.7.44","eventName":"LOGIN",
           "dateTime":"2030-01-01T23:00:00Z","possibleProxy":null,"port":51000},
          {"captureType":"IP Address","value":"4000:7:0:1::7","eventName":"UPLOAD",
           "dateTime":"2030-01-02T01:30:00Z","possibleProxy":false,"port":null}]}}]},
        "uploadedFiles":{"uploadedFiles":[
         {"filename":"x1.bin","originalFilename":"scan one.bin",
          "verificationHash":"00112233445566778899AABBCCDDEEFF","viewedByEsp":true,
          "industryClassification":"B2"},
         {"filename":"x2.bin","originalFilename":"scan two.bin",
          "verificationHash":"10112233445566778899AABBCCDDEEFF","viewedByEsp":false,
          "industryClassification":null},
         {"filename":"x3.bin","originalFilename":"scan three.bin",
          "verificationHash":"20112233445566778899AABBCCDDEEFF","viewedByEsp":null,
          "industryClassification":null}]}},
       "additionalNcmecInformation":{"priority":{"priorityId":"2","value":"2"},
        "ncmecClassification":"Online Enticement"},
       "lawEnforcementContactInformation":{"lawEnforcementContacts":[
        {"agency":"Example ICAC","dateTimeMadeAvailable":"2030-01-03T00:00:00Z"}]}}
      """;

  private static final String SECOND_TEXT =
      """
      {"reportId":900000004,"informational":false,"dateReceived":"2030-02-05T09:00:00Z",
       "reportedInformation":{"reportingEsp":{"espName":"Sample Mail LLC"},
        "incidentSummary":{"incidentType":"Online Enticement of Children for Sexual Acts",
         "incidentDateTime":"2030-02-05T08:00:00Z","espEscalation":null},
        "reportedPeople":{"reportedPersons":[{"espUserId":"99-17","espService":"Sample Mail",
         "emails":{"emails":[{"value":"A.Sample+X@Example.org","verified":true}]},
         "phones":{"phones":[{"value":"+1 202.555.0123","verified":false}]},
         "sourceInformation":{"sourceCaptures":[
          {"captureType":"IP Address","value":"192.0.2.010","eventName":"LOGIN",
           "dateTime":"2030-02-05T07:00:00Z","possibleProxy":null,"port":null}]}}]},
        "uploadedFiles":{"uploadedFiles":[
         {"filename":"y1.bin","verificationHash":"33112233445566778899AABBCCDDEEFF"}]}},
       "additionalNcmecInformation":{"priority":{"priorityId":"E","value":"E"}}}
      """;

  /** The hash of a picture that a report holds. */
  static final String PICTURE = "f8f8f0cce0f4a84f0e370a22028f67f0b36e2ed596623e1d33e6b39c4e9c9b22";

  /** The hash of one near to it, of which five bits differ, in another report. */
  static final String NEAR_PICTURE =
      "f8f8f0cce0f4a84f0e370a22028f67f0b36e2ed596623e1d33e6b39c4e9c9b3d";

  private StoryReports() {}

  /** Two reports that share nothing but pictures near to one another. */
  static byte[] pictures() {
    return """
    {"source":"pictures","id":"p1","title":"First picture","files":[{"hashes":{"pdq":"%s"}}]}
    {"source":"pictures","id":"p2","title":"Second picture","files":[{"hashes":{"pdq":"%s"}}]}
    """
        .formatted(PICTURE, NEAR_PICTURE)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The report that is delivered again, in one of its states from 1 to 3. */
  static byte[] redelivered(int state) {
    return """
    {"reportId":900000006,"dateReceived":"2030-01-02T04:00:00Z",
     "dateMadeAvailable":"2030-01-03T00:0%d:00Z",
     "reportedInformation":{"reportingEsp":{"espName":"Sample Mail LLC"},
      "incidentSummary":{"incidentType":"Sample type %d"},
      "additionalInformations":{"additionalInformations":[{"value":
       "The account was used on %d days."}]},
      "reportedPeople":{"reportedPersons":[{"espUserId":"77-06","espService":"Sample Mail",
       "emails":{"emails":[{"value":"state%d@example.net","verified":false}]}}]},
      "uploadedFiles":{"uploadedFiles":[
       {"filename":"z1.bin","originalFilename":"scan.bin",
        "verificationHash":"66112233445566778899AABBCCDDEEFF","viewedByEsp":%s}]}}}
    """
        .formatted(state, state, state, state, state == 1 ? "null" : "true")
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] firstDocument() {
    return FIRST_TEXT.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] secondDocument() {
    return SECOND_TEXT.getBytes(StandardCharsets.UTF_8);
  }

  /** The bytes by which a JPEG is told, and no picture. */
  static byte[] beginningOfAPicture() {
    return new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};
  }

  /** A document that ends in quarantine. */
  static byte[] truncatedDocument() {
    return "{\"reportId\":900000005,\"reportedInformation\":{".getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The second report as the clearing house prints it: a cover page, and a page with the address.
   */
  static byte[] secondPrinted() {
    try (PDDocument document = new PDDocument()) {
      print(document, List.of("CyberTipline Report " + SECOND, "Priority Level: E"));
      print(
          document,
          List.of("Section A: Reported Information", "Suspect 1", "Email Address: " + EMAIL));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(PDDocument document, List<String> lines) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
      content.newLineAtOffset(60, 700);
      for (String line : lines) {
        content.showText(line);
        content.newLineAtOffset(0, -16);
      }
      content.endText();
    }
  }
}
