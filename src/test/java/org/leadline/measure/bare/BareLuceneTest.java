package org.leadline.measure.bare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.document.InetAddressPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.config.ConfigFolder;
import org.leadline.index.Fields;
import org.leadline.index.IndexedReport;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.Format;
import org.leadline.report.Handling;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Incident;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Passage;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;
import org.leadline.report.Role;
import org.leadline.report.Stated;
import org.leadline.report.Strength;

/** Bare Lucene really holds what it is said to: only then is its speed a yardstick. */
class BareLuceneTest {

  private static final int REPORTS = 25;
  private static final Instant RECEIVED = Instant.parse("2030-01-02T00:00:00Z");

  @TempDir Path folder;

  private Directory directory;
  private DirectoryReader reader;
  private BareLucene.Figures figures;

  @BeforeEach
  void measure() throws IOException {
    ConfigFolder configuration = ConfigFolder.builtIn();
    Fields fields = Fields.from(configuration, "1");
    configuration.check();
    try (BareLucene lucene = new BareLucene(folder, fields)) {
      for (int i = 0; i < REPORTS; i++) {
        lucene.give(report(i));
      }
      figures = lucene.measure();
    }
    directory = FSDirectory.open(folder.resolve("index"));
    reader = DirectoryReader.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  @Test
  void indexesEveryReportOnceAndTellsHowMany() {
    assertThat(reader.numDocs()).isEqualTo(REPORTS);
    assertThat(figures.reports()).isEqualTo(REPORTS);
    assertThat(figures.seconds()).isPositive();
    assertThat(figures.bytesPerReport()).isBetween(80L, 800L);
    assertThat(figures.reportsPerSecond() * figures.seconds()).isBetween(24.9, 25.1);
  }

  @Test
  void findsTextIdentifiersNetworksAndDates() throws IOException {
    assertThat(count(new TermQuery(new Term("text", "quebec")))).isEqualTo(REPORTS);
    assertThat(count(new TermQuery(new Term("text", "number7")))).isEqualTo(1);
    assertThat(count(new TermQuery(new Term(BareValues.KEY, "ip:240.0.0.7")))).isEqualTo(1);
    assertThat(count(network("240.0.0.0", 29))).isEqualTo(8);
    assertThat(count(LongPoint.newExactQuery("received", RECEIVED.toEpochMilli())))
        .isEqualTo(REPORTS);
  }

  @Test
  void countsTheValuesOfFacets() throws IOException {
    SortedSetDocValues providers = MultiDocValues.getSortedSetValues(reader, "esp");
    assertThat(providers.getValueCount()).isEqualTo(2);
    assertThat(count(new TermQuery(new Term("esp", "Example Chat")))).isEqualTo(13);
  }

  private long count(Query query) throws IOException {
    return new IndexSearcher(reader).count(query);
  }

  private static Query network(String address, int bits) throws UnknownHostException {
    return InetAddressPoint.newPrefixQuery(
        BareValues.ADDRESS, java.net.InetAddress.getByName(address), bits);
  }

  private static IndexedReport report(int number) {
    String address = "240.0.0." + number;
    Report report =
        new Report(
            ReportId.cybertip(900_000_000L + number),
            new Handling(
                RECEIVED, null, Stated.NOT_STATED, ClearingHousePriority.E, null, List.of()),
            new Incident(
                null, List.of(), null, null, null, null, List.of(), null, List.of(), List.of()),
            new Reporter(
                number % 2 == 0 ? "Example Chat" : "Example Mail", null, Stated.NOT_STATED),
            List.of(),
            List.of(
                new Occurrence(
                    IdentifierKind.IP,
                    address,
                    List.of(new MatchKey(KeyKind.IP, address, Strength.MEDIUM)),
                    place("/address", Role.REPORTED_USER),
                    Hints.NONE,
                    null)),
            List.of(),
            List.of(new Passage(place("/text", Role.INCIDENT), "quebec number" + number, true)),
            List.of());
    return new IndexedReport(report, 1, number + 1L, new TreeSet<>(List.of("north")), 0, 0);
  }

  private static Place place(String path, Role role) {
    return new Place(
        Format.LAW_ENFORCEMENT_JSON, path, role, Origin.PROVIDER, Manner.DECLARED, null);
  }
}
