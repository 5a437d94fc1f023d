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
  record Hostile(String name, boolean csv, String row, RejectionReason reason, String where) {
    @Override
    public String toString() {
      return name;
    }
  }

  @TempDir Path folder;

  static Stream<Hostile> cases() {
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

  @ParameterizedTest
  @MethodSource("cases")
  void aBadRowIsRefusedWithReasonAndLineAndItsNeighboursAreTaken(Hostile hostile)
      throws IOException {
    String good = hostile.csv() ? "%d,other,plain" : "{\"id\":\"%d\",\"text\":\"plain\"}";
    String feed =
        (hostile.csv() ? HEADER : "")
            + String.join("\n", good.formatted(1), hostile.row(), good.formatted(9))
            + "\n";
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readStream(
        "feed",
        new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)),
        new IntakeOptions(null, mapping(hostile.csv())),
        results::add);
    assertThat(Fixtures.accepted(results))
        .extracting(each -> each.id().id())
        .containsExactly("1", "9");
    assertThat(Fixtures.rejected(results)).hasSize(1);
    Rejection rejection = Fixtures.rejected(results).getFirst();
    assertThat(rejection.reason()).isEqualTo(hostile.reason());
    assertThat(rejection.position()).matches(hostile.where());
    assertThat(rejection.bytes() == null).isEqualTo(hostile.reason() == EMBEDDED_MEDIA);
  }

  private Mapping mapping(boolean csv) throws IOException {
    Path file = folder.resolve("mapping.json");
    String format = csv ? "csv" : "json-lines";
    Files.writeString(file, "{\"format\": \"%s\", %s".formatted(format, COLUMNS));
    return Mapping.read(file);
  }

  private static Hostile csv(String name, String row, RejectionReason reason, String where) {
    return new Hostile("CSV: " + name, true, row, reason, where);
  }

  private static Hostile lines(String name, String row, RejectionReason reason, String where) {
    return new Hostile("JSON lines: " + name, false, row, reason, where);
  }

  private static String base64() {
    byte[] bytes = new byte[20_000];
    new Random(5).nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
