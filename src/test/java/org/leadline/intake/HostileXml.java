package org.leadline.intake;

import static org.leadline.intake.Hostile.*;
import static org.leadline.intake.reading.RejectionReason.*;

import java.util.ArrayList;
import java.util.List;
import org.leadline.intake.Hostile.Reader;
import org.leadline.intake.reading.RejectionReason;

/** Provider XML that is broken as XML, or uses what XML allows to do harm. */
final class HostileXml {

  private static final String GOOD = Fixtures.text("good/provider-minimal.xml");

  private HostileXml() {}

  static List<Hostile> cases() {
    List<Hostile> cases = new ArrayList<>(forms());
    cases.addAll(tricks());
    return cases;
  }

  private static List<Hostile> forms() {
    return List.of(
        text(
            "half of an XML document",
            GOOD.substring(0, GOOD.length() / 2),
            TRUNCATED,
            "line \\d+, column \\d+",
            true),
        text(
            "an element not closed",
            GOOD.replace("</incidentSummary>", ""),
            NOT_XML,
            "line \\d+, column \\d+",
            true),
        text("two roots", GOOD + GOOD, NOT_XML, "line \\d+, column \\d+", true),
        text(
            "a bare ampersand",
            GOOD.replace("000123", "a & b"),
            NOT_XML,
            "line \\d+, column \\d+",
            true),
        text(
            "an attribute twice",
            GOOD.replace("type=\"Mobile\"", "type=\"Mobile\" type=\"Home\""),
            NOT_XML,
            "line \\d+, column \\d+",
            true),
        text("a DOCTYPE", "<!DOCTYPE report>\n" + GOOD, DOCTYPE, "line 1, column \\d+", true),
        text(
            "an entity that reads a file",
            "<!DOCTYPE report [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n"
                + GOOD.replace("000123", "&x;"),
            DOCTYPE,
            "line 1, column \\d+",
            true),
        text(
            "a billion laughs",
            "<!DOCTYPE r [<!ENTITY a \""
                + MARK
                + "\"><!ENTITY b \"&a;&a;&a;\">]>"
                + GOOD.replace("000123", "&b;"),
            DOCTYPE,
            "line 1, column \\d+",
            true),
        text(
            "a parameter entity",
            "<!DOCTYPE report [<!ENTITY % p SYSTEM \"http://192.0.2.1/x\"> %p;]>" + GOOD,
            DOCTYPE,
            "line 1, column \\d+",
            true),
        text(
            "an entity without a DOCTYPE",
            GOOD.replace("000123", "&" + MARK + ";"),
            ENTITY,
            "line \\d+, column \\d+",
            true),
        text("another root", "<invoice>" + MARK + "</invoice>", WRONG_ROOT, "", true),
        text(
            "a root in a namespace",
            "<report xmlns=\"http://example.com/ns\"><incidentSummary/></report>",
            WRONG_ROOT,
            "",
            true),
        text(
            "a report of another kind",
            "<report><title>" + MARK + "</title></report>",
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
            GOOD.replace("000123", "\u0001"),
            NOT_XML,
            "line \\d+, column \\d+",
            true));
  }

