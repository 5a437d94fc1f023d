package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.intake.reading.RejectionReason.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadline.intake.mapping.Mapping;
import org.leadline.intake.reading.RejectionReason;

/**
 * Rows of mapped feeds that are broken by accident or on purpose: each is refused with its reason
 * and line, and the good rows before and behind it are taken.
 */
class HostileFeedTest {

  private static final String COLUMNS =
      """
      "source": "feed", "columns": [{"column": "id", "to": "id"}, {"column": "kind", "to": "party.role"},
        {"column": "text", "to": "text"}]}
      """;
  private static final String HEADER = "id,kind,text\n";

  /** A row between two good ones. */
  record Row(String name, boolean csv, String row, RejectionReason reason, String where) {
    @Override
    public String toString() {
      return name;
    }
  }

  @TempDir Path folder;

  static Stream<Row> cases() {
    return Stream.concat(rows(), objects());
  }

  private static Stream<Row> rows() {
    return Stream.of(
        csv("one field too few", "2,other", CSV_FIELDS, "line 3"),
        csv("one field too many", "2,other,a,b", CSV_FIELDS, "line 3"),
        csv("a thousand fields", "2" + ",".repeat(1000), CSV_FIELDS, "line 3"),
        csv("another separator", "2;other;a", CSV_FIELDS, "line 3"),
        csv("a quote that is never closed", "2,other,\"open", CSV_QUOTE, "line 3"),
        csv("text behind a quote", "2,other,\"a\"b", CSV_QUOTE, "line 3"),
        csv("a quoted word within quotes", "2,other,\"a \"word\" b\"", CSV_QUOTE, "line 3"),
        csv("a blank number", ",other,a", ID_MISSING, "line 3, /id"),
        csv("a number of blanks", "  ,other,a", ID_MISSING, "line 3, /id"),
        csv("a quoted blank number", "\"\",other,a", ID_MISSING, "line 3, /id"),
        csv("only separators", ",,", ID_MISSING, "line 3, /id"),
        csv(
            "a number of 300 characters",
            "9".repeat(300) + ",other,a",
            ID_NOT_VALID,
            "line 3, /id"),
        csv("a role that is none", "2,stranger,a", VALUE_NOT_ALLOWED, "line 3, /parties/0/role"),
        csv("NUL", "2,other,a\0b", NUL, "line 3, /text/0"),
        csv(
            "a picture as data",
            "2,other,\"data:image/png;base64," + base64() + "\"",
            EMBEDDED_MEDIA,
            "line 3.*"),
        csv("a run of base64", "2,other," + base64(), EMBEDDED_MEDIA, "line 3.*"),
        csv("a line break of old in a row", "2,oth\rer,a", CSV_FIELDS, "line 3"),
        csv("something behind a line break of old", "2,other,a\rmore", CSV_FIELDS, "line 3"),
        csv("the header again", "id,kind,text", VALUE_NOT_ALLOWED, "line 3, .*"),
        csv("400,000 fields", "2" + ",".repeat(400_000), CSV_FIELDS, "line 3"),
        csv("words", "Dear sir", CSV_FIELDS, "line 3"),
        csv(
            "a number that turns the line round and breaks it",
            "\"a\nb\",other,a",
            ID_NOT_VALID,
            "line 3, /id"));
  }

