package org.leadline.intake;

import static org.leadline.intake.Hostile.*;
import static org.leadline.intake.reading.RejectionReason.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.leadline.intake.Hostile.End;
import org.leadline.intake.Hostile.Reader;
import org.leadline.intake.reading.Note;
import org.leadline.intake.reading.RejectionReason;

/** PDFs that are broken, that lie about themselves, or that use what PDF allows to do harm. */
final class HostilePdfs {

  private static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
  private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
  private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
  private static final byte[] GOOD = Pdfs.raw(objects(PAGES, FONT, ""));

  private HostilePdfs() {}

  static List<Hostile> cases() {
    List<Hostile> cases = new ArrayList<>(damaged());
    cases.addAll(fonts());
    cases.addAll(pages());
    cases.addAll(active());
    return cases;
  }

  private static List<Hostile> damaged() {
    String text = new String(GOOD, StandardCharsets.ISO_8859_1);
    return List.of(
        bad("only its first line", utf8("%PDF-1.7\n"), PDF_DAMAGED),
        bad("words behind its first line", utf8("%PDF-1.7\n" + MARK), PDF_DAMAGED),
        bad("half of it", Arrays.copyOf(GOOD, GOOD.length / 2), PDF_DAMAGED),
        bad("without its end", Arrays.copyOf(GOOD, GOOD.length - 30), PDF_DAMAGED),
        bad(
            "a table of wrong places",
            latin(text.replaceAll("0000000([0-9]{3}) 00000 n", "0000009$1 00000 n")),
            PDF_DAMAGED),
        bad(
            "a table that stands nowhere",
            latin(text.replaceAll("startxref\n[0-9]+", "startxref\n99999999")),
            PDF_DAMAGED),
        ended(
            "a table of two thousand million",
            latin(text.replace("xref\n0 6", "xref\n0 2000000000"))),
        bad("no catalogue", latin(text.replace("/Root 1 0 R", "")), PDF_DAMAGED),
        bad(
            "a catalogue that is a number",
            latin(text.replace(CATALOG, "42" + " ".repeat(CATALOG.length() - 2))),
            PDF_DAMAGED),
        bad(
            "an older table that is this one",
            latin(text.replace("/Root 1 0 R", "/Root 1 0 R /Prev " + text.indexOf("xref\n"))),
            PDF_DAMAGED),
        bad(
            "a length below zero",
            latin(text.replaceAll("/Length [0-9]+", "/Length -5")),
            PDF_DAMAGED),
        bad(
            "a packing that nobody knows",
            latin(text.replaceAll("<< /Length", "<< /Filter /Unheard /Length")),
            PDF_DAMAGED),
        bad(
            "locked for a certificate",
            latin(
                text.replace(
                    "/Root 1 0 R", "/Root 1 0 R /Encrypt << /Filter /Adobe.PubSec /V 4 >>")),
            PDF_ENCRYPTED),
        bad(
            "locked in a way that nobody knows",
            latin(
                text.replace(
                    "/Root 1 0 R",
                    "/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 99 /R 99 /O <00> /U <00> /P 0 >>")),
            PDF_DAMAGED),
        bad(
            "locked with another password",
            new Pdfs().page(Pdfs.REPORT).lock("unknown here", 256).pack(),
            PDF_ENCRYPTED));
  }

  private static List<Hostile> fonts() {
    String range =
        "1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange";
    return List.of(
        ended(
            "a font for four thousand million characters",
            composite("/ToUnicode 7 0 R", "", stream(range))),
        ended(
            "a font as wide as two thousand million characters",
            composite("", "/W [0 2000000000 500]", stream(""))),
        ended(
            "a font whose characters are wide by lists in lists",
            composite("", "/W [0 " + "[".repeat(500) + "1" + "]".repeat(500) + "]", stream(""))),
        ended(
            "a font that maps by itself",
            composite(
                "/ToUnicode 7 0 R",
                "",
                stream("/Self usecmap 1 beginbfchar <0041> <0041> endbfchar"))),
        ended(
            "a font of a million names",
            Pdfs.raw(
                objects(
                    PAGES,
                    FONT.replace(
                        ">>", "/Encoding << /Differences [0 " + "/a ".repeat(200_000) + "] >> >>"),
                    ""))),
        ended(
            "a font from before its first character",
            Pdfs.raw(
                objects(
                    PAGES,
                    FONT.replace(
                        ">>", "/FirstChar -2147483648 /LastChar 2147483647 /Widths [1] >>"),
                    ""))),
        ended(
            "a font drawn by itself",
            Pdfs.raw(
                objects(
                    PAGES,
                    "<< /Type /Font /Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /FontBBox [0 0 1 1] /Encoding << /Differences [0 /a] >> /CharProcs << /a 4 0 R >> /FirstChar 0 /LastChar 0 /Widths [1] >>",
                    ""))),
        ended(
            "a font that is a page",
            Pdfs.raw(objects(PAGES, "<< /Type /Page /Parent 2 0 R >>", ""))));
  }

