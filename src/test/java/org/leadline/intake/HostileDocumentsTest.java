package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.intake.reading.RejectionReason.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadline.intake.reading.RejectionReason;

/**
 * Documents that are broken by accident or on purpose: each is refused with its own reason and
 * place, its content stands in no word of the refusal, and the good document behind it is taken.
 */
class HostileDocumentsTest {

  /** A word that stands in the content of nearly every case and may stand in no refusal. */
  private static final String SECRET = "zzsynthsecret";

  private static final String GOOD = Fixtures.text("good/law-enforcement-minimal.json");
  private static final String LINE =
      "{\"source\":\"feed\",\"id\":\"1\",\"text\":\"" + SECRET + "\"}";

  /** One case: its bytes, the reason, where, and whether the quarantine may keep the bytes. */
  record Hostile(String name, Bytes bytes, RejectionReason reason, String where, boolean kept) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Wrapped, so that printing a case prints no bytes. */
  static final class Bytes {
    private final byte[] array;

    Bytes(byte[] array) {
      this.array = array;
    }
  }

  static Stream<Hostile> cases() {
    List<Hostile> cases = new ArrayList<>();
    cases.addAll(textCases());
    cases.addAll(jsonCases());
    cases.addAll(xmlCases());
    cases.addAll(binaryCases());
    cases.addAll(mediaCases());
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedWithReasonAndPlaceAndTheBatchGoesOn(Hostile hostile, @TempDir Path folder)
      throws IOException {
    Files.write(folder.resolve("1-hostile"), hostile.bytes().array);
    Files.writeString(folder.resolve("2-good.json"), GOOD);
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readPaths(List.of(folder), IntakeOptions.NONE, results::add);

    assertThat(Fixtures.accepted(results)).hasSize(1);
    assertThat(Fixtures.rejected(results)).hasSize(1);
    Rejection rejection = Fixtures.rejected(results).getFirst();
    assertThat(rejection.reason()).isEqualTo(hostile.reason());
    assertThat(rejection.source()).endsWith("1-hostile");
    assertThat(rejection.position()).matches(hostile.where());
    assertThat(rejection.message()).startsWith(hostile.reason().meaning());
    assertThat(rejection.toString()).doesNotContain(SECRET);
    assertThat(rejection.bytes() != null).isEqualTo(hostile.kept());
    assertThat(rejection.size()).isEqualTo(hostile.bytes().array.length);
  }

  @Test
  void thereAreAtLeastSixtyOfThem() {
    assertThat(cases().count()).isGreaterThanOrEqualTo(60);
  }

  @Test
  void everyReasonSaysWhatItMeansAndWhatToDo() {
    for (RejectionReason reason : RejectionReason.values()) {
      assertThat(reason.code()).matches("[a-z0-9-]+");
      assertThat(reason.meaning()).endsWith(".");
      assertThat(reason.advice()).endsWith(".");
    }
  }

  @Test
  void theManualListsEveryReason() throws IOException {
    String manual = Files.readString(Path.of("src/site/markdown/intake.md"));
    for (RejectionReason reason : RejectionReason.values()) {
      assertThat(manual)
          .contains(
              "| `%s` | %s | %s |".formatted(reason.code(), reason.meaning(), reason.advice()));
    }
  }

  private static List<Hostile> textCases() {
    return List.of(
        text("no byte at all", "", EMPTY, "", false),
        text("only blanks", " \n\t\r\n ", EMPTY, "", false),
        text("only a byte order mark", "\uFEFF", EMPTY, "", false),
        text("plain words", "Dear sir, " + SECRET, UNKNOWN_TEXT, "", true),
        text("CSV", "id,value\n1," + SECRET + "\n", UNKNOWN_TEXT, "", true),
        text("a page of HTML", "<html><body>" + SECRET + "</body></html>", UNKNOWN_TEXT, "", true),
        text("a number alone", "900000003", UNKNOWN_TEXT, "", true),
        bytes("UTF-16", ("\uFEFF" + LINE).getBytes(StandardCharsets.UTF_16BE), NOT_UTF8, "", false),
        bytes(
            "UTF-16, little end first",
            ("\uFEFF" + LINE).getBytes(StandardCharsets.UTF_16LE),
            NOT_UTF8,
            "",
            false),
        text("text that starts like a sound", "ID3,name\n1," + SECRET, UNKNOWN_TEXT, "", true),
        text(
            "text that starts like a container", "RIFF and raff " + SECRET, UNKNOWN_TEXT, "", true),
        bytes(
            "Latin-1",
            latin(LINE.replace("id\":\"1", "id\":\"\u00e9")),
            BROKEN_UTF8,
            "byte 23",
            true),
        bytes("overlong UTF-8", with(LINE, 30, 0xC0, 0xAF), BROKEN_UTF8, "byte 30", true),
        bytes(
            "a surrogate in UTF-8", with(LINE, 40, 0xED, 0xA0, 0x80), BROKEN_UTF8, "byte 40", true),
        bytes(
            "past the last code point",
            with(LINE, 40, 0xF4, 0x90, 0x80, 0x80),
            BROKEN_UTF8,
            "byte 40",
            true),
        bytes(
            "a sequence cut off at the end",
            with(LINE, LINE.length(), 0xE2, 0x82),
            BROKEN_UTF8,
            "byte \\d+",
            true),
        bytes("NUL in JSON", with(LINE, 40, 0), NUL, "byte 40", true),
        bytes(
            "NUL in XML", with("<report><incidentSummary/></report>", 10, 0), NUL, "byte 10", true),
        text("NUL as an escape", LINE.replace(SECRET, SECRET + "\\u0000"), NUL, "/text", true));
  }

  private static List<Hostile> jsonCases() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    String objects = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
    return List.of(
        text(
            "half a document",
            GOOD.substring(0, GOOD.length() / 2),
            TRUNCATED,
            "line \\d+, column \\d+",
            true),
        text(
            "cut off inside a string",
            LINE.substring(0, LINE.length() - 5),
            TRUNCATED,
            "line 1, column \\d+",
            true),
        text("a brace too many", GOOD + "}", TRAILING, "line \\d+, column \\d+", true),
        text(
            "two documents in one",
            pretty() + "\n" + pretty(),
            TRAILING,
            "line \\d+, column \\d+",
            true),
        text("single quotes", LINE.replace('"', '\''), NOT_JSON, "line 1, column 2", true),
        text(
            "a comment",
            "{/*" + SECRET + "*/\"source\":\"a\"}",
            NOT_JSON,
            "line 1, column \\d+",
            true),
        text(
            "a trailing comma",
            "{\"source\":\"a\",\"id\":\"1\",}",
            NOT_JSON,
            "line 1, column \\d+",
            true),
        text(
            "a raw line break in a string",
            "{\"source\":\"a\",\"id\":\"1\",\"text\":\"" + SECRET + "\n\"}",
            NOT_JSON,
            "line \\d, column \\d+",
            true),
        text("NaN", "{\"source\":\"a\",\"id\":NaN}", NOT_JSON, "line 1, column \\d+", true),
        text(
            "a wrong escape",
            "{\"source\":\"a\",\"id\":\"\\x41\"}",
            NOT_JSON,
            "line 1, column \\d+",
            true),
        text("a list of documents", "[" + GOOD + "]", WRONG_ROOT, "", true),
        text("an object of another kind", "{\"title\":\"" + SECRET + "\"}", WRONG_ROOT, "", true),
        text("an empty object", "{}", WRONG_ROOT, "", true),
        text(
            "a hash list",
            "{\"odata.metadata\":\"x\",\"value\":[{\"MD5\":\"" + SECRET + "\"}]}",
            WRONG_ROOT,
            "",
            true),
        text(
            "a report id without its information",
            "{\"reportId\":900000003}",
            WRONG_ROOT,
            "",
            true),
        text(
            "no report id",
            GOOD.replace("\"reportId\":900000003,", ""),
            ID_MISSING,
            "/reportId",
            true),
        text("report id null", GOOD.replace("900000003", "null"), ID_MISSING, "/reportId", true),
        text(
            "report id not applicable",
            GOOD.replace("900000003", "\"N/A\""),
            ID_MISSING,
            "/reportId",
            true),
        text(
            "report id of letters",
            GOOD.replace("900000003", "\"" + SECRET + "\""),
            ID_NOT_VALID,
            "/reportId",
            true),
        text(
            "report id negative",
            GOOD.replace("900000003", "-900000003"),
            ID_NOT_VALID,
            "/reportId",
            true),
        text(
            "report id with a fraction",
            GOOD.replace("900000003", "9.5"),
            ID_NOT_VALID,
            "/reportId",
            true),
        text(
            "report id of 30 digits",
            GOOD.replace("900000003", "9".repeat(30)),
            ID_NOT_VALID,
            "/reportId",
            true),
        text(
            "report id twice",
            GOOD.replace(
                "{\"reportId\":900000003,", "{\"reportId\":900000003,\"reportId\":900000004,"),
            ID_TWICE,
            "/reportId",
            true),
        text("a line without an id", "{\"source\":\"feed\"}", ID_MISSING, "/id", true),
        text("a line without a source", "{\"id\":\"1\"}", ID_MISSING, "/source", true),
        text(
            "a source of other characters",
            "{\"source\":\"Feed One\",\"id\":\"1\"}",
            ID_NOT_VALID,
            "/id",
            true),
        text(
            "the source kept for provider XML",
            "{\"source\":\"provider-xml\",\"id\":\"1\"}",
            VALUE_NOT_ALLOWED,
            "/source",
            true),
        text(
            "an id twice",
            "{\"source\":\"feed\",\"id\":\"1\",\"id\":\"2\"}",
            ID_TWICE,
            "/id",
            true),
        text(
            "a role that is none",
            "{\"source\":\"feed\",\"id\":\"1\",\"parties\":[{\"role\":\"" + SECRET + "\"}]}",
            VALUE_NOT_ALLOWED,
            "/parties/0/role",
            true),
        text(
            "lists 10,000 deep",
            "{\"source\":\"a\",\"id\":\"1\",\"x\":" + deep + "}",
            TOO_DEEP,
            "line 1, column \\d+",
            true),
        text("objects 10,000 deep", objects, TOO_DEEP, "line 1, column \\d+", true),
        text(
            "a number as long as a page",
            "{\"source\":\"a\",\"id\":\"1\",\"x\":" + "7".repeat(3000) + "}",
            NUMBER_TOO_LONG,
            "line 1, column \\d+",
            true),
        text(
            "a fraction as long as a page",
            "{\"source\":\"a\",\"id\":\"1\",\"x\":0." + "7".repeat(3000) + "}",
            NUMBER_TOO_LONG,
            "line 1, column \\d+",
            true),
        text(
            "a name as long as a page",
            "{\"source\":\"a\",\"id\":\"1\",\"" + "n".repeat(3000) + "\":1}",
            NAME_TOO_LONG,
            "line 1, column \\d+",
            true),
        text(
            "a text of 17,000,000 characters",
            "{\"source\":\"a\",\"id\":\"1\",\"text\":\"" + "word ".repeat(3_400_000) + "\"}",
            TEXT_TOO_LONG,
            "line 1, column \\d+",
            true),
        text(
            "half a million values",
            "{\"source\":\"a\",\"id\":\"1\",\"x\":[" + "1,".repeat(500_000) + "1]}",
            TOO_MANY_VALUES,
            "line 1, column \\d+",
            true),
        bytes("larger than a document may be", large(), TOO_LARGE, "byte 33554432", false));
  }