  private static Stream<Row> objects() {
    return Stream.of(
        lines("a separator of records in front", "\u001e{\"id\":\"2\"}", NOT_JSON, "line 2.*"),
        lines(
            "long names above many values",
            "{\"id\":\"2\"," + flood() + "}",
            TOO_MANY_VALUES,
            "line 2.*"),
        lines("NUL in a name", "{\"id\":\"2\",\"a\\u0000\":1}", NUL, "line 2.*"),
        lines("half an object", "{\"id\":\"2\",\"text\":", TRUNCATED, "line 2.*"),
        lines("no JSON", "id,kind,text", NOT_JSON, "line 2.*"),
        lines("single quotes", "{'id':'2'}", NOT_JSON, "line 2.*"),
        lines("a trailing comma", "{\"id\":\"2\",}", NOT_JSON, "line 2.*"),
        lines("NaN", "{\"id\":NaN}", NOT_JSON, "line 2.*"),
        lines("two objects on a line", "{\"id\":\"2\"}{\"id\":\"3\"}", TRAILING, "line 2.*"),
        lines("a list", "[{\"id\":\"2\"}]", WRONG_ROOT, "line 2.*"),
        lines("an empty object", "{}", ID_MISSING, "line 2, /id"),
        lines("a null number", "{\"id\":null}", ID_MISSING, "line 2, /id"),
        lines("a number deeper down", "{\"a\":{\"id\":\"2\"}}", ID_MISSING, "line 2, /id"),
        lines(
            "lists 10,000 deep", "{\"id\":\"2\",\"a\":" + "[".repeat(10_000), TOO_DEEP, "line 2.*"),
        lines(
            "a long number",
            "{\"id\":\"2\",\"a\":" + "7".repeat(3000) + "}",
            NUMBER_TOO_LONG,
            "line 2.*"),
        lines(
            "a long name",
            "{\"id\":\"2\",\"" + "n".repeat(3000) + "\":1}",
            NAME_TOO_LONG,
            "line 2.*"),
        lines("NUL as an escape", "{\"id\":\"2\",\"text\":\"\\u0000\"}", NUL, "line 2, /text"),
        lines(
            "a picture as data",
            "{\"id\":\"2\",\"text\":\"data:image/png;base64," + base64() + "\"}",
            EMBEDDED_MEDIA,
            "line 2.*"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aBadRowIsRefusedWithReasonAndLineAndItsNeighboursAreTaken(Row row) throws IOException {
    String good = row.csv() ? "%d,other,plain" : "{\"id\":\"%d\",\"text\":\"plain\"}";
    String feed =
        (row.csv() ? HEADER : "")
            + String.join("\n", good.formatted(1), row.row(), good.formatted(9))
            + "\n";
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readStream(
        "feed",
        new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)),
        new IntakeOptions(null, mapping(row.csv())),
        results::add);
    assertThat(Fixtures.accepted(results))
        .extracting(each -> each.id().id())
        .containsExactly("1", "9");
    assertThat(Fixtures.rejected(results)).hasSize(1);
    Rejection rejection = Fixtures.rejected(results).getFirst();
    assertThat(rejection.reason()).as(row.name()).isEqualTo(row.reason());
    assertThat(rejection.position()).matches(row.where());
    assertThat(rejection.bytes() == null).isEqualTo(row.reason() == EMBEDDED_MEDIA);
  }

  /** A feed as a whole, and what comes of it: the ids that are taken, then lines and reasons. */
  record Feed(String name, Hostile.Bytes bytes, String outcome) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Feed> feeds() {
    String good = HEADER + "1,other,a\n";
    return Stream.of(
        feed("nothing", "", "EMPTY"),
        feed("only a header", HEADER, ""),
        feed("a header without a line break, and blanks", "id,kind,text", ""),
        feed("words", "Dear sir,\nplease find", "line 1 MAPPING_MISMATCH"),
        feed("a header that says the separator", "sep=,\n" + good, "line 1 MAPPING_MISMATCH"),
        feed("another separator", good.replace(',', ';'), "line 1 MAPPING_MISMATCH"),
        feed("line breaks of old", good.replace('\n', '\r'), "line 1 MAPPING_MISMATCH"),
        feed("a header whose quote is not closed", "\"" + good, "line 1 MAPPING_MISMATCH"),
        feed("a header with NUL", "id\0,kind,text\n1,other,a\n", "line 1 MAPPING_MISMATCH"),
        feed("a header with two marks", "\uFEFF\uFEFF" + good, "line 1 MAPPING_MISMATCH"),
        feed("a header with a mark", "\uFEFF" + good, "1"),
        feed("two feeds with marks joined", "\uFEFF" + good + "\uFEFF2,other,b\n", "1 2"),
        feed("a column twice", "id,kind,text,id\n1,other,a,9\n", "1"),
        feed(
            "50,000 columns",
            "id,kind,text" + columns() + "\n1,other,a" + ",x".repeat(50_000) + "\n",
            "1"),
        feed(
            "a quote that is open for 1,500 lines",
            good + "2,other,\"open\n" + "3,other,c\n".repeat(1500) + "4,other,d\n",
            "1 " + "3 ".repeat(1500) + "4 line 3 CSV_QUOTE"),
        feed(
            "a row of 900 lines",
            good + "2,other,\"" + "x\n".repeat(900) + "\"\n4,other,d\n",
            "1 2 4"),
        feed(
            "a literal quote behind the lines of a row",
            good + "2,other,\"two\nlines\"\n3,other,\"two\nlines, \"\"5\"\" wide\"\n",
            "1 2 3"),
        feed(
            "an inch in a field behind one of two lines",
            "id,text,kind,more\n1,\"two\nlines\",other,5\" disk\n2,b,other,c\n",
            "1 2"),
        feed(
            "formulas",
            HEADER + "=1+1,other,\"=HYPERLINK(\"\"http://192.0.2.1\"\")\"\n@2,other,+1\n",
            "=1+1 @2"),
        feed("one number on many rows", good.repeat(1) + "1,other,b\n1,other,c\n", "1 1 1"),
        feed(
            "a line of 34 MB",
            good + "2,other,\"" + "word ".repeat(6_800_000) + "\"\n3,other,c\n",
            "1 3 line 3 TOO_LARGE"),
        new Feed(
            "UTF-16",
            new Hostile.Bytes(("\uFEFF" + good).getBytes(StandardCharsets.UTF_16LE)),
            "NOT_UTF8"),
        new Feed(
            "UTF-16 without a mark",
            new Hostile.Bytes(good.getBytes(StandardCharsets.UTF_16LE)),
            "NOT_UTF8"),
        new Feed(
            "Latin-1 in one row",
            new Hostile.Bytes(
                Hostile.joined(
                    Hostile.utf8(good),
                    Hostile.latin("2,other,\u00fc\n"),
                    Hostile.utf8("3,other,c\n"))),
            "1 3 line 3 BROKEN_UTF8"),
        new Feed(
            "a gzip archive",
            new Hostile.Bytes(Hostile.bytes(0x1F, 0x8B, 8, 0, 0, 0, 0, 0)),
            "ARCHIVE"),
        new Feed(
            "a workbook",
            new Hostile.Bytes(new Zips().with("xl/workbook.xml", "<workbook/>").pack()),
            "WRONG_ROOT"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("feeds")
  void aFeedEndsAsItMust(Feed feed) throws IOException {
    List<ReadResult> results = new ArrayList<>();
    String columns = new String(feed.bytes().array(), StandardCharsets.UTF_8);
    Mapping mapping =
        columns.contains("more")
            ? mapping("csv", COLUMNS.replace("]}", ", {\"column\": \"more\", \"to\": \"keep\"}]}"))
            : mapping(true);
    Fixtures.INTAKE.readStream(
        "feed",
        new ByteArrayInputStream(feed.bytes().array()),
        new IntakeOptions(null, mapping),
        results::add);
    List<String> outcome = new ArrayList<>();
    Fixtures.accepted(results).forEach(each -> outcome.add(each.id().id()));
    Fixtures.rejected(results)
        .forEach(each -> outcome.add((each.position() + " " + each.reason()).strip()));
    assertThat(String.join(" ", outcome)).as(feed.name()).isEqualTo(feed.outcome());
  }

  private static Feed feed(String name, String text, String outcome) {
    return new Feed(name, new Hostile.Bytes(Hostile.utf8(text)), outcome);
  }

  private static String columns() {
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      columns.append(",c").append(i);
    }
    return columns.toString();
  }

  private static String flood() {
    String name = "\"" + "n".repeat(990) + "\":";
    return (name + "{").repeat(8) + name + "[1" + ",1".repeat(100_000) + "]" + "}".repeat(8);
  }

  private Mapping mapping(boolean csv) throws IOException {
    return mapping(csv ? "csv" : "json-lines", COLUMNS);
  }

  private Mapping mapping(String format, String columns) throws IOException {
    Path file = folder.resolve("mapping.json");
    Files.writeString(file, "{\"format\": \"%s\", %s".formatted(format, columns));
    return Mapping.read(file);
  }

  private static Row csv(String name, String row, RejectionReason reason, String where) {
    return new Row("CSV: " + name, true, row, reason, where);
  }

  private static Row lines(String name, String row, RejectionReason reason, String where) {
    return new Row("JSON lines: " + name, false, row, reason, where);
  }

  private static String base64() {
    byte[] bytes = new byte[20_000];
    new Random(5).nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
