package org.leadline.intake;

import static org.leadline.intake.Hostile.*;
import static org.leadline.intake.reading.RejectionReason.*;

import java.util.List;
import org.leadline.intake.Hostile.Reader;
import org.leadline.intake.reading.RejectionReason;

/** JSON that is broken as JSON, or whose report cannot be told. */
final class HostileJson {

  private static final String GOOD = Fixtures.text("good/law-enforcement-minimal.json");
  private static final String LINE = "{\"source\":\"feed\",\"id\":\"1\",\"text\":\"" + MARK + "\"}";

  private HostileJson() {}

  static List<Hostile> cases() {
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
            "{/*" + MARK + "*/\"source\":\"a\"}",
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
            "{\"source\":\"a\",\"id\":\"1\",\"text\":\"" + MARK + "\n\"}",
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
        text("an object of another kind", "{\"title\":\"" + MARK + "\"}", WRONG_ROOT, "", true),
        text("an empty object", "{}", WRONG_ROOT, "", true),
        text(
            "a hash list",
            "{\"odata.metadata\":\"x\",\"value\":[{\"MD5\":\"" + MARK + "\"}]}",
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
            GOOD.replace("900000003", "\"" + MARK + "\""),
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
            "{\"source\":\"feed\",\"id\":\"1\",\"parties\":[{\"role\":\"" + MARK + "\"}]}",
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

  private static Hostile text(
      String name, String text, RejectionReason reason, String where, boolean kept) {
    return bytes(name, utf8(text), reason, where, kept);
  }

  /** What names a source is meant as a line of JSON lines that stands alone. */
  private static Hostile bytes(
      String name, byte[] bytes, RejectionReason reason, String where, boolean kept) {
    boolean line =
        new String(bytes, 0, Math.min(200, bytes.length), java.nio.charset.StandardCharsets.UTF_8)
            .contains("source");
    return refused(
        line ? Reader.JSON_LINES : Reader.LAW_ENFORCEMENT_JSON, name, bytes, reason, where, kept);
  }

  private static String pretty() {
    return LINE.replace("{", "{\n").replace("}", "\n}");
  }

  private static byte[] large() {
    return utf8("{\"source\":\"a\",\"id\":\"1\",\"text\":\"" + "word ".repeat(7_000_000) + "\"}");
  }
}