  private static List<Hostile> xmlCases() {
    String report = Fixtures.text("good/provider-minimal.xml");
    return List.of(
        text(
            "half of an XML document",
            report.substring(0, report.length() / 2),
            TRUNCATED,
            "line \\d+, column \\d+",
            true),
        text(
            "an element not closed",
            report.replace("</incidentSummary>", ""),
            NOT_XML,
            "line \\d+, column \\d+",
            true),
        text("two roots", report + report, NOT_XML, "line \\d+, column \\d+", true),
        text(
            "a bare ampersand",
            report.replace("000123", "a & b"),
            NOT_XML,
            "line \\d+, column \\d+",
            true),
        text(
            "an attribute twice",
            report.replace("type=\"Mobile\"", "type=\"Mobile\" type=\"Home\""),
            NOT_XML,
            "line \\d+, column \\d+",
            true),
        text("a DOCTYPE", "<!DOCTYPE report>\n" + report, DOCTYPE, "line 1, column \\d+", true),
        text(
            "an entity that reads a file",
            "<!DOCTYPE report [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n"
                + report.replace("000123", "&x;"),
            DOCTYPE,
            "line 1, column \\d+",
            true),
        text(
            "a billion laughs",
            "<!DOCTYPE r [<!ENTITY a \""
                + SECRET
                + "\"><!ENTITY b \"&a;&a;&a;\">]>"
                + report.replace("000123", "&b;"),
            DOCTYPE,
            "line 1, column \\d+",
            true),
        text(
            "a parameter entity",
            "<!DOCTYPE report [<!ENTITY % p SYSTEM \"http://192.0.2.1/x\"> %p;]>" + report,
            DOCTYPE,
            "line 1, column \\d+",
            true),
        text(
            "an entity without a DOCTYPE",
            report.replace("000123", "&" + SECRET + ";"),
            ENTITY,
            "line \\d+, column \\d+",
            true),
        text("another root", "<invoice>" + SECRET + "</invoice>", WRONG_ROOT, "", true),
        text(
            "a root in a namespace",
            "<report xmlns=\"http://example.com/ns\"><incidentSummary/></report>",
            WRONG_ROOT,
            "",
            true),
        text(
            "a report of another kind",
            "<report><title>" + SECRET + "</title></report>",
            WRONG_ROOT,
            "/report",
            true),
        text(
            "a hash list in XML",
            "<queryResult xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\"/>",
            WRONG_ROOT,
            "",
            true),
        text(
            "file details without a file",
            "<fileDetails><reportId>900000003</reportId></fileDetails>",
            ID_MISSING,
            "/fileDetails/fileId\\[1]",
            true),
        text(
            "file details of no valid report",
            "<fileDetails><reportId>" + SECRET + "</reportId><fileId>f</fileId></fileDetails>",
            ID_NOT_VALID,
            ".*/reportId\\[1]",
            true),
        text(
            "elements 10,000 deep",
            "<report>" + "<a>".repeat(10_000) + "</a>".repeat(10_000) + "</report>",
            TOO_DEEP,
            "line 1, column \\d+",
            true),
        text(
            "half a million elements",
            "<report><incidentSummary/>" + "<a/>".repeat(500_000) + "</report>",
            TOO_MANY_VALUES,
            "line 1, column \\d+",
            true),
        text(
            "an XML text of 17,000,000 characters",
            "<report><incidentSummary/><additionalInfo>"
                + "word ".repeat(3_400_000)
                + "</additionalInfo></report>",
            TEXT_TOO_LONG,
            "line 1, column \\d+",
            true),
        text(
            "an attribute of 17,000,000 characters",
            "<report a=\"" + "word ".repeat(3_400_000) + "\"><incidentSummary/></report>",
            TEXT_TOO_LONG,
            "line 1, column \\d+",
            true),
        bytes(
            "another declared encoding",
            latin("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><report>\u00c3\u00a9</report>"),
            NOT_UTF8,
            "line 1, column 1",
            true),
        text(
            "a control character",
            report.replace("000123", "\u0001"),
            NOT_XML,
            "line \\d+, column \\d+",
            true));
  }

