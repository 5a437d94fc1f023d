package org.leadline.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept packed can be unpacked for as long as the store exists. */
class PackingDictionaryTest {

  private static final String DOCUMENT =
      """
      {"reportId":900000001,"informational":false,"dateReceived":"2030-01-02T04:00:00Z",
       "reportedInformation":{"reportingEsp":{"espName":"ExampleChat, Inc."}}}
      """;

  @TempDir Path data;

  @Test
  void theDictionaryIsTheOneThatStoresWerePackedWith() {
    assertThat(Hashing.sha256().hashBytes(PackingDictionary.BYTES).toString())
        .as("changed bytes make every document in every store unreadable")
        .isEqualTo("589bd0a983c3b422a4bd945702ee9f88703fe7f99b95e4c6a6f649a2fd554a3f");
  }

  @Test
  void aDocumentIsSmallerWithTheDictionaryAndTheSameAfterwards() {
    Packed packed = Packed.ofText(DOCUMENT);
    assertThat(packed.text()).isEqualTo(DOCUMENT);
    assertThat(packed.packedSize()).isLessThan(plain().length * 2 / 3);
  }

  @Test
  void whatWasPackedWithoutADictionaryIsStillRead() {
    assertThat(Packed.ofCompressed(plain()).text()).isEqualTo(DOCUMENT);
  }

  @Test
  void theStoreAloneIsEnoughToReadADocument() throws SQLException {
    byte[] packed = Packed.ofText(DOCUMENT).compressed();
    for (int opened = 0; opened < 2; opened++) {
      Store.open(data, StoreSettings.DEFAULTS, SampleReports.DERIVATION).close();
    }
    try (Connection store =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("store.sqlite"));
        ResultSet held = store.createStatement().executeQuery("select id, body from dictionary");
        ZstdDecompressCtx reader = new ZstdDecompressCtx()) {
      assertThat(held.next()).isTrue();
      assertThat(held.getLong("id")).isEqualTo(Zstd.getDictIdFromFrame(packed));
      reader.loadDict(held.getBytes("body"));
      assertThat(reader.decompress(packed, bytes().length)).isEqualTo(bytes());
      assertThat(held.next()).isFalse();
    }
  }

  private static byte[] plain() {
    return Zstd.compress(bytes(), 1);
  }

  private static byte[] bytes() {
    return DOCUMENT.getBytes(StandardCharsets.UTF_8);
  }
}
