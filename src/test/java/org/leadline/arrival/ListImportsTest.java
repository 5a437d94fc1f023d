package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;
import org.leadline.config.ConfigFolder;
import org.leadline.enrich.NetworkEffects;
import org.leadline.enrich.NoiseEffect;
import org.leadline.enrich.NoiseHit;
import org.leadline.enrich.NoiseLists;
import org.leadline.enrich.hashes.ListReaders;
import org.leadline.enrich.source.InvalidList;
import org.leadline.index.FacetQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.SearchQuery;
import org.leadline.priority.FactorScore;
import org.leadline.priority.ScoresForm;
import org.leadline.report.ListMeaning;
import org.leadline.report.ReportId;
import org.leadline.store.KnownList;
import org.leadline.store.StoredReport;

/** A unit imports lists of known hashes, before and after the reports came. */
class ListImportsTest {

  private static final String FIRST = "0123456789abcdef0123456789abcdef";
  private static final String SECOND = "00000000000000000000000000000abc";

  /** Half of its bits are ones, as a fingerprint's are. */
  private static final String PRINT = "0123456789abcdef".repeat(4);

  private static final NetworkEffects EFFECTS = NoiseLists.from(ConfigFolder.builtIn()).networks();

  @TempDir Path data;
  @TempDir Path files;

  private Installation installation;
  private Readers readers;

  @BeforeEach
  void start() {
    Readers plain = Delivery.readers();
    installation = Installation.start(data, plain);
    readers = withLists(plain);
  }

  private Readers withLists(Readers plain) {
    return new Readers(
        plain.intake(),
        plain.recogniser(),
        plain.ranking(),
        plain.access(),
        KnownLists.of(installation.store, data, "networks"));
  }

  @AfterEach
  void stop() {
    installation.close();
  }

  private ListImports imports() {
    return new ListImports(
        installation.store, readers, Optional.of(installation.projection), InstantSource.system());
  }

  private void deliver(long number, String... hashes) {
    StringBuilder uploaded = new StringBuilder();
    for (String hash : hashes) {
      uploaded
          .append(uploaded.isEmpty() ? "" : ",")
          .append("{\"filename\":\"x.bin\",\"verificationHash\":\"%s\"}".formatted(hash));
    }
    deliverDocument(
        """
        {"reportId":%d,"dateReceived":"2030-01-02T04:00:00Z",
         "dateMadeAvailable":"2030-01-03T00:00:00Z",
         "reportedInformation":{"reportingEsp":{"espName":"ExampleChat, Inc."},
          "uploadedFiles":{"uploadedFiles":[%s]}}}
        """
            .formatted(number, uploaded));
  }

  private void deliverDocument(String document) {
    Arrivals arrivals =
        new Arrivals(
            installation.store,
            readers,
            Optional.of(installation.projection),
            Installation.SETTINGS);
    ArrivalSummary summary = Delivery.take(arrivals, document, "north");
    assertThat(summary.counts().accepted()).isEqualTo(1);
  }

  private static ListRequest request(String name, @Nullable ListMeaning meaning) {
    return new ListRequest(
        name,
        "Example Office",
        "Not to be passed on.",
        "Example licence",
        "Example scheme",
        meaning,
        LocalDate.parse("2030-01-01"),
        ListReaders.USUAL,
        false);
  }

  private ListOutcome take(String name, @Nullable ListMeaning meaning, String text)
      throws IOException {
    Path file = Files.writeString(files.resolve(name + ".csv"), text);
    return imports().take(request(name, meaning), List.of(file), looked -> {});
  }

  private StoredReport report(long number) {
    return installation
        .store
        .reports()
        .find(ReportId.cybertip(number), Visibility.everything())
        .orElseThrow();
  }

  private List<String> factors(long number) {
    return ScoresForm.read(report(number).scores().unpack()).priority().factors().stream()
        .map(FactorScore::factor)
        .toList();
  }

  private List<String> lists(long number) {
    return report(number).labels().stream()
        .map(label -> label.list().name() + ":" + label.category())
        .toList();
  }

