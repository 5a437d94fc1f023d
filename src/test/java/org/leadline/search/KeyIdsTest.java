package org.leadline.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyIdsTest {

  private final KeyIds ids = new KeyIds("a secret of the store, 32 bytes.".getBytes(UTF_8));

  @Test
  void anAddressNamesAValueWithoutShowingIt() {
    String id = ids.idOf("email:person@example.com");

    assertThat(id).matches("[A-Za-z0-9_-]+").doesNotContain("person");
    assertThat(ids.termOf(id)).contains("email:person@example.com");
  }

  @Test
  void theSameValueHasTheSameAddressForEver() {
    KeyIds afterRestart = new KeyIds("a secret of the store, 32 bytes.".getBytes(UTF_8));

    assertThat(afterRestart.idOf("ip:240.0.0.1")).isEqualTo(ids.idOf("ip:240.0.0.1"));
  }

  @Test
  void anIdOfAnotherStoreOrAChangedOneNamesNothing() {
    KeyIds other = new KeyIds("another secret of another store.".getBytes(UTF_8));
    String id = ids.idOf("tel:+12125550101");
    String changed = (id.charAt(0) == 'A' ? 'B' : 'A') + id.substring(1);

    assertThat(other.termOf(id)).isEmpty();
    assertThat(ids.termOf(changed)).isEmpty();
    assertThat(ids.termOf("")).isEmpty();
    assertThat(ids.termOf("not base64 !")).isEmpty();
    assertThat(ids.termOf("AAAA")).isEmpty();
  }

  @Test
  void everyTermComesBackWhateverItsLengthAndLetters() {
    long seed = System.nanoTime();
    System.out.println("KeyIdsTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      StringBuilder term = new StringBuilder();
      random
          .ints(random.nextInt(80), 1, 0x2FFF)
          .filter(point -> !Character.isSurrogate((char) point))
          .forEach(term::appendCodePoint);
      assertThat(ids.termOf(ids.idOf(term.toString()))).contains(term.toString());
    }
  }

  @Test
  void aShortSecretIsRefused() {
    assertThatThrownBy(() -> new KeyIds(new byte[8])).isInstanceOf(IllegalArgumentException.class);
  }
}
