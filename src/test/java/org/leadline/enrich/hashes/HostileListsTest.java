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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadline.enrich.source.InvalidList;

/**
 * Lists of hashes that are broken by accident or on purpose: refused as a whole with a sentence
 * that holds nothing of their content, or read with each bad entry counted and told by its place.
 */
@Timeout(60)
class HostileListsTest {

  private static final int LEAST = 25;
  private static final String MARK = "zzsynthsecret";
  private static final String MD5 = "0123456789abcdef0123456789abcdef";
  private static final String OTHER = "00000000000000000000000000000abc";
  private static final String VICS =
      "{\"odata.metadata\":\"http://github.com/ICMEC/ProjectVic/DataModels/1.3.xml#Media\",\"value\":[";
  private static final String GOOD_MEDIUM = "{\"Category\":1,\"MD5\":\"" + MD5 + "\"}";
  private static final String SHARING =
      "<queryResult xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\"><images>";
  private static final String GOOD_IMAGE =
      "<image><member id=\"1\"/><id>a</id><fingerprints><md5>"
          + MD5
          + "</md5></fingerprints></image>";

  @TempDir Path folder;

  /** A list that is refused as a whole. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Refused(String name, byte[] bytes) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A list whose good entry is read beside so many bad ones. */
  record Read(String name, String text, long bad) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Refused> refused() {
    return Stream.of(
        refused("nothing", ""),
        refused("blanks", " \n\t\n"),
        refused("words", "Dear sir, " + MARK),
        new Refused("UTF-16", ("\ufeff" + MD5).getBytes(StandardCharsets.UTF_16LE)),
        new Refused("NUL", (MARK + "\0" + MD5).getBytes(StandardCharsets.UTF_8)),
        refused("half of a SQLite file", "SQLite format 3"),
        refused("VICS of another model", "{\"odata.metadata\":\"" + MARK + "\",\"value\":[]}"),
        refused("VICS cut off", VICS + GOOD_MEDIUM + ",{\"MD5\":\"" + MARK),
        refused("VICS 5,000 deep", VICS + "{\"a\":" + "[".repeat(5000)),
        refused("cases in cases in cases", VICS + "{\"Media\":[".repeat(2000)),
        refused("a category of 2,000 digits", VICS + "{\"Category\":" + "7".repeat(2000) + "}]}"),
        refused("a hash of 100,000 digits", VICS + "{\"MD5\":\"" + "a".repeat(100_000) + "\"}]}"),
        refused("a name of 100,000 characters", VICS + "{\"" + "n".repeat(100_000) + "\":1}]}"),
        refused("a category of 300 characters", VICS + medium("x".repeat(300)) + "]}"),
        refused("two documents", VICS + "]}" + VICS + "]}"),
        refused("NaN", VICS + "{\"Category\":NaN}]}"),
        refused("a document type", "<!DOCTYPE a [<!ENTITY b \"" + MARK + "\">]>" + SHARING),
        refused(
            "an entity that nobody declares", SHARING + "<image><id>&" + MARK + ";</id></image>"),
        refused("another root", "<a>" + MARK + "</a>"),
        refused("no namespace", "<queryResult>" + GOOD_IMAGE + "</queryResult>"),
        refused("XML cut off", SHARING + GOOD_IMAGE + "<image>"),
        refused("elements 100 deep", SHARING + "<a>".repeat(100)),
        refused(
            "an attribute of 100,000 characters",
            SHARING + "<a b=\"" + "x".repeat(100_000) + "\"/>"),
        refused(
            "a text of 200,000 characters around entries",
            SHARING + "<a>" + "x".repeat(200_000) + "</a></images></queryResult>"),
        refused("plain hashes that may be of two kinds", MD5 + "\n" + MD5 + MD5 + "\n"));
  }

  static Stream<Read> read() {
    return Stream.of(
        new Read("VICS with media that are none", VICS + "1,null,[[]]," + GOOD_MEDIUM + "]}", 3),
        new Read(
            "VICS with a hash of 31 digits",
            VICS + "{\"MD5\":\"" + MD5.substring(1) + "\"}," + GOOD_MEDIUM + "]}",
            1),
        new Read(
            "VICS with an object for a hash",
            VICS + "{\"MD5\":{\"a\":1}}," + GOOD_MEDIUM + "]}",
            1),
        new Read(
            "VICS with a hash twice",
            VICS + "{\"MD5\":\"" + MD5 + "\",\"MD5\":\"" + OTHER + "\"}]}",
            0),
        new Read(
            "VICS with a key that scripts inherit from",
            VICS + "{\"__proto__\":{\"MD5\":1},\"MD5\":\"" + MD5 + "\"}]}",
            0),
        new Read(
            "sharing with an image of nothing",
            SHARING + "<image/>" + GOOD_IMAGE + "</images></queryResult>",
            1),
        new Read(
            "sharing with a hash of words",
            SHARING + GOOD_IMAGE.replace(MD5, MARK) + GOOD_IMAGE + "</images></queryResult>",
            1),
        new Read(
            "sharing with an id of 60,000 letters",
            SHARING + GOOD_IMAGE + image("\u20ac".repeat(60_000)),
            0),
        new Read(
            "sharing with an instruction",
            SHARING + "<?php echo 1 ?>" + GOOD_IMAGE + "</images></queryResult>",
            0),
        new Read("plain with words between", MD5 + "\n" + MARK + "\n\n# note\n", 1),
        new Read("plain with a line of 10 MB", MD5 + "\n" + "x".repeat(10_000_000) + "\n", 1),
        new Read("plain with control characters", MD5 + "\n\u0001\u0002\u001b[31m\n", 1),
        new Read("columns with a row too short", "md5,category\n" + MD5 + ",1\n,\n", 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void isRefusedWithASentenceThatHoldsNothingOfIt(Refused list) {
    assertThatThrownBy(() -> taken(list.bytes()))
        .as(list.name())
        .isInstanceOf(InvalidList.class)
        .hasMessageMatching("(?s).*[.?]")
        .hasMessageNotContaining(MARK);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("read")
  void theGoodEntryIsReadAndTheBadOnesAreTold(Read list) throws IOException {
    try (Entries entries = taken(list.text().getBytes(StandardCharsets.UTF_8))) {
      assertThat(entries.badCount()).as(list.name()).isEqualTo(list.bad());
      assertThat(entries.bad().toString()).doesNotContain(MARK);
      Path file = folder.resolve("list.hashes");
      entries.write(file);
      assertThat(HashFile.open(file).find(HashKind.MD5, MD5)).as(list.name()).isNotEmpty();
    }
  }

  @Test
  void theListsHaveTheirShareToo() {
    long all = refused().count() + read().count();
    System.out.println("[hostile] " + all + " malformed or hostile lists of hashes");
    assertThat(all).isGreaterThanOrEqualTo(LEAST);
  }

  private Entries taken(byte[] bytes) throws IOException {
    Path building = Files.createTempDirectory(folder, "building");
    Entries entries = new Entries(building);
    InputStream in = new BufferedInputStream(new ByteArrayInputStream(bytes));
    ListReader reader = ListReaders.USUAL.reader(ListFormat.of(in), building);
    reader.begin(null, entries);
    reader.read(in, entries);
    reader.finish(entries);
    return entries;
  }

  private static Refused refused(String name, String text) {
    return new Refused(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String medium(String category) {
    return "{\"Category\":\"" + category + "\",\"MD5\":\"" + MD5 + "\"}";
  }

  private static String image(String id) {
    return GOOD_IMAGE.replace("<id>a</id>", "<id>" + id + "</id>") + "</images></queryResult>";
  }
}