  @Test
  void aReportThatCameBeforeTheListIsLabelledScoredAndCounted() throws IOException {
    deliver(200000001, FIRST);
    deliver(200000002, SECOND);
    int before = report(200000001).priority();

    ListOutcome outcome = take("Example list", null, "md5,category\n" + FIRST + ",1\n");

    assertThat(outcome.relabelled()).isEqualTo(1);
    assertThat(lists(200000001)).containsExactly("Example list:1");
    assertThat(lists(200000002)).isEmpty();
    assertThat(report(200000001).priority()).isGreaterThan(before);
    assertThat(factors(200000001)).contains("knownMaterial");
    assertThat(facet("list")).containsExactly("Example list=1");
    assertThat(facet("material")).containsExactly("known=1");
    assertThat(installation.differences()).isEmpty();
    KnownList list = report(200000001).labels().getFirst().list();
    assertThat(list.owner()).isEqualTo("Example Office");
    assertThat(list.handling()).isEqualTo("Not to be passed on.");
    assertThat(list.sha256()).hasSize(64);
    assertThat(list.rows()).isEqualTo(1);
  }

  @Test
  void aReportThatComesAfterTheListIsLabelledAtOnce() throws IOException {
    take("Example list", null, "md5,category\n" + FIRST + ",1\n");
    deliver(200000001, FIRST, SECOND);

    assertThat(lists(200000001)).containsExactly("Example list:1");
    assertThat(factors(200000001)).contains("knownMaterial", "newBesideKnown");
    assertThat(facet("list")).containsExactly("Example list=1");
  }

  @Test
  void aListThatCameBetweenReadingAndCommittingCounts() throws IOException {
    readers.lists().current();
    Path file = Files.writeString(files.resolve("l"), FIRST);
    Readers other = withLists(Delivery.readers());
    new ListImports(
            installation.store, other, Optional.of(installation.projection), InstantSource.system())
        .take(request("Example list", null), List.of(file), looked -> {});
    // The readers of this delivery looked at the lists less than a second ago, when there was none.
    deliver(200000001, FIRST);

    assertThat(lists(200000001)).containsExactly("Example list:");
  }

  @Test
  void aWithdrawnEntryTakesItsLabelBackAndARemovedListAllOfThem() throws IOException {
    deliver(200000001, FIRST);
    deliver(200000002, SECOND);
    int before = report(200000001).priority();
    take("Example list", null, FIRST + "\n" + SECOND + "\n");
    assertThat(facet("list")).containsExactly("Example list=2");

    ListOutcome again = take("Example list", null, SECOND + "\n");
    assertThat(again.replaced()).isTrue();
    assertThat(again.relabelled()).isEqualTo(1);
    assertThat(lists(200000001)).isEmpty();
    assertThat(report(200000001).priority()).isEqualTo(before);
    assertThat(facet("list")).containsExactly("Example list=1");

    assertThat(imports().remove("Example list", looked -> {})).contains(1L);
    assertThat(lists(200000002)).isEmpty();
    assertThat(facet("list")).isEmpty();
    assertThat(installation.store.lists().all()).isEmpty();
    assertThat(hashFiles()).isEmpty();
    assertThat(imports().remove("Example list", looked -> {})).isEmpty();
  }

  @Test
  void aListThatCannotBeReadLeavesTheOneBefore() throws IOException {
    deliver(200000001, FIRST);
    take("Example list", null, FIRST + "\n");

    for (String bad : List.of("nothing", FIRST + "\nabc\n", "# only a comment\n")) {
      assertThatThrownBy(() -> take("Example list", null, bad))
          .as(bad)
          .isInstanceOf(InvalidList.class);
    }
    assertThat(lists(200000001)).containsExactly("Example list:");
    assertThat(hashFiles()).hasSize(1);
    assertThat(installation.store.lists().relabelling()).isEmpty();
  }

