package org.leadline.intake;

import static org.leadline.intake.Hostile.*;
import static org.leadline.intake.reading.Note.Kind.*;
import static org.leadline.intake.reading.RejectionReason.*;

import java.util.ArrayList;
import java.util.List;
import org.leadline.intake.Hostile.Reader;
import org.leadline.intake.reading.Note;
import org.leadline.intake.reading.RejectionReason;

/** Law-enforcement JSON that is well-formed and still not what the format says. */
final class HostileLawEnforcement {

  private static final String GOOD =
      Hostile.replaced(
          Fixtures.text("good/law-enforcement-minimal.json"),
          "\"sample_user\"",
          "\"" + MARK + "\"");
  private static final String RECEIVED = "2030-01-02T04:00:00Z";

  private HostileLawEnforcement() {}

  static List<Hostile> cases() {
    List<Hostile> cases = new ArrayList<>(numbers());
    cases.addAll(times());
    cases.addAll(shapes());
    cases.addAll(names());
    cases.addAll(texts());
    return cases;
  }

  private static List<Hostile> numbers() {
    String number = "900000003";
    return List.of(
        bad("report id as 1e400", number, "1e400", ID_NOT_VALID, "/reportId"),
        bad("report id as a power of ten", number, "9.00000003e8", ID_NOT_VALID, "/reportId"),
        bad("report id as a table writes it", number, "900000003.0", ID_NOT_VALID, "/reportId"),
        bad("report id minus zero", number, "-0", ID_NOT_VALID, "/reportId"),
        bad("report id zero", number, "0", ID_NOT_VALID, "/reportId"),
        bad("report id with a zero in front", number, "\"0900000003\"", ID_NOT_VALID, "/reportId"),
        bad("report id true", number, "true", ID_NOT_VALID, "/reportId"),
        bad(
            "report id in other digits",
            number,
            "\"\uFF19\uFF10\uFF10\"",
            ID_NOT_VALID,
            "/reportId"),
        bad("report id as an object", number, "{\"value\":900000003}", ID_MISSING, "/reportId"),
        bad("report id as a list", number, "[900000003]", ID_MISSING, "/reportId"),
        bad(
            "report id with a direction mark",
            number,
            "\"\u202E900000003\"",
            ID_NOT_VALID,
            "/reportId"),
        good("report id between blanks", number, "\" 900000003\\t\""),
        good("a port of 1e400", "51000", "1e400", NOT_READABLE),
        good("a port below zero", "51000", "-1", NOT_READABLE),
        good("a port above all", "51000", "70000", NOT_READABLE),
        good("half a port", "51000", "51000.5", NOT_READABLE),
        good("a port in hexadecimal", "51000", "\"0xC738\"", NOT_READABLE),
        good("a latitude that is no number", "\"38.0\"", "\"NaN\""),
        good("a latitude past the pole", "\"38.0\"", "\"1e9\""),
        good("a priority that is none", "\"priorityId\":\"E\"", "\"priorityId\":\"0\""));
  }

  private static List<Hostile> times() {
    return List.of(
        good("the year 0", RECEIVED, "0000-00-00T00:00:00Z", NOT_READABLE),
        good("the year 9999", RECEIVED, "9999-12-31T23:59:59Z", NOT_READABLE),
        good("a year before years", RECEIVED, "-2030-01-02T03:04:05Z", NOT_READABLE),
        good("a second that leaps", RECEIVED, "2030-06-30T23:59:60Z"),
        good("an offset of a day", RECEIVED, "2030-01-02T03:04:05+24:00", NOT_READABLE),
        good("a thirteenth month", RECEIVED, "2030-13-01T00:00:00Z", NOT_READABLE),
        good("the 30th of February", RECEIVED, "2030-02-30T00:00:00Z", NOT_READABLE),
        good(
            "milliseconds as a script writes them",
            RECEIVED,
            "/Date(1893456000000)/",
            NOT_READABLE),
        good("seconds since 1970", RECEIVED, "1893456000", NOT_READABLE),
        good(
            "a time of other digits",
            RECEIVED,
            "\u0662\u0660\u0663\u0660-01-02T03:04:05Z",
            NOT_READABLE),
        good("a time and words", RECEIVED, RECEIVED + "; " + MARK, NOT_READABLE));
  }

