package org.leadline.intake;

import static org.leadline.intake.Hostile.*;
import static org.leadline.intake.reading.Note.Kind.*;
import static org.leadline.intake.reading.RejectionReason.*;

import java.util.ArrayList;
import java.util.List;
import org.leadline.intake.Hostile.Reader;
import org.leadline.intake.reading.Note;
import org.leadline.intake.reading.RejectionReason;

/** Provider XML and file details that are well-formed and still not what the format says. */
final class HostileXmlValues {

  private static final String REPORT =
      Hostile.replaced(Fixtures.text("good/provider-minimal.xml"), "sample_user", MARK);
  private static final String FILE =
      Hostile.replaced(Fixtures.text("good/file-details-full.xml"), "first.bin", MARK)
          .replace(" newAttribute=\"kept one\"", "")
          .replace("<newMark/>", "")
          .replace("<unheardOf>kept two</unheardOf>", "");
  private static final String FILE_ID = "b0754af766b426f2928a02c651ed4b99";

  private HostileXmlValues() {}

  static List<Hostile> cases() {
    List<Hostile> cases = new ArrayList<>(markup());
    cases.addAll(reports());
    cases.addAll(files());
    cases.addAll(filesRefused());
    return cases;
  }

  private static List<Hostile> markup() {
    return List.of(
        report(
            "an inclusion of a file",
            "<espService>",
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\" parse=\"text\"/><espService>",
            UNKNOWN_FIELD),
        report(
            "an instruction to fetch a style",
            "<report ",
            "<?xml-stylesheet href=\"http://192.0.2.1/a.xsl\"?><report "),
        report("an instruction inside", "<espService>", "<?php echo 1 ?><espService>"),
        report(
            "a schema from elsewhere",
            "https://report.cybertip.org/ispws/xsd",
            "http://192.0.2.1/a.xsd"),
        report(
            "UTF-16 declared and UTF-8 sent",
            "<report ",
            "<?xml version=\"1.0\" encoding=\"utf-16\"?><report lang=\"\u00fc\" ",
            UNKNOWN_FIELD),
        report(
            "an element of another namespace",
            "<espService>",
            "<o:screenName xmlns:o=\"http://example.com/o\">other</o:screenName><espService>",
            UNKNOWN_FIELD),
        report("a value in pieces", "2025550123", "202<!-- -->555<![CDATA[01]]>23"),
        report(
            "text between elements", "<espService>", MARK + " between<espService>", UNKNOWN_FIELD),
        report("2,000 pieces of CDATA", MARK, MARK + "<![CDATA[x]]>".repeat(2000)),
        report("100,000 references", MARK, MARK + "&#120;".repeat(100_000)));
  }

  private static List<Hostile> reports() {
    return List.of(
        report("an address that is none", "2001:DB8:0:1::7", "999.1.1.1; " + MARK),
        report("an address with a zone", "2001:DB8:0:1::7", "fe80::1%25eth0"),
        report("a port of words", "<port>51000</port>", "<port>" + MARK + "</port>", NOT_READABLE),
        report(
            "earlier reports that are none",
            "<priorCTReports>900000001<",
            "<priorCTReports>" + MARK + "<"),
        report("an incident without a time", "2030-01-02T03:04:05Z", "N/A"),
        report(
            "a time of the year 0", "2030-01-02T03:04:05Z", "0000-01-01T00:00:00Z", NOT_READABLE),
        report(
            "an answer that is none",
            "verified=\"true\"",
            "verified=\"" + MARK + "\"",
            NOT_READABLE),
        report(
            "two summaries",
            "<internetDetails>",
            "<incidentSummary><incidentType>"
                + MARK
                + "</incidentType></incidentSummary><internetDetails>"),
        report(
            "5,000 reported users",
            "<internetDetails>",
            "<personOrUserReported><screenName>u</screenName></personOrUserReported>".repeat(5000)
                + "<internetDetails>"),
        report(
            "names in capitals",
            "<screenName>" + MARK + "</screenName>",
            "<SCREENNAME>" + MARK + "</SCREENNAME>",
            NAME_CASE),
        report(
            "elements in elements of values",
            "<screenName>" + MARK,
            "<screenName><b>" + MARK + "</b>",
            UNKNOWN_FIELD),
        report(
            "80 levels below a party",
            "<espService>",
            "<x>".repeat(80) + MARK + "</x>".repeat(80) + "<espService>",
            UNKNOWN_FIELD),
        report(
            "a version of XML with control characters",
            "<report ",
            "<?xml version=\"1.1\"?><report lang=\"&#1;" + MARK + "\" ",
            UNKNOWN_FIELD));
  }