  @Test
  void rowsThatCannotBeReadAreLeftOutWhenSomebodySaysSo() throws IOException {
    Path file = Files.writeString(files.resolve("l"), FIRST + "\nabc\n");
    ListRequest lenient =
        new ListRequest("l", "Example Office", "", "", null, null, null, ListReaders.USUAL, true);
    ListOutcome outcome = imports().take(lenient, List.of(file), looked -> {});
    assertThat(outcome.list().hashes()).isEqualTo(1);
    assertThat(outcome.list().leftOut()).isEqualTo("1 × row that cannot be read");
  }

  @Test
  void whatAKilledImportLeftIsClearedAndItsLabellingGoneOnWith() throws IOException {
    deliver(200000001, FIRST);
    take("Example list", null, FIRST + "\n");
    // As a kill after the list was removed, before the labels were, leaves it; and an orphan.
    installation.store.commit(transaction -> transaction.lists().remove("Example list"));
    Path orphan = Files.writeString(data.resolve("lists").resolve("orphan.hashes"), "x");
    assertThat(facet("list")).containsExactly("Example list=1");

    assertThat(imports().resume()).isEqualTo(1);

    assertThat(facet("list")).isEmpty();
    assertThat(imports().resume()).isZero();
    take("Other list", null, SECOND + "\n");
    assertThat(orphan).doesNotExist();
    assertThat(hashFiles()).hasSize(1);
  }

  @Test
  void softwareNeverLinksViralDiscountsAndBothLowerAReportOfNothingElse() throws IOException {
    deliver(200000001, FIRST);
    int before = report(200000001).priority();
    take("Software", ListMeaning.SOFTWARE, FIRST + "\n");
    take("Viral", ListMeaning.VIRAL, FIRST + "\n" + SECOND + "\n");

    assertThat(
            readers
                .lists()
                .at(installation.store.lists().generation())
                .noise("md5:" + FIRST, EFFECTS))
        .map(NoiseHit::effect)
        .contains(NoiseEffect.NEVER_LINK);
    assertThat(readers.lists().current().noise("md5:" + SECOND, EFFECTS))
        .map(NoiseHit::effect)
        .contains(NoiseEffect.DISCOUNT);
    assertThat(readers.lists().current().noise("email:a@example.com", EFFECTS)).isEmpty();
    assertThat(factors(200000001)).contains("viral");
    assertThat(report(200000001).priority()).isLessThanOrEqualTo(before);
    assertThat(facet("material")).containsExactly("software=1", "viral=1");
  }

  @Test
  void everyStreamedFormIsTakenFromAFileWithTheSha256OfTheWholeFile() throws IOException {
    deliver(200000001, FIRST);
    List<String> forms =
        List.of(
            "{\"odata.metadata\":\"http://github.com/ICMEC/ProjectVic/DataModels/1.3.xml#Media\","
                + "\"value\":[{\"Category\":1,\"MD5\":\""
                + FIRST
                + "\"}]}\n",
            "<queryResult xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\"><images><image>"
                + "<member id=\"1\"/><id>1</id><fingerprints><md5>"
                + FIRST
                + "</md5></fingerprints></image></images></queryResult>\n",
            "MD5;SHA1;PhotoDNA;Image ID\n" + FIRST + ";;;\n",
            "\"SHA-1\",\"MD5\",\"CRC32\",\"FileName\"\n\"\",\"" + FIRST + "\",\"\",\"\"\n",
            "hash,metadata\n" + FIRST + ",m\n",
            "name,md5\nx," + FIRST + "\n",
            FIRST + "  x\n");
    for (int i = 0; i < forms.size(); i++) {
      ListOutcome outcome = take("Form " + i, ListMeaning.OTHER, forms.get(i));
      assertThat(outcome.list().hashes()).as(outcome.list().format()).isEqualTo(1);
      assertThat(outcome.list().sha256())
          .as(outcome.list().format())
          .isEqualTo(Hashing.sha256().hashString(forms.get(i), StandardCharsets.UTF_8).toString());
    }
    assertThat(installation.store.lists().all())
        .extracting(KnownList::format)
        .containsExactly("vics", "hash-sharing", "icse", "nsrl-2", "exchange", "csv", "plain");
    assertThat(lists(200000001)).hasSize(forms.size());
  }

