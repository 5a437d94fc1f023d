package org.leadline.link.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.leadline.link.walk.WalkDesk.id;
import static org.leadline.link.walk.WalkDesk.mail;
import static org.leadline.link.walk.WalkDesk.mails;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.leadline.access.AuditEntry;
import org.leadline.index.Hit;
import org.leadline.link.LinkDesk;
import org.leadline.link.LinkStrength;
import org.leadline.link.Tip;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportId;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Links are taken along: each pair once, in forms that other programs open. */
class ExportServiceTest {

  private final WalkDesk desk = new WalkDesk();

  @Test
  void everyReportThenEveryPairOnceInTheOrderOfIds() {
    desk.given(mails(10, "a"), mails(9, "a", "b"), mails(11, "b"), mails(12, "alone"));
    Told told = new Told();

    desk.walking.exports().all(WalkFilter.ALL, LinkDesk.NORTH, told);

    assertThat(told.reports).containsExactly(id(9), id(10), id(11), id(12));
    assertThat(told.pairs).containsExactly("9 10", "9 11");
    assertThat(told.ended).isTrue();
    assertThat(desk.audited)
        .extracting(AuditEntry::action, AuditEntry::purpose, AuditEntry::count)
        .containsExactly(tuple("links.export", "training", 4L));
  }

  @Test
  void aGraphHoldsTheLinksAmongItsReportsThatPassTheFilter() {
    desk.given(
        mails(1, "a").address("240.0.0.7", "2030-03-01T12:00:00Z"),
        mails(2, "a"),
        Tip.number(3).address("240.0.0.7", "2031-03-01T12:00:00Z"),
        mails(4, "a").unit("south"));
    Told strong = new Told();
    Told all = new Told();

    List<ReportId> reports = List.of(id(3), id(2), id(1), id(4), id(99));
    desk.walking
        .exports()
        .among(reports, WalkFilter.ALL.atLeast(LinkStrength.STRONG), LinkDesk.NORTH, strong);
    desk.walking.exports().among(reports, WalkFilter.ALL, LinkDesk.NORTH, all);

    assertThat(strong.reports).containsExactly(id(1), id(2), id(3));
    assertThat(strong.pairs).containsExactly("1 2");
    assertThat(all.pairs).containsExactly("1 2", "1 3");
  }

  @Test
  void csvHasOneReasonALineAndNoFormula() {
    String mail = "+zzsynth@gmail.com";
    desk.given(
        Tip.number(1).holds(IdentifierKind.EMAIL, mail),
        Tip.number(2).holds(IdentifierKind.EMAIL, mail));
    StringBuilder csv = new StringBuilder();

    desk.walking.exports().all(WalkFilter.ALL, LinkDesk.NORTH, new CsvLinks(csv));

    List<String> lines = csv.toString().lines().toList();
    assertThat(lines.getFirst()).startsWith("\"report\",\"other_report\",\"strength\"");
    assertThat(lines).hasSizeGreaterThan(1).anyMatch(line -> line.startsWith("\"1\",\"2\""));
    assertThat(csv.toString()).doesNotContainPattern("(^|,|\\n)\"[=+@-]");
  }

  @Test
  void graphMlIsReadByAnXmlReaderAndHoldsEveryLink() throws Exception {
    desk.given(mails(1, "a").from("Example & \u0001 <Chat>"), mails(2, "a", "b"), mails(3, "b"));
    StringWriter out = new StringWriter();

    desk.walking.exports().all(WalkFilter.ALL, LinkDesk.NORTH, new GraphMlLinks(out));

    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    Document document =
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(out.toString())));
    assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(3);
    assertThat(document.getElementsByTagName("node").item(0).getTextContent())
        .contains("Example & \uFFFD <Chat>");
    Element edge = (Element) document.getElementsByTagName("edge").item(0);
    assertThat(edge.getAttribute("source")).isEqualTo("1");
    assertThat(edge.getAttribute("target")).isEqualTo("2");
    assertThat(edge.getTextContent()).contains("strong", "email:" + mail("a"));
    assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(2);
  }

  /** Remembers what it is told. */
  private static final class Told implements LinkSink {
    private final List<ReportId> reports = new ArrayList<>();
    private final List<String> pairs = new ArrayList<>();
    private boolean ended;

    @Override
    public void report(Hit hit) {
      assertThat(pairs).isEmpty();
      reports.add(hit.report());
    }

    @Override
    public void link(ExportedLink link) {
      pairs.add(link.reportId() + " " + link.link().reportId());
    }

    @Override
    public void end() {
      ended = true;
    }
  }
}