  private static List<Hostile> files() {
    return List.of(
        file("a name that leads out of a folder", MARK, "../../../../" + MARK),
        file("a name that turns its ending round", MARK, MARK + "\u202Egpj.exe"),
        file("a name of 100,000 characters", MARK, MARK + " x".repeat(50_000)),
        file("a file id of a path", FILE_ID, "../../" + MARK),
        file("a file id that ends its own path", FILE_ID, MARK + "'] | //*['"),
        file(
            "a hash of the wrong length",
            "0123456789ABCDEF0123456789ABCDEF",
            "0123456789ABCDEF" + MARK),
        file("a hash of no type", " hashType=\"MD5\"", ""),
        file("a hash of an unheard type", "\"MD5\"", "\"" + MARK + "\""),
        file(
            "a view that is neither",
            "<fileViewedByEsp>true",
            "<fileViewedByEsp>" + MARK,
            NOT_READABLE),
        file(
            "two views that contradict",
            "<fileViewedByEsp>true</fileViewedByEsp>",
            "<fileViewedByEsp>true</fileViewedByEsp><fileViewedByEsp>false</fileViewedByEsp>"),
        file(
            "a class that is none",
            "<industryClassification>B2",
            "<industryClassification>" + MARK),
        file(
            "an upload on the 31st of June",
            "<uploadedToEspTimestamp>2030-01-31",
            "<uploadedToEspTimestamp>2030-06-31",
            NOT_READABLE),
        file(
            "two addresses",
            "<deviceId>",
            "<ipCaptureEvent><ipAddress>" + MARK + "</ipAddress></ipCaptureEvent><deviceId>"),
        file(
            "a location to read from the disk",
            "https://files.example.net/first",
            "file:///etc/hostname#" + MARK),
        file(
            "3,000 named values",
            "<details type=\"HASH\">",
            "<details type=\"HASH\">"
                + "<nameValuePair><name>a</name><value>b</value></nameValuePair>".repeat(3000)),
        file("a coordinate of words", "<value>38.9</value>", "<value>" + MARK + "</value>"),
        file("another number than its folder says", "<reportId>900000004", "<reportId> 900000005"));
  }

  private static List<Hostile> filesRefused() {
    return List.of(
        fileRefused(
            "file details without a file",
            "<fileDetails><reportId>900000003</reportId></fileDetails>",
            ID_MISSING,
            "/fileDetails/fileId\\[1]",
            true),
        fileRefused(
            "file details of no valid report",
            "<fileDetails><reportId>" + MARK + "</reportId><fileId>f</fileId></fileDetails>",
            ID_NOT_VALID,
            ".*/reportId\\[1]",
            true),
        fileRefused(
            "file details of a blank file",
            replaced(FILE, FILE_ID, " \n "),
            ID_MISSING,
            ".*",
            true),
        fileRefused(
            "file details of two files",
            replaced(FILE, "<fileName>", "<fileId>other</fileId><fileName>"),
            ID_TWICE,
            ".*",
            true),
        fileRefused(
            "file details of two reports",
            replaced(FILE, "<fileId>", "<reportId>900000005</reportId><fileId>"),
            ID_TWICE,
            ".*",
            true),
        fileRefused(
            "a file id of 100,000 characters",
            replaced(FILE, FILE_ID, "x".repeat(100_000)),
            ID_NOT_VALID,
            ".*",
            true),
        fileRefused(
            "a report's number with a fraction",
            replaced(FILE, "900000004", "900000004.0"),
            ID_NOT_VALID,
            ".*",
            true),
        fileRefused(
            "file details cut off", FILE.substring(0, FILE.length() - 100), TRUNCATED, ".*", true),
        fileRefused(
            "file details with a thumbnail",
            replaced(FILE, "Example Camera", "data:image/jpeg;base64," + "ABCD".repeat(100)),
            EMBEDDED_MEDIA,
            ".*",
            false),
        fileRefused(
            "file details in a namespace",
            replaced(FILE, "<fileDetails>", "<fileDetails xmlns=\"urn:x\">"),
            WRONG_ROOT,
            "",
            true),
        fileRefused(
            "file details with a DOCTYPE",
            "<!DOCTYPE fileDetails [<!ENTITY a \"b\">]>" + FILE,
            DOCTYPE,
            ".*",
            true));
  }

  private static Hostile report(String name, String part, String other, Note.Kind... notes) {
    return taken(Reader.PROVIDER_XML, name, replaced(REPORT, part, other), notes);
  }

  private static Hostile file(String name, String part, String other, Note.Kind... notes) {
    return taken(Reader.FILE_DETAILS, name, replaced(FILE, part, other), notes);
  }

  private static Hostile fileRefused(
      String name, String text, RejectionReason reason, String where, boolean kept) {
    return refused(Reader.FILE_DETAILS, name, utf8(text), reason, where, kept);
  }
}