  @Test
  void nsrlThreeIsReadFromSqliteAndItsColumnsAreChecked() throws IOException, SQLException {
    deliver(200000001, FIRST);
    Path good = sqlite("good.db", "create table FILE (sha256, sha1, md5, file_name, package_id)");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + good);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into FILE values (null, null, '"
              + FIRST.toUpperCase(java.util.Locale.ROOT)
              + "', 'a.dll', 1)");
    }
    ListOutcome outcome = imports().take(request("RDS", null), List.of(good), looked -> {});
    assertThat(outcome.list().format()).isEqualTo("nsrl-3");
    assertThat(outcome.list().meaning()).isEqualTo(ListMeaning.SOFTWARE);
    assertThat(lists(200000001)).containsExactly("RDS:");

    Path other = sqlite("other.db", "create table FILE (name)");
    assertThatThrownBy(() -> imports().take(request("RDS", null), List.of(other), looked -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no NSRL reference data set");
    byte[] cut = java.util.Arrays.copyOf(Files.readAllBytes(good), 5_000);
    Path damaged = Files.write(files.resolve("cut.db"), cut);
    assertThatThrownBy(() -> imports().take(request("RDS", null), List.of(damaged), looked -> {}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(lists(200000001)).containsExactly("RDS:");
  }

  @Test
  void aListNeedsANameAndAnOwner() {
    for (String name : List.of("", " a", "a\nb", "x".repeat(129))) {
      assertThatThrownBy(() -> request(name, null)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(
            () -> new ListRequest("a", " ", "", "", null, null, null, ListReaders.USUAL, false))
        .hasMessageContaining("owner");
  }

  @Test
  void aFingerprintNearOneOnTheListIsLabelledWithItsDistanceAndOneFartherIsNot()
      throws IOException {
    deliverPrint(200000001, PRINT);
    deliverPrint(200000002, flipped(PRINT, 31));
    deliverPrint(200000003, flipped(PRINT, 32));

    take("Prints", null, "pdq,category\n" + PRINT + ",1\n");

    assertThat(report(200000001).labels().getFirst().distance()).isZero();
    assertThat(report(200000002).labels().getFirst().distance()).isEqualTo(31);
    assertThat(lists(200000003)).isEmpty();
    assertThat(factors(200000002)).contains("knownMaterial");
    assertThat(facet("list")).containsExactly("Prints=2");
    assertThat(installation.differences()).isEmpty();
  }

  private void deliverPrint(long number, String print) {
    deliverDocument(
        """
        <fileDetails><reportId>%d</reportId><fileId>1</fileId>
          <originalFileName>x.bin</originalFileName>
          <originalFileHash hashType="PDQ">%s</originalFileHash></fileDetails>
        """
            .formatted(number, print));
  }

  /** A fingerprint so many bits away. */
  private static String flipped(String print, int bits) {
    byte[] bytes = HexFormat.of().parseHex(print);
    for (int bit = 0; bit < bits; bit++) {
      bytes[bit / 8 * 2] ^= (byte) (1 << bit % 8);
    }
    return HexFormat.of().formatHex(bytes);
  }

  private ListOutcome update(String name, String file, String text) throws IOException {
    Path path = Files.writeString(files.resolve(file), text);
    return imports()
        .update(
            new UpdateRequest(name, null, ListReaders.USUAL, false), List.of(path), looked -> {})
        .orElseThrow();
  }

  @Test
  void pagesOfHashSharingUpdateAListAndTombstonesTakeEntriesBackInAnyOrder() throws IOException {
    deliver(200000001, FIRST);
    deliver(200000002, SECOND);
    take("Sharing", null, page(image("1", "2030-01-02", FIRST)));
    assertThat(lists(200000001)).containsExactly("Sharing:A1");

    ListOutcome second = update("Sharing", "2.xml", page(image("2", "2030-01-03", SECOND)));
    assertThat(second.list().hashes()).isEqualTo(2);
    assertThat(second.relabelled()).isEqualTo(1);
    assertThat(lists(200000001)).containsExactly("Sharing:A1");
    assertThat(lists(200000002)).containsExactly("Sharing:A1");

    update("Sharing", "3.xml", page(tombstone("1", "2030-01-05")));
    assertThat(lists(200000001)).isEmpty();
    // Pages are in no order of time: this one is older than the tombstone.
    update("Sharing", "4.xml", page(image("1", "2030-01-04", FIRST)));
    assertThat(lists(200000001)).isEmpty();
    ListOutcome last = update("Sharing", "5.xml", page(image("1", "2030-01-06", FIRST)));
    assertThat(lists(200000001)).containsExactly("Sharing:A1");
    assertThat(last.list().update()).extracting("number", "source").containsExactly(4L, "5.xml");
    assertThat(last.list().rows()).isEqualTo(5);
    assertThat(hashFiles()).hasSize(1);
    assertThat(installation.differences()).isEmpty();
  }

  @Test
  void anUpdateThatWouldLeaveNothingIsOfAnotherFormOrHasABadRowChangesNothing() throws IOException {
    deliver(200000001, FIRST);
    take("Sharing", null, page(image("1", "2030-01-02", FIRST)));
    List<String> wrong =
        List.of(
            page(tombstone("1", "2030-01-05")),
            SECOND + "\n",
            page(image("2", "2030-01-05", "abc")),
            page(image("2", "2030-01-05", SECOND)).substring(0, 290));
    for (String text : wrong) {
      assertThatThrownBy(() -> update("Sharing", "2.xml", text))
          .as(text)
          .isInstanceOf(InvalidList.class);
    }
    assertThat(lists(200000001)).containsExactly("Sharing:A1");
    assertThat(installation.store.lists().all().getFirst().update()).isNull();
    assertThat(hashFiles()).hasSize(1);
  }

  @Test
  void aPlainListIsUpdatedByAddingAndACsvTakesBackByItsColumn() throws IOException {
    deliver(200000001, FIRST);
    deliver(200000002, SECOND);
    take("Plain", null, FIRST + "\n");
    update("Plain", "more.txt", SECOND + "\n");
    take("Feed", null, "hash,category\n" + FIRST + ",1\n" + FIRST + ",2\n");
    update(
        "Feed",
        "more.csv",
        "hash,category,should_delete\n"
            + SECOND.toUpperCase(java.util.Locale.ROOT)
            + ",3,0\n"
            + FIRST
            + ",,true\n"
            + FIRST
            + ",4,false\n");
    assertThat(lists(200000001)).containsExactlyInAnyOrder("Plain:", "Feed:4");
    assertThat(lists(200000002)).containsExactlyInAnyOrder("Plain:", "Feed:3");
  }

  private static String page(String entries) {
    return "<queryResult xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\"><images>"
        + entries
        + "</images></queryResult>";
  }

  private static String image(String id, String day, String md5) {
    return ("<image><member id=\"7\">A</member><timestamp>%sT00:00:00Z</timestamp><id>%s</id>"
            + "<classification>A1</classification><fingerprints><md5>%s</md5></fingerprints></image>")
        .formatted(day, id, md5);
  }

  private static String tombstone(String id, String day) {
    return "<deletedImage><member id=\"7\">A</member><timestamp>%sT00:00:00Z</timestamp><id>%s</id></deletedImage>"
        .formatted(day, id);
  }

  @Test
  void listsThatAreSentAtOnceDoNotDisturbEachOther() throws Exception {
    deliver(200000001, FIRST);
    Future<ListOutcome> sent =
        whileSending(
            body ->
                imports()
                    .put(request("Slow list", null), List.of(ListSource.sent("slow.txt", body))),
            // What is being made is no leftover to this one.
            () -> take("Example list", null, FIRST + "\n"));
    assertThat(sent.get().list().hashes()).isEqualTo(2);
    imports().resume();
    assertThat(lists(200000001)).containsExactly("Example list:", "Slow list:");
    assertThat(hasBuildingSite()).isFalse();
    assertThat(hashFiles()).hasSize(2);
  }

  @Test
  void anUpdateOfAListThatIsReplacedMeanwhileIsRefused() throws Exception {
    take("Example list", null, FIRST + "\n");
    UpdateRequest update = new UpdateRequest("Example list", null, ListReaders.USUAL, false);
    Future<Optional<ListOutcome>> sent =
        whileSending(
            body -> imports().add(update, List.of(ListSource.sent("u", body))),
            () -> take("Example list", null, "1" + SECOND.substring(1) + "\n"));
    assertThatThrownBy(sent::get).hasMessageContaining("send it again");
    assertThat(installation.store.lists().all().getFirst().update()).isNull();
    deliver(200000001, FIRST, SECOND, "1" + SECOND.substring(1));
    assertThat(report(200000001).labels()).hasSize(1);
  }

  /** Sends two hashes, and does something else in between. */
  private <T> Future<T> whileSending(
      Function<InputStream, T> receive, Callable<ListOutcome> meanwhile) throws Exception {
    // Closed from the last to the first: the body ends, is read to its end, and is closed.
    try (PipedInputStream body = new PipedInputStream();
        ExecutorService other = Executors.newVirtualThreadPerTaskExecutor();
        PipedOutputStream slow = new PipedOutputStream(body)) {
      Future<T> sent = other.submit(() -> receive.apply(body));
      slow.write((FIRST + "\n").getBytes(StandardCharsets.UTF_8));
      slow.flush();
      while (!hasBuildingSite()) {
        Thread.sleep(5);
      }
      meanwhile.call();
      slow.write((SECOND + "\n").getBytes(StandardCharsets.UTF_8));
      return sent;
    }
  }

  private boolean hasBuildingSite() throws IOException {
    if (!Files.isDirectory(data.resolve("lists"))) {
      return false;
    }
    try (Stream<Path> all = Files.list(data.resolve("lists"))) {
      return all.anyMatch(path -> path.toString().endsWith(".building"));
    }
  }

  @Test
  void aListThatGetsAnotherMeaningScoresItsReportsAnew() throws IOException {
    deliver(200000001, FIRST);
    take("Example list", ListMeaning.KNOWN, FIRST + "\n");
    assertThat(factors(200000001)).contains("knownMaterial");

    ListOutcome again = take("Example list", ListMeaning.VIRAL, FIRST + "\n");

    assertThat(again.relabelled()).isEqualTo(1);
    assertThat(factors(200000001)).contains("viral").doesNotContain("knownMaterial");
    assertThat(facet("material")).containsExactly("viral=1");
    assertThat(installation.differences()).isEmpty();
  }

  @Test
  void aListWhoseFileIsLostStopsNothingKeepsItsLabelsAndComesBackWhenImportedAgain()
      throws IOException {
    deliver(200000001, FIRST);
    take("Example list", null, FIRST + "\n");
    Files.delete(hashFiles().getFirst());

    // Another program, which has not read the file before.
    readers = withLists(Delivery.readers());
    deliver(200000002, FIRST);
    assertThat(lists(200000002)).isEmpty();
    assertThat(imports().lost()).containsExactly("Example list");
    take("Other list", null, SECOND + "\n");
    assertThat(lists(200000001)).containsExactly("Example list:");

    take("Example list", null, FIRST + "\n");
    assertThat(imports().lost()).isEmpty();
    assertThat(lists(200000001)).containsExactly("Example list:");
    assertThat(lists(200000002)).containsExactly("Example list:");
  }

  private List<String> facet(String field) {
    try (IndexSnapshot snapshot = installation.index.snapshot()) {
      return snapshot
          .facets(
              new FacetQuestion(new SearchQuery.All(), Map.of(), List.of(field), 10),
              Installation.ALL)
          .getFirst()
          .values()
          .stream()
          .map(value -> value.value() + "=" + value.count())
          .toList();
    }
  }

  private Path sqlite(String name, String table) throws SQLException {
    Path file = files.resolve(name);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(table);
    }
    return file;
  }

  private List<Path> hashFiles() throws IOException {
    try (Stream<Path> all = Files.list(data.resolve("lists"))) {
      return all.filter(path -> path.toString().endsWith(".hashes")).toList();
    }
  }
}
