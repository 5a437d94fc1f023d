package org.leadline.intake;

import static org.leadline.intake.Hostile.*;
import static org.leadline.intake.reading.RejectionReason.*;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.leadline.intake.Hostile.Reader;
import org.leadline.intake.reading.RejectionReason;

/** What no reader gets to see: text of no known format, other encodings, binary, media as text. */
final class HostileContent {

  private static final String LINE = "{\"source\":\"feed\",\"id\":\"1\",\"text\":\"" + MARK + "\"}";

  private HostileContent() {}

  static List<Hostile> cases() {
    List<Hostile> cases = new ArrayList<>(texts());
    cases.addAll(encodings());
    cases.addAll(binaries());
    cases.addAll(media());
    return cases;
  }

  private static List<Hostile> texts() {
    return List.of(
        text("no byte at all", "", EMPTY, "", false),
        text("only blanks", " \n\t\r\n ", EMPTY, "", false),
        text("only a byte order mark", "\uFEFF", EMPTY, "", false),
        text("plain words", "Dear sir, " + MARK, UNKNOWN_TEXT, "", true),
        text("CSV", "id,value\n1," + MARK + "\n", UNKNOWN_TEXT, "", true),
        text("a page of HTML", "<html><body>" + MARK + "</body></html>", HTML, "", true),
        text("a page with its type", "\n<!DOCTYPE html><p>" + MARK + "</p>", HTML, "", true),
        text("a number alone", "900000003", UNKNOWN_TEXT, "", true),
        bytes("UTF-16", ("\uFEFF" + LINE).getBytes(StandardCharsets.UTF_16BE), NOT_UTF8, "", false),
        bytes(
            "UTF-16, little end first",
            ("\uFEFF" + LINE).getBytes(StandardCharsets.UTF_16LE),
            NOT_UTF8,
            "",
            false),
        text("text that starts like a sound", "ID3,name\n1," + MARK, UNKNOWN_TEXT, "", true),
        text("text that starts like a container", "RIFF and raff " + MARK, UNKNOWN_TEXT, "", true),
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
        text("NUL as an escape", LINE.replace(MARK, MARK + "\\u0000"), NUL, "/text", true));
  }

  private static List<Hostile> encodings() {
    return List.of(
        bytes(
            "UTF-16 without a mark", LINE.getBytes(StandardCharsets.UTF_16BE), NOT_UTF8, "", false),
        bytes(
            "UTF-16 without a mark, little end first",
            LINE.getBytes(StandardCharsets.UTF_16LE),
            NOT_UTF8,
            "",
            false),
        bytes(
            "XML in UTF-16 without a mark",
            "<report><incidentSummary/></report>".getBytes(StandardCharsets.UTF_16LE),
            NOT_UTF8,
            "",
            false),
        bytes(
            "UTF-32", ("\uFEFF" + LINE).getBytes(Charset.forName("UTF-32BE")), NOT_UTF8, "", false),
        bytes(
            "UTF-32, little end first",
            ("\uFEFF" + LINE).getBytes(Charset.forName("UTF-32LE")),
            NOT_UTF8,
            "",
            false),
        text("UTF-7", LINE.replace("{", "+AHs-"), UNKNOWN_TEXT, "", true),
        text("a letter of bytes", "data=" + LINE, UNKNOWN_TEXT, "", true),
        text("two byte order marks", "\uFEFF\uFEFF" + LINE, UNKNOWN_TEXT, "", true),
        text("blanks longer than is looked at", " ".repeat(5000) + LINE, UNKNOWN_TEXT, "", false),
        bytes(
            "pairs of surrogates in UTF-8",
            with(LINE, 40, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80),
            BROKEN_UTF8,
            "byte 40",
            true),
        bytes(
            "Latin-1 from the middle on",
            joined(
                utf8(LINE.substring(0, 34)), latin("\u00fc\u00e4\u00f6"), utf8(LINE.substring(34))),
            BROKEN_UTF8,
            "byte 34",
            true),
        bytes(
            "a letter of five bytes",
            with(LINE, 40, 0xF8, 0x88, 0x80, 0x80, 0x80),
            BROKEN_UTF8,
            "byte 40",
            true),
        bytes("a byte that starts nothing", with(LINE, 40, 0x80), BROKEN_UTF8, "byte 40", true));
  }

  private static List<Hostile> binaries() {
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
            joined(utf8(pad(LINE)), random(5000)),
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

  private static List<Hostile> media() {
    String data = Base64.getEncoder().encodeToString(random(9000));
    String wrapped = Base64.getMimeEncoder().encodeToString(random(9000));
    String jpeg =
        Base64.getEncoder().encodeToString(with("", 0, 0xFF, 0xD8, 0xFF, 0xE0)).substring(0, 4)
            + data.substring(0, 400);
    return List.of(
        text(
            "a data URI",
            LINE.replace(MARK, "data:image/png;base64," + data.substring(0, 400)),
            EMBEDDED_MEDIA,
            "byte \\d+",
            false),
        text(
            "a data URI with escaped slashes",
            LINE.replace(
                MARK, "data:image\\/png;base64," + data.substring(0, 400).replace("/", "\\/")),
            EMBEDDED_MEDIA,
            "byte \\d+",
            false),
        text("base64 of a picture", LINE.replace(MARK, jpeg), EMBEDDED_MEDIA, "byte \\d+", false),
        text("very long base64", LINE.replace(MARK, data), EMBEDDED_MEDIA, "byte \\d+", false),
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
            LINE.replace("\"text\":\"" + MARK, "\"Miniature\":\"" + data.substring(0, 100)),
            EMBEDDED_MEDIA,
            "/Miniature",
            false),
        text(
            "base64 escaped letter by letter",
            LINE.replace(MARK, unicode(data.substring(0, 12_000))),
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
    return bytes(name, utf8(text), reason, where, kept);
  }

  private static Hostile bytes(
      String name, byte[] bytes, RejectionReason reason, String where, boolean kept) {
    return refused(Reader.CONTENT, name, bytes, reason, where, kept);
  }

  private static String pad(String line) {
    return line.replace("{", "{" + " ".repeat(Sniffer.HEAD));
  }

  private static String unicode(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(character -> escaped.append("\\u%04x".formatted(character)));
    return escaped.toString();
  }
}
