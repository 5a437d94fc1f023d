package org.leadline.enrich.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadline.enrich.source.Packing.bomb;
import static org.leadline.enrich.source.Packing.gzip;
import static org.leadline.enrich.source.Packing.joined;
import static org.leadline.enrich.source.Packing.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A keeper of lists packs their files; what is read is what was packed, or the file is refused. */
class UnpackedTest {

  private static final byte[] FIRST =
      "240.1.0.0/16\n".repeat(5_000).getBytes(StandardCharsets.UTF_8);
  private static final byte[] SECOND = "240.2.0.0/16\n".repeat(90).getBytes(StandardCharsets.UTF_8);

  @Test
  void whatIsNotPackedIsReadAsItIs() throws IOException {
    for (byte[] plain : new byte[][] {{}, {0x1f}, {'P', 'K'}, FIRST}) {
      assertThat(read(plain)).isEqualTo(plain);
    }
  }

  @Test
  void gzipOfSeveralMembersAndAZipWithOneFileAreUnpacked() throws IOException {
    assertThat(read(gzip(FIRST))).isEqualTo(FIRST);
    assertThat(read(joined(gzip(FIRST), gzip(new byte[0]), gzip(SECOND))))
        .isEqualTo(joined(FIRST, SECOND));
    assertThat(read(zip(FIRST))).isEqualTo(FIRST);
  }

  @Test
  void aGzipWithEveryPartOfAHeaderIsUnpacked() throws IOException {
    byte[] plain = gzip(SECOND);
    byte[] header = {
      0x1f, (byte) 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 3, 2, 0, 7, 7, 'n', 0, 'c', 'c', 0, 1, 2
    };
    assertThat(read(joined(header, Arrays.copyOfRange(plain, 10, plain.length)))).isEqualTo(SECOND);
  }

  @Test
  void whatIsCutOffOrFollowedBySomethingElseIsRefused() throws IOException {
    byte[] packed = gzip(FIRST);
    for (int length = 2; length < packed.length; length += 1 + length / 20) {
      refused(Arrays.copyOf(packed, length));
    }
    refused(joined(packed, SECOND));
    refused(joined(packed, Arrays.copyOf(gzip(SECOND), 12)));
    refused(Arrays.copyOf(zip(FIRST), 60));
    refused(zip());
    refused(zip(FIRST, SECOND));
  }

  @Test
  void anEncryptedMemberIsRefused() throws IOException {
    byte[] packed = zip(FIRST);
    // The second local header is that of the file: bit 0 of its flags says that it is encrypted.
    int header = indexOf(packed, 30);
    packed[header + 6] |= 1;
    refused(packed);
  }

  @Test
  void whatUnpacksToFarMoreThanListsDoIsRefused() throws IOException {
    assertThatThrownBy(() -> read(bomb(80)))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("attack");
  }

  @Test
  void noChangedByteGivesAnotherList() throws IOException {
    long seed = System.nanoTime();
    System.out.println("[packed lists] seed " + seed);
    Random random = new Random(seed);
    for (byte[] packed : new byte[][] {joined(gzip(FIRST), gzip(SECOND)), zip(FIRST)}) {
      byte[] content = read(packed);
      for (int i = 0; i < 500; i++) {
        byte[] changed = packed.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        try {
          byte[] found = read(changed);
          // A first byte that is no longer that of a packed file makes it another file.
          assertThat(found.length == changed.length || Arrays.equals(found, content))
              .as("seed %d", seed)
              .isTrue();
        } catch (InvalidList e) {
          assertThat(e).hasMessageEndingWith("Nothing was changed.");
        }
      }
    }
  }

  private static int indexOf(byte[] packed, int from) {
    for (int at = from; at < packed.length; at++) {
      if (packed[at] == 'P' && packed[at + 1] == 'K' && packed[at + 2] == 3) {
        return at;
      }
    }
    throw new AssertionError("no second header");
  }

  private static void refused(byte[] packed) {
    assertThatThrownBy(() -> read(packed))
        .isInstanceOf(InvalidList.class)
        .hasMessageEndingWith("Nothing was changed.");
  }

  private static byte[] read(byte[] packed) throws IOException {
    try (Unpacked unpacked = Unpacked.of(new ByteArrayInputStream(packed))) {
      Counted counted = new Counted();
      unpacked.transferTo(counted);
      return counted.bytes();
    }
  }

  /** Keeps the first megabyte. */
  private static final class Counted extends OutputStream {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    @Override
    public void write(int one) {
      kept.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      kept.write(bytes, offset, kept.size() < 1 << 20 ? length : 0);
    }

    byte[] bytes() {
      return kept.toByteArray();
    }
  }
}
