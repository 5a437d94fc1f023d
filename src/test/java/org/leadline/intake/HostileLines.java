package org.leadline.intake;

import static org.leadline.intake.Hostile.*;
import static org.leadline.intake.reading.Note.Kind.*;
import static org.leadline.intake.reading.RejectionReason.*;

import java.util.ArrayList;
import java.util.List;
import org.leadline.intake.Hostile.Reader;
import org.leadline.intake.reading.Note;
import org.leadline.intake.reading.RejectionReason;

/** Lines that stand between good lines of JSON lines. */
final class HostileLines {

  private static final String START = "{\"source\":\"feed\",\"id\":\"2\"";

  private HostileLines() {}

  static List<Hostile> cases() {
    List<Hostile> cases = new ArrayList<>(broken());
    cases.addAll(keys());
    cases.addAll(values());
    return cases;
  }

  private static List<Hostile> broken() {
    return List.of(
        bad("half a line", START + ",\"text\":\"" + MARK, TRUNCATED),
        bad("two objects on a line", START + "}" + START + "}", TRAILING),
        bad("a comma behind the line", START + "},", TRAILING),
        bad("the line of a list", "[" + START + "}", WRONG_ROOT),
        bad("words", "Dear sir, " + MARK, NOT_JSON),
        bad("a header of CSV", "source,id,text", NOT_JSON),
        bad("a record separator in front", "\u001e" + START + "}", NOT_JSON),
        bad("a byte order mark in front", "\uFEFF\uFEFF" + START + "}", NOT_JSON),
        bad("a byte order mark between", START + ",\uFEFF\"a\":1}", NOT_JSON),
        bad("a list", "[1,2,3]", WRONG_ROOT),
        bad("a text", "\"" + MARK + "\"", NOT_JSON),
        bad("a call of a function", "take(" + START + "});", NOT_JSON),
        bad("an object of another kind", "{\"a\":\"" + MARK + "\"}", WRONG_ROOT),
        bad("Infinity", START + ",\"a\":Infinity}", NOT_JSON),
        bad("a number with a plus", START + ",\"a\":+1}", NOT_JSON),
        bad("a number with a zero in front", START + ",\"a\":012}", NOT_JSON),
        bad("a number that ends on its dot", START + ",\"a\":1.}", NOT_JSON),
        bad("True as a script writes it", START + ",\"a\":True}", NOT_JSON),
        bad("an escape cut off", START + ",\"a\":\"\\u12\"}", NOT_JSON),
        bad("NUL as an escape in a key", START + ",\"a\\u0000\":\"1\"}", NUL),
        bad("XML of no report", "<a>" + MARK + "</a>", WRONG_ROOT),
        bad("the start of a PDF", "%PDF-1.7 " + MARK, PDF_DAMAGED, false),
        bad(
            "a picture as data",
            START + ",\"a\":\"data:image/png;base64," + "ABCD".repeat(100) + "\"}",
            EMBEDDED_MEDIA,
            false),
        refused(
            Reader.JSON_LINES, "NUL", with(START + ",\"a\":\"b\"}", 30, 0), NUL, "line 2.*", true),
        refused(
            Reader.JSON_LINES,
            "Latin-1",
            latin(START + ",\"a\":\"\u00fc\"}"),
            BROKEN_UTF8,
            "line 2.*",
            true));
  }