  private static List<Hostile> binaryCases() {
    return List.of(
        bytes("random bytes", random(5000), UNKNOWN_BINARY, "", false),
        bytes("a gzip archive", with("", 0, 0x1F, 0x8B, 8, 0, 0, 0, 0, 0), ARCHIVE, "", false),
        bytes("a 7z archive", with("", 0, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C), ARCHIVE, "", false),
        text(
            "the start of JSON and then binary",
            "{\"" + "\u0002".repeat(3000),
            UNKNOWN_BINARY,
            "",
            false),
        bytes(
            "JSON with binary behind it",
            joined(pad(LINE).getBytes(StandardCharsets.UTF_8), random(5000)),
            BROKEN_UTF8,
            "byte \\d+",
            false),
        bytes(
            "a ZIP that is cut off",
            with("", 0, 'P', 'K', 3, 4, 20, 0, 0, 0),
            ZIP_DAMAGED,
            "",
            false));
  }

  private static List<Hostile> mediaCases() {
    String data = Base64.getEncoder().encodeToString(random(9000));
    String wrapped = Base64.getMimeEncoder().encodeToString(random(9000));
    String jpeg =
        Base64.getEncoder().encodeToString(with("", 0, 0xFF, 0xD8, 0xFF, 0xE0)).substring(0, 4)
            + data.substring(0, 400);
    return List.of(
        text(
            "a data URI",
            LINE.replace(SECRET, "data:image/png;base64," + data.substring(0, 400)),
            EMBEDDED_MEDIA,
            "byte \\d+",
            false),
        text(
            "a data URI with escaped slashes",
            LINE.replace(
                SECRET, "data:image\\/png;base64," + data.substring(0, 400).replace("/", "\\/")),
            EMBEDDED_MEDIA,
            "byte \\d+",
            false),
        text("base64 of a picture", LINE.replace(SECRET, jpeg), EMBEDDED_MEDIA, "byte \\d+", false),
        text("very long base64", LINE.replace(SECRET, data), EMBEDDED_MEDIA, "byte \\d+", false),
        text(
            "very long base64 in an XML comment",
            "<report><!-- " + data + " --><incidentSummary/></report>",
            EMBEDDED_MEDIA,
            "byte \\d+",
            false),
        text(
            "very long base64 in lines",
            "<report><incidentSummary/><additionalInfo>" + wrapped + "</additionalInfo></report>",
            EMBEDDED_MEDIA,
            "byte \\d+",
            false),
        text(
            "a miniature",
            LINE.replace("\"text\":\"" + SECRET, "\"Miniature\":\"" + data.substring(0, 100)),
            EMBEDDED_MEDIA,
            "/Miniature",
            false),
        text(
            "base64 escaped letter by letter",
            LINE.replace(SECRET, unicode(data.substring(0, 12_000))),
            EMBEDDED_MEDIA,
            "byte \\d+|/text",
            false),
        text(
            "plain text with a data URI",
            "see data:image/gif;base64," + data.substring(0, 400),
            UNKNOWN_TEXT,
            "",
            false));
  }

