package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadline.enrich.source.Packing.bomb;
import static org.leadline.enrich.source.Packing.gzip;
import static org.leadline.enrich.source.Packing.joined;
import static org.leadline.enrich.source.Packing.zip;

import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.enrich.hashes.ListReaders;
import org.leadline.report.ListMeaning;
import org.leadline.store.KnownList;

/** A unit imports lists as they are published, packed. */
class PackedListsTest {

  private static final byte[] HASHES =
      "0123456789abcdef0123456789abcdef\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] MORE =
      "00000000000000000000000000000abc\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path data;
  @TempDir Path files;
  private Installation installation;

  @BeforeEach
  void start() {
    installation = Installation.start(data);
  }

  @AfterEach
  void stop() {
    installation.close();
  }

  private ListImports imports() {
    Readers plain = installation.readers;
    Readers readers =
        new Readers(
            plain.intake(),
            plain.recogniser(),
            plain.ranking(),
            plain.access(),
            KnownLists.of(installation.store, data, "networks"));
    return new ListImports(
        installation.store, readers, Optional.of(installation.projection), InstantSource.system());
  }

  private static ListRequest request() {
    return new ListRequest(
        "Set", "Example Office", "", "", null, null, null, ListReaders.USUAL, false);
  }

  private KnownList take(byte[]... contents) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (byte[] content : contents) {
      paths.add(Files.write(files.resolve("file" + paths.size()), content));
    }
    return imports().take(request(), paths, looked -> {}).list();
  }

  private KnownList send(byte[] content) {
    return imports()
        .put(request(), List.of(ListSource.sent("sent", new ByteArrayInputStream(content))))
        .list();
  }

  @Test
  void gzipAndZipAreReadFromFilesAndFromABody() throws IOException {
    byte[] packed = gzip(HASHES);
    KnownList list = take(packed);
    assertThat(list.hashes()).isEqualTo(1);
    assertThat(list.sha256())
        .as("of the file as it came")
        .isEqualTo(Hashing.sha256().hashBytes(packed).toString());
    assertThat(take(zip(HASHES), joined(gzip(MORE), gzip(HASHES))).hashes()).isEqualTo(2);
    assertThat(send(zip(joined(HASHES, MORE))).hashes()).isEqualTo(2);
    assertThat(send(gzip(HASHES)).format()).isEqualTo("plain");
  }

  @Test
  void packedRangesAreReadToo() throws IOException {
    byte[] ranges = "240.1.0.0/16\n".getBytes(StandardCharsets.UTF_8);
    ListRequest request =
        new ListRequest(
            "Exits", "Example", "", "", null, ListMeaning.VPN, null, ListReaders.USUAL, false);
    Path file = Files.write(files.resolve("ranges.gz"), gzip(ranges));
    assertThat(imports().take(request, List.of(file), looked -> {}).list().hashes()).isEqualTo(1);
  }

  @Test
  void sqliteIsReadFromFilesAndAsItIsSentAndNothingOfItStays() throws IOException, SQLException {
    byte[] set = softwareSet();
    assertThat(take(gzip(set)).format()).isEqualTo("nsrl-3");
    assertThat(take(zip(set)).hashes()).isEqualTo(1);
    assertNothingLeft();
    for (byte[] sent : new byte[][] {set, gzip(set), zip(set)}) {
      assertThat(send(sent).format()).isEqualTo("nsrl-3");
      assertNothingLeft();
    }
    assertNothingLeft();
  }

  @Test
  void whatIsDamagedHoldsSeveralFilesOrIsABombIsRefusedAndTheListBeforeStays()
      throws IOException, SQLException {
    take(HASHES);
    byte[] packed = gzip(joined(HASHES, MORE));
    byte[] cut = Arrays.copyOf(packed, packed.length - 4);
    byte[] sqliteBomb =
        joined(gzip("SQLite format 3\0".getBytes(StandardCharsets.UTF_8)), bomb(70));
    for (byte[] bad :
        new byte[][] {
          cut,
          joined(packed, HASHES),
          zip(HASHES, MORE),
          zip(),
          joined(gzip(HASHES), bomb(70)),
          sqliteBomb,
          gzip(packed)
        }) {
      assertThatThrownBy(() -> take(bad)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(installation.store.lists().all())
        .singleElement()
        .satisfies(list -> assertThat(list.hashes()).isEqualTo(1));
    assertNothingLeft();
  }

  private byte[] softwareSet() throws IOException, SQLException {
    Path file = files.resolve("set.db");
    Files.deleteIfExists(file);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("create table FILE (sha256, sha1, md5, file_name, package_id)");
      statement.execute(
          "insert into FILE values (null, null, '0123456789ABCDEF0123456789ABCDEF', 'x', 1)");
    }
    return Files.readAllBytes(file);
  }

  private void assertNothingLeft() throws IOException {
    try (Stream<Path> left = Files.list(data.resolve("lists"))) {
      assertThat(left.map(path -> String.valueOf(path.getFileName())))
          .allMatch(name -> name.equals("lists.lock") || name.endsWith(".hashes"));
    }
  }
}