  private static List<Hostile> keys() {
    return List.of(
        bad("an id as a list", "{\"source\":\"feed\",\"id\":[\"2\"]}", ID_MISSING),
        bad("an id as an object", "{\"source\":\"feed\",\"id\":{\"a\":1}}", ID_MISSING),
        bad("an id of blanks", "{\"source\":\"feed\",\"id\":\" \\t \"}", ID_MISSING),
        bad("an id that is not applicable", "{\"source\":\"feed\",\"id\":\"n/a\"}", ID_MISSING),
        bad(
            "an id of 257 characters",
            "{\"source\":\"feed\",\"id\":\"" + "x".repeat(257) + "\"}",
            ID_NOT_VALID),
        bad("an id with a line break", "{\"source\":\"feed\",\"id\":\"a\\nb\"}", ID_NOT_VALID),
        bad("an id with NUL", "{\"source\":\"feed\",\"id\":\"a\\u0000b\"}", NUL),
        bad("a source with a slash", "{\"source\":\"a/b\",\"id\":\"2\"}", ID_NOT_VALID),
        bad("a source that leads out", "{\"source\":\"../x\",\"id\":\"2\"}", ID_NOT_VALID),
        bad(
            "a source of look-alike letters",
            "{\"source\":\"f\u0435\u0435d\",\"id\":\"2\"}",
            ID_NOT_VALID),
        bad(
            "a source of 65 characters",
            "{\"source\":\"" + "x".repeat(65) + "\",\"id\":\"2\"}",
            ID_NOT_VALID),
        bad(
            "the clearing house's source and no number",
            "{\"source\":\"cybertip\",\"id\":\"abc\"}",
            ID_NOT_VALID),
        bad("a source twice", "{\"source\":\"feed\",\"source\":\"other\",\"id\":\"2\"}", ID_TWICE),
        bad(
            "a role in a list",
            START + ",\"parties\":[{\"role\":[\"other\"]}]}",
            VALUE_NOT_ALLOWED),
        bad(
            "a role of an address that is none",
            START + ",\"ipEvents\":[{\"ip\":\"192.0.2.1\",\"role\":\"" + MARK + "\"}]}",
            VALUE_NOT_ALLOWED),
        good("an id that is a large number", "{\"source\":\"feed\",\"id\":1e400}"),
        good("an id that is minus zero", "{\"source\":\"feed\",\"id\":-0}"),
        good(
            "an id with half a pair of surrogates",
            "{\"source\":\"feed\",\"id\":\"a\\ud800\"}",
            TEXT_REPAIRED),
        good("an id that turns the line round", "{\"source\":\"feed\",\"id\":\"\u202e2\"}"),
        good(
            "an id with slashes and dots",
            "{\"source\":\"feed\",\"id\":\"../../etc/%2e%2e?a#b\"}"));
  }

  private static List<Hostile> values() {
    return List.of(
        good(
            "fields in other upper and lower case",
            "{\"Source\":\"feed\",\"ID\":\"2\",\"Text\":\"" + MARK + "\"}",
            NAME_CASE),
        good(
            "addresses that are none",
            START + ",\"ipEvents\":[\"999.1.1.1\",\"::1::\",\"" + MARK + "\",3232235521]}"),
        good(
            "ports that are none",
            START
                + ",\"ipEvents\":[{\"ip\":\"192.0.2.1\",\"port\":1e400},{\"ip\":\"192.0.2.2\",\"port\":-1},{\"ip\":\"192.0.2.3\",\"port\":\""
                + MARK
                + "\"}]}",
            NOT_READABLE),
        good(
            "times that are none",
            START
                + ",\"received\":\"2030-02-31\",\"ipEvents\":[{\"ip\":\"192.0.2.1\",\"time\":\""
                + MARK
                + "\"}]}",
            NOT_READABLE),
        good(
            "events deep in lists",
            START + ",\"ipEvents\":[[[[{\"ip\":\"" + MARK + "\"}]]]]}",
            OTHER_SHAPE),
        good(
            "objects for texts",
            START + ",\"title\":{\"a\":\"" + MARK + "\"},\"text\":{\"b\":{\"c\":1}}}",
            OTHER_SHAPE),
        good(
            "null everywhere",
            START
                + ",\"title\":null,\"text\":null,\"parties\":null,\"files\":[null],\"ipEvents\":[null],\"tags\":[null]}"),
        good("10,000 tags", START + ",\"tags\":[" + "\"a\",".repeat(10_000) + "\"" + MARK + "\"]}"),
        good("a text of 5 MB", START + ",\"text\":\"" + "word ".repeat(1_000_000) + MARK + "\"}"),
        good(
            "hashes that are none",
            START
                + ",\"files\":[{\"name\":\""
                + MARK
                + "\",\"hashes\":{\"md5\":\"xyz\",\"\":\"1\",\"sha1\":[1,2]}}]}",
            UNKNOWN_FIELD),
        good(
            "a file name that leads out",
            START + ",\"files\":[{\"name\":\"..\\\\..\\\\" + MARK + "\"}]}"),
        good(
            "columns that are objects",
            START + ",\"columns\":[{\"a\":\"" + MARK + "\"}]}",
            OTHER_SHAPE),
        good(
            "an unheard block",
            START + ",\"constructor\":{\"prototype\":{\"a\":\"" + MARK + "\"}}}",
            UNKNOWN_FIELD),
        good(
            "a report of provider XML on a line",
            "<report><incidentSummary/><additionalInfo>" + MARK + "</additionalInfo></report>"));
  }

  private static Hostile bad(String name, String line, RejectionReason reason) {
    return bad(name, line, reason, true);
  }

  private static Hostile bad(String name, String line, RejectionReason reason, boolean kept) {
    return refused(Reader.JSON_LINES, name, utf8(line), reason, "line 2.*", kept);
  }

  private static Hostile good(String name, String line, Note.Kind... notes) {
    return taken(Reader.JSON_LINES, name, line, notes);
  }
}