  private static Hostile text(
      String name, String text, RejectionReason reason, String where, boolean kept) {
    return bytes(name, text.getBytes(StandardCharsets.UTF_8), reason, where, kept);
  }

  private static Hostile bytes(
      String name, byte[] bytes, RejectionReason reason, String where, boolean kept) {
    return new Hostile(name, new Bytes(bytes), reason, where, kept);
  }

  private static String pretty() {
    return LINE.replace("{", "{\n").replace("}", "\n}");
  }

  private static String pad(String line) {
    return line.replace("{", "{" + " ".repeat(Sniffer.HEAD));
  }

  private static String unicode(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(character -> escaped.append("\\u%04x".formatted(character)));
    return escaped.toString();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] large() {
    return ("{\"source\":\"a\",\"id\":\"1\",\"text\":\"" + "word ".repeat(7_000_000) + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(20300101).nextBytes(bytes);
    bytes[0] = 3;
    return bytes;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }

  /** The text with these bytes put in at an offset. */
  private static byte[] with(String text, int offset, int... values) {
    byte[] before = text.getBytes(StandardCharsets.UTF_8);
    byte[] put = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      put[i] = (byte) values[i];
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(before, 0, offset);
    all.writeBytes(put);
    all.write(before, offset, before.length - offset);
    return all.toByteArray();
  }
}
