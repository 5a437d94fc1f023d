package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.hashes.ListReaders;
import org.leadline.index.FacetQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.SearchQuery;
import org.leadline.priority.FactorScore;
import org.leadline.priority.ScoresForm;
import org.leadline.report.ListMeaning;
import org.leadline.report.ReportId;
import org.leadline.store.StoredReport;

/** A desk that takes reports in, and imports the lists that label them. */
final class ListDesk implements AutoCloseable {

  final Installation installation;

  private final Path data;
  private Readers readers;

  private ListDesk(Path data) {
    this.data = data;
    this.installation = Installation.start(data);
    this.readers = newReaders();
  }

  static ListDesk open(Path data) {
    return new ListDesk(data);
  }

  /** From now on it reads as another program does, which has read none of the lists yet. */
  void readAnew() {
    readers = newReaders();
  }

  /** Readers that have read none of the lists yet. */
  Readers newReaders() {
    Readers plain = installation.readers;
    return new Readers(
        plain.intake(),
        plain.recogniser(),
        plain.ranking(),
        plain.access(),
        KnownLists.of(installation.store, data, "networks"));
  }

  KnownLists known() {
    return readers.lists();
  }

  ListImports imports() {
    return imports(readers);
  }

  ListImports imports(Readers by) {
    return new ListImports(
        installation.store, by, Optional.of(installation.projection), InstantSource.system());
  }

  /** Takes in a document of a new report. */
  void deliver(String document) {
    Arrivals arrivals =
        new Arrivals(
            installation.store,
            readers,
            Optional.of(installation.projection),
            Installation.SETTINGS);
    ArrivalSummary summary = Delivery.take(arrivals, document, "north");
    assertThat(summary.counts().accepted()).isEqualTo(1);
  }

  /** Takes in a new report with files that have these hashes. */
  void deliver(long number, String... hashes) {
    String files =
        Stream.of(hashes)
            .map("{\"filename\":\"x.bin\",\"verificationHash\":\"%s\"}"::formatted)
            .collect(Collectors.joining(","));
    deliver(
        """
        {"reportId":%d,"dateReceived":"2030-01-02T04:00:00Z",
         "dateMadeAvailable":"2030-01-03T00:00:00Z",
         "reportedInformation":{"reportingEsp":{"espName":"ExampleChat, Inc."},
          "uploadedFiles":{"uploadedFiles":[%s]}}}
        """
            .formatted(number, files));
  }

  /** A file with this text, beside the data directory. */
  Path file(String name, String text) throws IOException {
    return Files.writeString(data.resolveSibling(name), text);
  }

  /** What is said of a list of the example office. */
  static ListRequest request(String name, @Nullable ListMeaning meaning) {
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

  ListOutcome take(String name, @Nullable ListMeaning meaning, String text) throws IOException {
    return take(request(name, meaning), text);
  }

  /** Imports a list of one file. */
  ListOutcome take(ListRequest request, String text) throws IOException {
    return take(request, file(request.name() + ".csv", text));
  }

  /** Imports a list of one file. */
  ListOutcome take(ListRequest request, Path file) {
    return imports().take(request, List.of(file), looked -> {});
  }

  /** Updates a list by one file. */
  ListOutcome update(String name, String file, String text) throws IOException {
    return imports()
        .update(
            new UpdateRequest(name, null, ListReaders.USUAL, false),
            List.of(file(file, text)),
            looked -> {})
        .orElseThrow();
  }

  StoredReport report(long number) {
    return installation
        .store
        .reports()
        .find(ReportId.cybertip(number), Installation.ALL)
        .orElseThrow();
  }

  /** The lists that label a report, {@code name:category}. */
  List<String> lists(long number) {
    return report(number).labels().stream()
        .map(label -> label.list().name() + ":" + label.category())
        .toList();
  }

  /** What raises or lowers a report's priority. */
  List<String> factors(long number) {
    return ScoresForm.read(report(number).scores().unpack()).priority().factors().stream()
        .map(FactorScore::factor)
        .toList();
  }

  /** The counts of a facet over all reports, {@code value=count}. */
  List<String> facet(String field) {
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

  /** The files of hashes that are kept. */
  List<Path> hashFiles() throws IOException {
    try (Stream<Path> all = Files.list(data.resolve("lists"))) {
      return all.filter(path -> path.toString().endsWith(".hashes")).toList();
    }
  }

  /** Whether a list is being made somewhere. */
  boolean hasBuildingSite() throws IOException {
    if (!Files.isDirectory(data.resolve("lists"))) {
      return false;
    }
    try (Stream<Path> all = Files.list(data.resolve("lists"))) {
      return all.anyMatch(path -> path.toString().endsWith(".building"));
    }
  }

  @Override
  public void close() {
    installation.close();
  }
}
