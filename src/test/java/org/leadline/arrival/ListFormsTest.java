package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.report.ListMeaning;
import org.leadline.store.KnownList;

/** The forms in which lists of hashes come, from the file to the label. */
class ListFormsTest {

  private static final String FIRST = "0123456789abcdef0123456789abcdef";

  /** Half of its bits are ones, as a fingerprint's are. */
  private static final String PRINT = "0123456789abcdef".repeat(4);

  @TempDir Path folder;

  private ListDesk desk;

  @BeforeEach
  void open() {
    desk = ListDesk.open(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void everyStreamedFormIsTakenFromAFileWithTheSha256OfTheWholeFile() throws IOException {
    desk.deliver(200000001, FIRST);
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
      ListOutcome outcome = desk.take("Form " + i, ListMeaning.OTHER, forms.get(i));
      assertThat(outcome.list().hashes()).as(outcome.list().format()).isEqualTo(1);
      assertThat(outcome.list().sha256())
          .as(outcome.list().format())
          .isEqualTo(Hashing.sha256().hashString(forms.get(i), StandardCharsets.UTF_8).toString());
    }
    assertThat(desk.installation.store.lists().all())
        .extracting(KnownList::format)
        .containsExactly("vics", "hash-sharing", "icse", "nsrl-2", "exchange", "csv", "plain");
    assertThat(desk.lists(200000001)).hasSize(forms.size());
  }

  @Test
  void nsrlThreeIsReadFromSqliteAndItsColumnsAreChecked() throws IOException, SQLException {
    desk.deliver(200000001, FIRST);
    Path good = sqlite("good.db", "create table FILE (sha256, sha1, md5, file_name, package_id)");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + good);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into FILE values (null, null, '"
              + FIRST.toUpperCase(java.util.Locale.ROOT)
              + "', 'a.dll', 1)");
    }
    ListOutcome outcome = desk.take(ListDesk.request("RDS", null), good);
    assertThat(outcome.list().format()).isEqualTo("nsrl-3");
    assertThat(outcome.list().meaning()).isEqualTo(ListMeaning.SOFTWARE);
    assertThat(desk.lists(200000001)).containsExactly("RDS:");

    Path other = sqlite("other.db", "create table FILE (name)");
    assertThatThrownBy(() -> desk.take(ListDesk.request("RDS", null), other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no NSRL reference data set");
    byte[] cut = java.util.Arrays.copyOf(Files.readAllBytes(good), 5_000);
    Path damaged = Files.write(folder.resolve("cut.db"), cut);
    assertThatThrownBy(() -> desk.take(ListDesk.request("RDS", null), damaged))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(desk.lists(200000001)).containsExactly("RDS:");
  }

  @Test
  void aSqliteFileWhoseViewCountsWithoutEndIsRefused() throws SQLException {
    Path endless =
        sqlite(
            "endless.db",
            "create view FILE as with recursive n(i) as (select 1 union all select i + 1 from n)"
                + " select printf('%032x', i) as md5 from n");
    assertThatThrownBy(() -> desk.take(ListDesk.request("RDS", null), endless))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more rows than it can hold");
  }

  @Test
  void aFingerprintNearOneOnTheListIsLabelledWithItsDistanceAndOneFartherIsNot()
      throws IOException {
    deliverPrint(200000001, PRINT);
    deliverPrint(200000002, flipped(PRINT, 31));
    deliverPrint(200000003, flipped(PRINT, 32));
    deliverPrint(200000004, flipped(PRINT, 31) + ",49");
    deliverPrint(200000005, PRINT + ",49");

    desk.take("Prints", null, "pdq,category\n" + PRINT + ",1\n");

    assertThat(desk.report(200000001).labels().getFirst().distance()).isZero();
    assertThat(desk.report(200000002).labels().getFirst().distance()).isEqualTo(31);
    assertThat(desk.lists(200000003)).isEmpty();
    assertThat(desk.lists(200000004)).as("of low quality, so near to none").isEmpty();
    assertThat(desk.report(200000005).labels().getFirst().distance()).isZero();
    assertThat(desk.factors(200000002)).contains("knownMaterial");
    assertThat(desk.facet("list")).containsExactly("Prints=3");
    assertThat(desk.installation.differences()).isEmpty();
  }

  private void deliverPrint(long number, String print) {
    desk.deliver(
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

  private Path sqlite(String name, String table) throws SQLException {
    Path file = folder.resolve(name);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(table);
    }
    return file;
  }
}