  private static List<Hostile> pages() {
    return List.of(
        bad(
            "a count of pages below zero",
            Pdfs.raw(objects("<< /Type /Pages /Kids [] /Count -1 >>", FONT, "")),
            PDF_WITHOUT_TEXT),
        good(
            "a count of pages that is a lie",
            Pdfs.raw(objects(PAGES.replace("/Count 1", "/Count 2000000000"), FONT, ""))),
        good("a page of no size", Pdfs.raw(objects(PAGES, FONT, "", "/MediaBox [0 0 0 0]"))),
        ended(
            "a page of all sizes",
            Pdfs.raw(objects(PAGES, FONT, "", "/MediaBox [-1e38 -1e38 1e38 1e38]"))),
        good("a page turned a little", Pdfs.raw(objects(PAGES, FONT, "", "/Rotate 45"))),
        ended(
            "a page turned often",
            Pdfs.raw(objects(PAGES, FONT, "1e38 0 0 1e38 1e38 1e38 cm 1e38 0 0 1e38 0 0 cm"))),
        ended(
            "letters larger than numbers",
            Pdfs.raw(objects(PAGES, FONT, "BT /F1 1e38 Tf (a) Tj ET"))),
        good("more ends than starts", Pdfs.raw(objects(PAGES, FONT, "Q Q Q Q ET ET EMC EMC"))),
        good(
            "operators that nobody knows",
            Pdfs.raw(
                objects(PAGES, FONT, "1 2 3 unheard (" + "x".repeat(5000) + ") <<>> [[[[]]]] gs"))),
        ended("a form that draws itself", form("/X1 Do", "/X1 Do")),
        ended("50,000 states in each other", Pdfs.raw(objects(PAGES, FONT, "q ".repeat(50_000)))),
        good("600,000 operands", Pdfs.raw(objects(PAGES, FONT, "1 ".repeat(600_000) + "n"))));
  }

  private static List<Hostile> active() {
    String end = "/Pages 2 0 R";
    return List.of(
        catalogue(
            "a script",
            end + " /OpenAction << /S /JavaScript /JS (app.launchURL\\('http://192.0.2.1'\\)) >>"),
        catalogue("a program to start", end + " /OpenAction << /S /Launch /F (/bin/sh) >>"),
        catalogue("an action that leads to itself", end + " /OpenAction 1 0 R"),
        catalogue(
            "a form to send", end + " /AA << /WC << /S /SubmitForm /F (http://192.0.2.1) >> >>"),
        catalogue(
            "a form of another kind",
            end
                + " /AcroForm << /Fields [] /XFA (<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"/>) >>"),
        catalogue(
            "a form whose fields hold themselves",
            end + " /AcroForm << /Fields [1 0 R] /Kids [1 0 R] >>"),
        catalogue(
            "marks that lead round in a circle",
            end + " /Outlines << /First 1 0 R /Last 1 0 R /Next 1 0 R >>"),
        catalogue(
            "layers that are switched off",
            end + " /OCProperties << /D << /OFF [1 0 R] >> /OCGs [1 0 R] >>"),
        catalogue("words about itself that are no XML", end + " /Metadata 4 0 R"));
  }

  private static Hostile catalogue(String name, String entries) {
    List<String> objects = objects(PAGES, FONT, "");
    objects.set(0, CATALOG.replace("/Pages 2 0 R", entries));
    return good(name, Pdfs.raw(objects));
  }

  private static byte[] composite(String font, String descendant, String map) {
    List<String> objects =
        objects(
            PAGES,
            "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [6 0 R] "
                + font
                + " >>",
            "");
    objects.add(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + descendant
            + " >>");
    objects.add(map);
    return Pdfs.raw(objects);
  }

  private static byte[] form(String page, String own) {
    List<String> objects =
        objects(
            PAGES, FONT, page, "/Resources << /Font << /F1 5 0 R >> /XObject << /X1 6 0 R >> >>");
    objects.add(
        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 6 0 R >> >> /Length "
            + own.length()
            + " >>\nstream\n"
            + own
            + "\nendstream");
    return Pdfs.raw(objects);
  }

  /** A report of one page; object 4 is what it shows, 5 its font. */
  private static List<String> objects(String pages, String font, String more, String... entries) {
    StringBuilder content = new StringBuilder();
    int y = 740;
    for (String line : Pdfs.REPORT) {
      content.append("BT /F1 9 Tf 54 ").append(y).append(" Td (");
      content.append(line.replace("(", "\\(").replace(")", "\\)")).append(") Tj ET\n");
      y -= 14;
    }
    String resources =
        String.join(" ", entries).contains("/Resources")
            ? ""
            : "/Resources << /Font << /F1 5 0 R >> >> ";
    String box = String.join(" ", entries).contains("/MediaBox") ? "" : "/MediaBox [0 0 612 792] ";
    List<String> objects = new ArrayList<>();
    Collections.addAll(
        objects,
        CATALOG,
        pages,
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R "
            + box
            + resources
            + String.join(" ", entries)
            + " >>",
        stream(content + more),
        font);
    return objects;
  }

  private static String stream(String content) {
    return "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
  }

  private static Hostile bad(String name, byte[] pdf, RejectionReason reason) {
    return refused(Reader.PDF, name, pdf, reason, ".*", false);
  }

  private static Hostile good(String name, byte[] pdf) {
    return new Hostile(
        Reader.PDF, name, new Bytes(pdf), new End.Taken(List.of(Note.Kind.UNKNOWN_FIELD)));
  }

  /** Taken or refused: what PDFBox makes of its text decides; it ends within its bounds. */
  private static Hostile ended(String name, byte[] pdf) {
    return new Hostile(Reader.PDF, name, new Bytes(pdf), new End.Either());
  }
}