  private static List<Hostile> shapes() {
    String mails = "{\"emails\":[{\"value\":\"a.sample+x@example.org\",\"verified\":false}]}";
    return List.of(
        good("a list in lists", mails, "[[[[\"" + MARK + "\"]]]]"),
        good("a text for a list", mails, "\"" + MARK + "\""),
        good("a number for a list", mails, "5"),
        good(
            "a wrapper in a wrapper",
            mails,
            "{\"emails\":{\"emails\":{\"emails\":{\"value\":\"" + MARK + "\"}}}}"),
        good(
            "true for a person",
            "\"reportedPersons\":[",
            "\"reportedPersons\":[true,",
            UNKNOWN_FIELD),
        good(
            "null for a section",
            "\"automatedInformation\":{",
            "\"automatedInformation\":null,\"automatedInformation\":{"),
        good(
            "a section twice",
            "\"reportedInformation\":{",
            "\"reportedInformation\":{\"x\":\"" + MARK + "\"},\"reportedInformation\":{",
            UNKNOWN_FIELD),
        good(
            "an answer that is none",
            "\"informational\":false",
            "\"informational\":\"" + MARK + "\"",
            NOT_READABLE),
        good(
            "a value that is an object",
            "\"value\":\"192.0.2.44\"",
            "\"value\":{\"a\":{\"b\":\"" + MARK + "\"}}",
            UNKNOWN_FIELD),
        good(
            "a type that is a list",
            "\"captureType\":\"IP Address\"",
            "\"captureType\":[\"" + MARK + "\"]"));
  }

  private static List<Hostile> names() {
    String first = "{\"reportId\"";
    return List.of(
        good("a field without a name", first, "{\"\":\"" + MARK + "\",\"reportId\"", UNKNOWN_FIELD),
        good(
            "a field that scripts inherit from",
            first,
            "{\"__proto__\":{\"a\":\"" + MARK + "\"},\"reportId\"",
            UNKNOWN_FIELD),
        good(
            "a name of signs that paths are made of",
            first,
            "{\"a/b~c['d']//@e\":\"" + MARK + "\",\"reportId\"",
            UNKNOWN_FIELD),
        good(
            "the number's name in capitals beside it",
            first,
            "{\"REPORTID\":900000009,\"reportId\"",
            UNKNOWN_FIELD),
        bad("a name with NUL", first, "{\"a\\u0000b\":\"" + MARK + "\",\"reportId\"", NUL, ".*"),
        bad(
            "a name with half a pair of surrogates",
            first,
            "{\"a\\ud800b\":\"" + MARK + "\",\"reportId\"",
            NOT_JSON,
            ".*"),
        good(
            "a name of line breaks",
            first,
            "{\"a\\r\\nb\":\"" + MARK + "\",\"reportId\"",
            UNKNOWN_FIELD),
        good(
            "a name that is markup",
            first,
            "{\"<script>alert(1)</script>\":\"" + MARK + "\",\"reportId\"",
            UNKNOWN_FIELD),
        bad(
            "long names above many values",
            first,
            "{" + flood() + ",\"reportId\"",
            TOO_MANY_VALUES,
            ".*"),
        good(
            "a field 90 deep",
            first,
            "{\"x\":" + "[".repeat(90) + "\"" + MARK + "\"" + "]".repeat(90) + ",\"reportId\"",
            UNKNOWN_FIELD));
  }

  private static List<Hostile> texts() {
    String name = "\"" + MARK + "\"";
    return List.of(
        good("half a pair of surrogates", name, "\"" + MARK + "\\ud800\"", TEXT_REPAIRED),
        good(
            "a pair of surrogates the wrong way round",
            name,
            "\"" + MARK + "\\udc00\\ud800\"",
            TEXT_REPAIRED),
        good("control characters", name, "\"" + MARK + "\\u0001\\u0008\\u001b[31m\""),
        good("a name that turns the line round", name, "\"\\u202e" + MARK + "\\u202c\""),
        good("signs of no width", name, "\"" + MARK + "\\u200b\\u2060\\ufeff\""),
        good("a script", name, "\"" + MARK + "<img src=x onerror=alert(1)>\""),
        good("a formula", name, "\"=HYPERLINK(\\\"" + MARK + "\\\")\""),
        good(
            "a name of 200,000 characters",
            name,
            "\"" + MARK + "x".repeat(3) + " y".repeat(100_000) + "\""),
        good(
            "an address of 70,000 characters",
            "\"a.sample+x@example.org\"",
            "\"" + MARK + "a.".repeat(35_000) + "@example.org\""),
        good("a letter with 10,000 accents", name, "\"" + MARK + "\u0301".repeat(10_000) + "\""),
        good(
            "a million times the same mark-up",
            name,
            "\"" + MARK + "&amp;".repeat(200_000) + "\""));
  }

  /** 9 times 990 characters of names above 200,000 values: their paths would be 1.8 GB. */
  private static String flood() {
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      open.append("\"").append("n".repeat(990)).append("\":").append(i < 8 ? "{" : "[");
    }
    return open + "1" + ",1".repeat(200_000) + "]" + "}".repeat(8);
  }

  private static Hostile bad(
      String name, String part, String other, RejectionReason reason, String where) {
    return refused(Reader.LAW_ENFORCEMENT_JSON, name, replaced(GOOD, part, other), reason, where);
  }

  private static Hostile good(String name, String part, String other, Note.Kind... notes) {
    return taken(Reader.LAW_ENFORCEMENT_JSON, name, replaced(GOOD, part, other), notes);
  }
}