  private static List<Hostile> tricks() {
    return List.of(
        bad(
            "a DOCTYPE from elsewhere",
            "<report ",
            "<!DOCTYPE report SYSTEM \"http://192.0.2.1/a.dtd\"><report ",
            DOCTYPE),
        bad(
            "a DOCTYPE with a public name",
            "<report ",
            "<!DOCTYPE report PUBLIC \"-//x//y\" \"http://192.0.2.1/a.dtd\"><report ",
            DOCTYPE),
        bad(
            "an entity of a thousand words, often",
            "<report ",
            "<!DOCTYPE r [<!ENTITY a \"" + "word ".repeat(1000) + "\">]><report ",
            DOCTYPE),
        bad("a DOCTYPE inside", "<incidentSummary>", "<!DOCTYPE x><incidentSummary>", NOT_XML),
        bad("an entity that only HTML knows", "000123", MARK + "&nbsp;", ENTITY),
        bad("an entity in an attribute", "\"Mobile\"", "\"&" + MARK + ";\"", ENTITY),
        bad("the end of CDATA in a text", "000123", MARK + "]]>", NOT_XML),
        bad("CDATA that never ends", "000123", "<![CDATA[" + MARK, TRUNCATED),
        bad("a comment that never ends", "000123", "<!-- " + MARK, TRUNCATED),
        bad("two hyphens in a comment", "000123", "<!-- " + MARK + " -- -->", NOT_XML),
        bad("a reference to half a pair of surrogates", "000123", MARK + "&#xD800;", NOT_XML),
        bad("a reference past the last code point", "000123", MARK + "&#x110000;", NOT_XML),
        bad("a reference to NUL", "000123", MARK + "&#0;", NOT_XML),
        bad("a reference to a control character", "000123", MARK + "&#1;", NOT_XML),
        bad("a prefix that nobody declares", "<espService>", "<x:y/><espService>", NOT_XML),
        bad("a prefix for nothing", "<report ", "<report xmlns:x=\"\" ", NOT_XML),
        bad(
            "the declaration behind a blank",
            "<report ",
            " <?xml version=\"1.0\"?><report ",
            NOT_XML),
        bad(
            "the declaration twice",
            "<report ",
            "<?xml version=\"1.0\"?><?xml version=\"1.0\"?><report ",
            NOT_XML),
        bad(
            "a version of XML that is none",
            "<report ",
            "<?xml version=\"3.7\"?><report ",
            NOT_XML),
        bad(
            "an end without a start",
            "</incidentSummary>",
            "</incidentSummary></incidentSummary>",
            NOT_XML),
        bad(
            "ends crosswise",
            "<reportAnnotations><sextortion/></reportAnnotations>",
            "<a><b></a></b>",
            NOT_XML),
        bad("an attribute without quotes", "type=\"Mobile\"", "type=Mobile", NOT_XML),
        bad("an angle in an attribute", "\"Mobile\"", "\"<" + MARK + "\"", NOT_XML),
        bad("text behind the end", "</report>", "</report>" + MARK, NOT_XML),
        bad(
            "5,000 attributes",
            "<incidentSummary>",
            "<incidentSummary " + attributes() + ">",
            TOO_MANY_VALUES),
        bad(
            "a name as long as a page",
            "<espService>",
            "<" + "n".repeat(3000) + "/><espService>",
            NAME_TOO_LONG),
        bad(
            "an attribute's name as long as a page",
            "<espService>",
            "<a " + "n".repeat(3000) + "=\"1\"/><espService>",
            NAME_TOO_LONG),
        bad(
            "long names above many values",
            "<espService>",
            flood() + "<espService>",
            TOO_MANY_VALUES),
        text("an envelope", "<Envelope><Body>" + GOOD + "</Body></Envelope>", WRONG_ROOT, "", true),
        text(
            "a picture drawn in XML",
            "<svg><script>alert(1)</script>" + MARK + "</svg>",
            WRONG_ROOT,
            "",
            true),
        text("only the root", "<report/>", WRONG_ROOT, "/report", true),
        text("only a comment", "<!-- " + MARK + " -->", TRUNCATED, ".*", true),
        text("only a declaration", "<?xml version=\"1.0\"?>", TRUNCATED, ".*", true));
  }

  private static String attributes() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      all.append("a").append(i).append("=\"1\" ");
    }
    return all.toString();
  }

  private static String flood() {
    String name = "n".repeat(990);
    return ("<" + name + ">").repeat(60) + "<a/>b".repeat(20_000) + ("</" + name + ">").repeat(60);
  }

  private static Hostile bad(String name, String part, String other, RejectionReason reason) {
    return text(name, replaced(GOOD, part, other), reason, ".*", true);
  }

  private static Hostile text(
      String name, String text, RejectionReason reason, String where, boolean kept) {
    return bytes(name, utf8(text), reason, where, kept);
  }

  private static Hostile bytes(
      String name, byte[] bytes, RejectionReason reason, String where, boolean kept) {
    return refused(Reader.PROVIDER_XML, name, bytes, reason, where, kept);
  }
}
