package org.leadline.search.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.search.Holding;
import org.leadline.search.InvalidQuery;
import org.leadline.search.Sample;
import org.leadline.search.SearchRequest;

/** A result is taken along: a real index, a real store, a real audit trail. */
class ResultExportsTest {

  private static final int NORTH = 23;

  @TempDir Path folder;
  private Holding holding;
  private ResultExports exports;
  private final Caller north = Holding.of("north");

  @BeforeEach
  void open() {
    holding = Holding.in(folder.resolve("data"));
    for (int i = 0; i < NORTH; i++) {
      holding.take(
          Sample.number(8_000_000 + i)
              .says("An enrollment form.")
              .from(i == 3 ? "=cmd|' /C calc'!A0" : "Example Chat")
              .report(),
          "north");
    }
    holding.take(Sample.number(9_000_000).says("An enrollment form.").report(), "south");
    exports = new ResultExports(holding.search(), holding.store(), Holding.CLOCK);
  }

  @AfterEach
  void close() {
    holding.close();
  }

  private byte[] written(String query, ExportFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Long> totals = new ArrayList<>();
    exports.write(SearchRequest.of(query), format, north, totals::add, out);
    assertThat(totals).hasSize(1);
    return out.toByteArray();
  }

  @Test
  void everyHitOfTheCallersIsALineOfCsvOfWhichNoneStartsAFormula() {
    List<String> lines =
        new String(written("enrollment", ExportFormat.CSV), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(lines).hasSize(NORTH + 1);
    assertThat(lines.getFirst()).startsWith("\"report\",\"version\",\"priority\"");
    assertThat(lines).noneMatch(line -> line.contains("9000000"));
    assertThat(lines).filteredOn(line -> line.contains("\"'=cmd|")).hasSize(1);
    assertThat(lines).noneMatch(line -> line.contains(",\"="));
  }

  @Test
  void everyHitIsALineOfJson() {
    List<String> lines =
        new String(written("enrollment", ExportFormat.JSONL), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(lines).hasSize(NORTH);
    assertThat(Jsons.MAPPER.readTree(lines.getFirst()).at("/card/provider").asString())
        .isNotEmpty();
  }

  @Test
  void theRecordIsWrittenBeforeTheFirstByteLeaves() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };
    assertThatThrownBy(() ->
            exports.write(
                SearchRequest.of("enrollment"), ExportFormat.CSV, north, total -> {}, gone))
        .isInstanceOf(java.io.UncheckedIOException.class);
    assertThat(holding.store().audit().page(Long.MAX_VALUE, 1).getFirst().entry())
        .satisfies(entry -> {
          assertThat(entry.action()).isEqualTo("search.export.csv");
          assertThat(entry.count()).isEqualTo(NORTH);
          assertThat(entry.purpose()).isEqualTo("training");
        });
  }

  @Test
  void aQueryThatCannotBeReadWritesNothing() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(
            () -> exports.write(SearchRequest.of("(a"), ExportFormat.PACK, north, total -> {}, out))
        .isInstanceOf(InvalidQuery.class);
    assertThat(out.size()).isZero();
  }

  @Test
  void aPackTellsWhatWasAskedAndIsWhatTheStoreHolds() throws IOException {
    byte[] pack = written("enrollment", ExportFormat.PACK);
    Map<String, byte[]> parts = parts(pack);
    Manifest manifest = Jsons.MAPPER.readValue(parts.get(Manifest.MANIFEST), Manifest.class);
    assertThat(manifest.query()).isEqualTo("enrollment");
    assertThat(manifest.by()).isEqualTo(north.name());
    assertThat(manifest.purpose()).isEqualTo("training");
    assertThat(manifest.profile()).isEqualTo(Holding.profile());
    assertThat(manifest.made()).isEqualTo(Holding.CLOCK.instant());
    assertThat(manifest.reports()).isEqualTo(NORTH);
    assertThat(manifest.originals()).isEqualTo(NORTH);
    assertThat(check(pack)).isEqualTo(new PackFinding("", NORTH, NORTH));
  }

  @Test
  void theFirstDifferenceOfAChangedPackIsTold() throws IOException {
    Map<String, byte[]> parts = parts(written("enrollment", ExportFormat.PACK));
    assertThat(changed(parts, Manifest.LISTED, "8000001", "8000099"))
        .startsWith("reports.jsonl was changed");
    assertThat(changed(parts, Manifest.MANIFEST, "enrollment", "registration"))
        .startsWith("manifest.json was changed");
    Map<String, byte[]> resealed = new LinkedHashMap<>(parts);
    byte[] manifest =
        text(parts, Manifest.MANIFEST)
            .replace("training", "curiosity")
            .getBytes(StandardCharsets.UTF_8);
    resealed.put(Manifest.MANIFEST, manifest);
    Manifest.Seal seal = Jsons.MAPPER.readValue(parts.get(Manifest.SEAL), Manifest.Seal.class);
    resealed.put(
        Manifest.SEAL,
        Jsons.MAPPER.writeValueAsBytes(new Manifest.Seal(Digests.hex(manifest), seal.seal())));
    assertThat(check(zip(resealed)).difference()).startsWith("The seal is not of this store");
    Map<String, byte[]> more = new LinkedHashMap<>(parts);
    more.put("extra.txt", new byte[1]);
    assertThat(check(zip(more)).difference()).contains("no evidence pack");
    assertThat(check("no zip".getBytes(StandardCharsets.UTF_8)).difference()).contains("no ZIP");
  }

  @Test
  void whatTheStoreNoLongerHoldsIsTold() throws IOException {
    byte[] pack = written("enrollment", ExportFormat.PACK);
    Path file = Files.write(folder.resolve("pack.zip"), pack);
    Visibility south = Visibility.ofUnits(List.of("south"), true);
    PackFinding found = new PackCheck(holding.store(), south).check(file);
    assertThat(found.difference()).contains("has no original with the SHA-256").contains("80000");
    try (Holding other = Holding.in(folder.resolve("other"))) {
      assertThat(new PackCheck(other.store(), north.visibility()).check(file).difference())
          .startsWith("The seal is not of this store");
    }
  }

  private String changed(Map<String, byte[]> parts, String entry, String from, String to)
      throws IOException {
    Map<String, byte[]> changed = new LinkedHashMap<>(parts);
    String before = text(parts, entry);
    assertThat(before).contains(from);
    changed.put(entry, before.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return check(zip(changed)).difference();
  }

  private static String text(Map<String, byte[]> parts, String entry) {
    return new String(parts.get(entry), StandardCharsets.UTF_8);
  }

  private PackFinding check(byte[] pack) throws IOException {
    Path file = Files.write(folder.resolve("pack.zip"), pack);
    return new PackCheck(holding.store(), north.visibility()).check(file);
  }

  private static Map<String, byte[]> parts(byte[] pack) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
