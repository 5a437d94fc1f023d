package org.leadline.intake;

import static org.leadline.intake.Hostile.*;
import static org.leadline.intake.reading.Note.Kind.*;

import java.util.List;
import java.util.Random;
import org.leadline.intake.Hostile.Reader;
import org.leadline.intake.reading.Note;
import tools.jackson.databind.json.JsonMapper;

/**
 * Well-formed documents that make what comes after reading dear: mining of texts, forms of
 * providers, match keys, what is counted and compared of a report. Each was tried with fifty times
 * as much by `leadline ingest` in a heap of 1 GB.
 */
final class HostileLarge {

  private static final String GOOD =
      replaced(
          Fixtures.text("good/law-enforcement-minimal.json"),
          "\"sample_user\"",
          "\"" + MARK + "\"");
  private static final String PROVIDER = "ExampleChat, Inc.";
  private static final String RECEIVED = "2030-01-02T04:00:00Z";

  private HostileLarge() {}

  static List<Hostile> cases() {
    Random random = new Random(20300102);
    return List.of(
        text("digits and separators without end", signs(random, "0123456789-(). +", 150_000)),
        text("colons and hexadecimal digits without end", colons(random)),
        text("eight thousand mailboxes in a text", "zzsynth%d@gmail.com ", 8_000),
        text(
            "a letter under sixty thousand accents in a text", "a" + "\u0301\u0327".repeat(30_000)),
        text("pieces of defanged addresses", "hxxp[:]//[.][.](dot)[at] @".repeat(8_000)),
        text("hosts of a hundred labels", hosts(random)),
        text("eight thousand numbers of reports", "CyberTipline Report %d ", 8_000),
        of("a form of its provider in itself, twelve times", "WhatsApp Inc.", formInForm()),
        of(
            "a form of its provider that opens lists without end",
            "WhatsApp Inc.",
            "{\"report_surface\":" + "[".repeat(50_000),
            FORM_BROKEN),
        of(
            "a provider's standing sentence two thousand times",
            "Facebook",
            "File's unique ESP Identifier: 7 Messenger Thread ID: 7 (Profile 7)\n".repeat(2_000)),
        taken(
            Reader.LAW_ENFORCEMENT_JSON,
            "times at the ends of time",
            replaced(GOOD, RECEIVED, "+1000000000-12-31T23:59:59.999999999Z"),
            NOT_READABLE),
        taken(
            Reader.LAW_ENFORCEMENT_JSON,
            "70,000 characters in what is counted",
            GOOD.replace(PROVIDER, "x".repeat(70_000))
                .replace("Online Enticement of Children for Sexual Acts", "y".repeat(70_000))
                .replace("Example ICAC", "z".repeat(70_000))),
        xml(
            "five thousand compromised accounts",
            ("<personOrUserReported><espIdentifier>%d</espIdentifier>"
                + "<compromisedAccount>true</compromisedAccount></personOrUserReported>"),
            5_000),
        xml(
            "one capture five thousand times",
            ("<personOrUserReported><ipCaptureEvent><ipAddress>240.1.1.1</ipAddress>"
                + "<dateTime>2030-01-01T00:00:00Z</dateTime></ipCaptureEvent></personOrUserReported>"),
            5_000));
  }

  private static Hostile text(String name, String text) {
    return of(name, PROVIDER, text);
  }

  private static Hostile text(String name, String piece, int times) {
    return of(name, PROVIDER, repeated(piece, times));
  }

  private static Hostile of(String name, String provider, String text, Note.Kind... notes) {
    String written = JsonMapper.shared().writeValueAsString(text);
    String document =
        replaced(
            replaced(GOOD, PROVIDER, provider),
            "\"reportedInformation\":{",
            "\"reportedInformation\":{\"additionalInformations\":[{\"value\":" + written + "}],");
    return taken(Reader.LAW_ENFORCEMENT_JSON, name, document, notes);
  }

  private static Hostile xml(String name, String block, int times) {
    String good = Fixtures.text("good/provider-minimal.xml");
    return taken(
        Reader.PROVIDER_XML,
        name,
        replaced(good, "</report>", repeated(block, times) + "</report>"));
  }

  private static String repeated(String piece, int times) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < times; i++) {
      all.append(piece.formatted(910_000_000 + i));
    }
    return all.toString();
  }

  private static String signs(Random random, String signs, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(signs.charAt(random.nextInt(signs.length())));
    }
    return text.toString();
  }

  private static String colons(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      text.append(Integer.toHexString(random.nextInt(1 << 16))).append(':');
    }
    return text.toString();
  }

  private static String hosts(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append("http://")
          .append("a.".repeat(random.nextInt(120)))
          .append("xn--")
          .append(signs(random, "abcdefghij0123456789-", 50))
          .append(".example/")
          .append("%2".repeat(50))
          .append(' ');
    }
    return text.toString();
  }

  private static String formInForm() {
    String form = "{\"report_surface\":\"x\"}";
    for (int i = 0; i < 12; i++) {
      form = "{\"report_surface\":" + JsonMapper.shared().writeValueAsString(form) + "}";
    }
    return form;
  }
}
