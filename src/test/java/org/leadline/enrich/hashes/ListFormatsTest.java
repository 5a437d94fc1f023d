package org.leadline.enrich.hashes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.enrich.source.InvalidList;

/** Each published form of a list, a good one and a bad one; all hashes are made up. */
class ListFormatsTest {

  private static final String MD5 = "0123456789abcdef0123456789abcdef";
  private static final String MD5_UPPER = "0123456789ABCDEF0123456789ABCDEF";
  private static final String OTHER = "00000000000000000000000000000abc";
  private static final String SHA1 = "0123456789abcdef0123456789abcdef01234567";
  private static final String SHA256 = MD5 + MD5;
  private static final String VICS_1 =
      "{\"odata.metadata\":\"http://github.com/ICMEC/ProjectVic/DataModels/1.3.xml#Media\",\"value\":[";
  private static final String VICS_2 =
      "{\"@odata.context\":\"http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/US/$metadata#Media\",\"value\":[";
  private static final String SHARING =
      "<queryResult xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\"><images count=\"2\">";

  @TempDir Path folder;

  private record Read(HashFile file, Entries entries, ListReader reader, ListFormat format) {}

  private Read read(String... files) throws IOException {
    return read(ListReaders.USUAL, files);
  }

  private Read read(ListReaders says, String... files) throws IOException {
    Path building = Files.createTempDirectory(folder, "building");
    try (Entries entries = new Entries(building)) {
      ListReader reader = null;
      ListFormat format = ListFormat.PLAIN;
      for (String text : files) {
        InputStream in =
            new BufferedInputStream(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        format = ListFormat.of(in);
        if (reader == null) {
          reader = says.reader(format, building);
          reader.begin(null, entries);
        }
        reader.read(in, entries);
      }
      ListReader used = java.util.Objects.requireNonNull(reader);
      used.finish(entries);
      Path written = Files.createTempFile(folder, "list", ".hashes");
      entries.write(written);
      return new Read(HashFile.open(written), entries, used, format);
    }
  }

  private static ListReaders declared(@Nullable HashKind kind) {
    return new ListReaders(kind, null);
  }

  @Test
  void projectVicOneIsReadWithStringsAndNumbersAndItsPicturesAreNeverHeld() throws IOException {
    String picture = "@".repeat(200_000);
    Read list =
        read(
            VICS_1
                + "{\"MediaID\":1,\"Category\":2,\"MD5\":\""
                + MD5_UPPER
                + "\",\"SHA1\":\""
                + SHA1
                + "\",\"Miniature\":\""
                + picture
                + "\",\"MediaSize\":\"8\"},"
                + "{\"Category\":null,\"MD5\":\""
                + OTHER
                + "\",\"PhotoDNA\":\"x\","
                + "\"MediaFiles\":[{\"MD5\":\""
                + OTHER
                + "\",\"FileName\":\"a.bin\"}]}]}");

    assertThat(list.format).isEqualTo(ListFormat.VICS);
    assertThat(list.file.find(HashKind.MD5, MD5)).containsExactly("2");
    assertThat(list.file.find(HashKind.SHA1, SHA1)).containsExactly("2");
    assertThat(list.file.find(HashKind.MD5, OTHER)).containsExactly("");
    assertThat(list.entries.rows()).isEqualTo(2);
    assertThat(list.entries.leftOut())
        .containsEntry("picture data, passed over unread", 1L)
        .containsEntry("PhotoDNA", 1L);
    assertThat(list.reader.scheme()).isEqualTo("Project VIC 1.3");
  }

  @Test
  void vicsTwoIsReadWithAlternativeHashesAndCases() throws IOException {
    Read list =
        read(
            "\ufeff"
                + VICS_2
                + "{\"CaseID\":\"c\",\"Media\":[{\"Category\":\"1\",\"MD5\":\""
                + MD5
                + "\",\"AlternativeHashes\":[{\"HashName\":\"SHA-256\",\"HashValue\":\""
                + SHA256
                + "\"},{\"HashName\":\"Other\",\"HashValue\":\"z\"}]}]}]}");

    assertThat(list.file.find(HashKind.SHA256, SHA256)).containsExactly("1");
    assertThat(list.reader.scheme()).isEqualTo("Project VIC 2.0 US");
    assertThat(list.entries.leftOut())
        .containsEntry("fingerprint of a kind that is not compared", 1L);
  }

  @Test
  void oneHashWithTwoCategoriesKeepsBothAndARepetitionCountsOnce() throws IOException {
    String one = "{\"Category\":1,\"MD5\":\"" + MD5 + "\"}";
    Read list = read(VICS_1 + one + "," + one + ",{\"Category\":2,\"MD5\":\"" + MD5 + "\"}]}");

    assertThat(list.file.find(HashKind.MD5, MD5)).containsExactly("1", "2");
    assertThat(list.file.size()).isEqualTo(2);
    assertThat(list.entries.rows()).isEqualTo(3);
  }

  @Test
  void vicsThatIsCutOffOrOfAnotherModelIsRefused() {
    assertThatThrownBy(() -> read(VICS_1 + "{\"MD5\":\"" + MD5 + "\"},{\"MD5\":\"0123"))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("cut off");
    assertThatThrownBy(() -> read("{\"value\":[{\"MD5\":\"" + MD5 + "\"}]}"))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("no Project VIC");
    assertThatThrownBy(() -> read(VICS_1 + "]}{}"))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("follows the end");
    assertThatThrownBy(() -> read(VICS_1 + "[".repeat(5_000))).isInstanceOf(InvalidList.class);
  }

  @Test
  void aMediumWithoutAHashOrWithAWrongOneIsToldWithItsPlace() throws IOException {
    Read list =
        read(VICS_1 + "{\"Category\":1},\n{\"MD5\":\"" + MD5 + "0\"},{\"MD5\":\"" + MD5 + "\"}]}");

    assertThat(list.entries.badCount()).isEqualTo(2);
    assertThat(list.entries.bad().keySet()).contains("line 2, entry 2");
    assertThat(list.file.size()).isEqualTo(1);
  }

  @Test
  void nsrlTwoIsSoftwareAndItsQuotedNamesMayHoldAnything() throws IOException {
    Read list =
        read(
            "\"SHA-1\",\"MD5\",\"CRC32\",\"FileName\",\"FileSize\",\"ProductCode\",\"OpSystemCode\",\"SpecialCode\"\r\n"
                + "\""
                + SHA1.toUpperCase(java.util.Locale.ROOT)
                + "\",\""
                + MD5_UPPER
                + "\",\"AB\",\"a, \"\"b\"\"\nc.dll\",1,2,\"358\",\"\"\r\n");

    assertThat(list.format).isEqualTo(ListFormat.NSRL_CSV);
    assertThat(list.format.meaning().isNoise()).isTrue();
    assertThat(list.file.find(HashKind.MD5, MD5)).containsExactly("");
    assertThat(list.file.find(HashKind.SHA1, SHA1)).hasSize(1);
    assertThat(list.entries.badCount()).isZero();
  }

  @Test
  void aRowWithTooFewColumnsIsBadAndAnOpenQuoteIsACutOffList() throws IOException {
    String header = "\"SHA-1\",\"MD5\",\"CRC32\",\"FileName\"\n";
    Read list = read(header + "\"" + SHA1 + "\",\"" + MD5 + "\"\n");
    assertThat(list.entries.bad()).containsEntry("line 2", "it has 2 columns, and the header 4");
    assertThatThrownBy(() -> read(header + "\"" + SHA1 + "\",\"" + MD5))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("cut off");
  }

  @Test
  void interpolExportIsReadWithItsBaseline() throws IOException {
    Read list =
        read(
            "MD5;SHA1;PhotoDNA;Image ID;Is distributed;Victim identified;Offender identified;Series name;Number of submissions;File Available;Media Type;Baseline\n"
                + MD5
                + ";"
                + SHA1
                + ";aa;7;True;;;;1;;Image;yes\n"
                + ";;aa;8;True;;;;1;;Image;no\n");

    assertThat(list.format).isEqualTo(ListFormat.ICSE);
    assertThat(list.file.find(HashKind.SHA1, SHA1)).containsExactly("yes");
    assertThat(list.entries.leftOut()).containsEntry("PhotoDNA", 2L);
    assertThat(list.entries.badCount()).isZero();
  }

  @Test
  void aTombstoneTakesItsEntryBackInWhicheverFileAndOrder() throws IOException {
    String first =
        SHARING
            + "<deletedImage><member id=\"7\">A</member><timestamp>2030-01-05T00:00:00Z</timestamp><id>1</id></deletedImage>"
            + entry("7", "1", "2030-01-04T00:00:00Z", MD5)
            + entry("8", "1", "2030-01-04T00:00:00Z", OTHER)
            + "</images></queryResult>";
    String second =
        SHARING
            + entry("7", "1", "2030-01-03T00:00:00Z", "11111111111111111111111111111111")
            + entry("7", "1", "2030-01-06T00:00:00Z", "22222222222222222222222222222222")
            + "</images></queryResult>";
    Read list = read(first, second);

    assertThat(list.file.find(HashKind.MD5, MD5)).isEmpty();
    assertThat(list.file.find(HashKind.MD5, OTHER)).containsExactly("A1");
    assertThat(list.file.find(HashKind.MD5, "1".repeat(32))).isEmpty();
    assertThat(list.file.find(HashKind.MD5, "2".repeat(32))).containsExactly("A1");
    assertThat(list.entries.leftOut()).containsEntry("entry taken back by its member", 1L);
  }

  private static String entry(String member, String id, String time, String md5) {
    return ("<image><member id=\"%s\">A</member><timestamp>%s</timestamp><id>%s</id>"
            + "<classification>A1</classification><fingerprints><md5>%s</md5>"
            + "</fingerprints><feedback lastUpdateTimestamp=\"%s\"><affirmativeFeedback type=\"MD5\">"
            + "<members><member id=\"9\">B</member></members></affirmativeFeedback></feedback></image>")
        .formatted(member, time, id, md5, time);
  }

  @Test
  void hashSharingWithADocumentTypeCutOffOrOfAnotherNamespaceIsRefused() {
    assertThatThrownBy(
            () -> read("<!DOCTYPE x [<!ENTITY a 'b'>]>" + SHARING + "</images></queryResult>"))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("document type");
    assertThatThrownBy(() -> read(SHARING + entry("1", "1", "", MD5)))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("cut off");
    assertThatThrownBy(() -> read("<queryResult><images/></queryResult>"))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("namespace");
    assertThatThrownBy(() -> read(SHARING + "<image>".repeat(100))).isInstanceOf(InvalidList.class);
  }

  @Test
  void anEntryOfEndlessHashesOrWithAnEndlessClassIsRefused() {
    String many = ("<md5>" + MD5 + "</md5>").repeat(10_001);
    assertThatThrownBy(() ->
            read(
                SHARING
                    + "<image><member id=\"1\">A</member><id>1</id><fingerprints>"
                    + many
                    + "</fingerprints></image></images></queryResult>"))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("hashes");
    assertThatThrownBy(() ->
            read(
                SHARING
                    + entry("1", "1", "", MD5).replace(">A1<", ">" + "é".repeat(60_000) + "<")
                    + "</images></queryResult>"))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("category");
    String alternatives =
        ("{\"HashName\":\"SHA1\",\"HashValue\":\"" + SHA1 + "\"},").repeat(10_001);
    assertThatThrownBy(() -> read(VICS_1 + "{\"AlternativeHashes\":[" + alternatives + "{}]}]}"))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("hashes");
  }

  @Test
  void exchangeListsTellTheKindByColumnOrBySomebodysWord() throws IOException {
    Read typed =
        read("indicator,type\n" + SHA256 + ",HASH_PDQ\n" + MD5 + ",HASH_MD5\nxyz,HASH_TMK\n");
    assertThat(typed.format).isEqualTo(ListFormat.EXCHANGE);
    assertThat(typed.file.find(HashKind.PDQ, SHA256)).hasSize(1);
    assertThat(typed.file.find(HashKind.SHA256, SHA256)).isEmpty();
    assertThat(typed.entries.leftOut())
        .containsEntry("fingerprint of a kind that is not compared", 1L);

    Read declared = read(declared(HashKind.PDQ), "FilePath,Hash\nx/y," + SHA256 + "\n");
    assertThat(declared.file.find(HashKind.PDQ, SHA256)).hasSize(1);

    assertThatThrownBy(() -> read("hash,metadata\n" + SHA256 + ",m\n"))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("--hash");
  }

  @Test
  void namedColumnsAreFoundInAnyOrderAndCategoriesInTheColumnThatIsNamed() throws IOException {
    ListReaders says = new ListReaders(null, "Grade");
    Read list =
        read(says, "grade;SHA-256;md5\nB;" + SHA256 + ";" + MD5 + "\n;" + ";" + OTHER + "\n");
    assertThat(list.format).isEqualTo(ListFormat.NAMED_COLUMNS);
    assertThat(list.file.find(HashKind.SHA256, SHA256)).containsExactly("B");
    assertThat(list.file.find(HashKind.MD5, OTHER)).containsExactly("");
    assertThatThrownBy(() -> read(says, "md5,name\n" + MD5 + ",x\n"))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("no column");
  }

  @Test
  void plainListsTakeMd5sumLinesMixedLengthsAndComments() throws IOException {
    Read list =
        read("\ufeff# a list\r\n" + MD5_UPPER + "  a b.bin\r\n\\" + SHA1 + " *c\r\n\r\n" + OTHER);
    assertThat(list.format).isEqualTo(ListFormat.PLAIN);
    assertThat(list.file.find(HashKind.MD5, MD5)).hasSize(1);
    assertThat(list.file.find(HashKind.SHA1, SHA1)).hasSize(1);
    assertThat(list.file.find(HashKind.MD5, OTHER)).hasSize(1);
    assertThat(list.entries.rows()).isEqualTo(3);
    assertThat(list.entries.badCount()).isZero();
  }

  @Test
  void aPlainListWithAShortLineTellsItAndSixtyFourDigitsMustBeDeclared() throws IOException {
    Read list = read(MD5 + "\n" + MD5.substring(1) + "\nhello\n");
    assertThat(list.entries.bad().keySet()).containsExactly("line 2", "line 3");
    assertThatThrownBy(() -> read(SHA256 + "\n"))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("--hash");
    assertThat(read(declared(HashKind.SHA256), SHA256).file.find(HashKind.SHA256, SHA256))
        .hasSize(1);
  }

  @Test
  void hashesOfNothingAreLeftOut() throws IOException {
    Read list = read("d41d8cd98f00b204e9800998ecf8427e\n" + "0".repeat(40) + "\n" + MD5 + "\n");
    assertThat(list.file.size()).isEqualTo(1);
    assertThat(list.entries.leftOut()).containsEntry("hash of an empty file, or all zeros", 2L);
  }

  @Test
  void whatIsNoListIsRefused() {
    for (String text : List.of("", "hello", "a,b\n1,2\n", "\u0000\u0001", "%PDF-1.7")) {
      assertThatThrownBy(() -> read(text))
          .isInstanceOf(InvalidList.class)
          .hasMessageContaining("no list in a form that is known");
    }
  }

  @Test
  void aCategoryColumnThatIsNoneIsNoticed() {
    ListReaders says = new ListReaders(null, "note");
    assertThatThrownBy(() -> read(says, "md5,note\n" + MD5 + "," + "x".repeat(201) + "\n"))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("right column");
  }
}
