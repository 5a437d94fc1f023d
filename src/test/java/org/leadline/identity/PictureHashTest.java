package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hashes of pictures, as PDQ makes them. */
class PictureHashTest {

  private static final String HEX =
      "f8f8f0cce0f4a84f0e370a22028f67f0b36e2ed596623e1d33e6b39c4e9c9b22";

  @Test
  void isReadFromSixtyFourDigitsOfEitherCase() {
    PictureHash hash = PictureHash.of(HEX).orElseThrow();
    assertThat(hash.hex()).isEqualTo(HEX);
    assertThat(PictureHash.of(HEX.toUpperCase(Locale.ROOT))).contains(hash);
    assertThat(hash.toString()).doesNotContain("f8f8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "f8f8",
        "f8f8f0cce0f4a84f0e370a22028f67f0b36e2ed596623e1d33e6b39c4e9c9b2",
        "f8f8f0cce0f4a84f0e370a22028f67f0b36e2ed596623e1d33e6b39c4e9c9b222",
        "g8f8f0cce0f4a84f0e370a22028f67f0b36e2ed596623e1d33e6b39c4e9c9b22",
        "\u0666\u0666f8f0cce0f4a84f0e370a22028f67f0b36e2ed596623e1d33e6b39c4e9c9b22"
      })
  void anythingElseIsNoHash(String written) {
    assertThat(PictureHash.of(written)).isEqualTo(Optional.empty());
  }

  @Test
  void differsInAsManyBitsAsItsDigitsDo() {
    PictureHash hash = PictureHash.of(HEX).orElseThrow();
    assertThat(hash.distance(hash)).isZero();
    assertThat(hash.distance(PictureHash.of("0" + HEX.substring(1)).orElseThrow())).isEqualTo(4);
    assertThat(hash.distance(PictureHash.of(HEX.substring(0, 63) + "3").orElseThrow())).isOne();
    assertThat(hash).isGreaterThan(PictureHash.of("0" + HEX.substring(1)).orElseThrow());
    PictureHash none = PictureHash.of("0".repeat(64)).orElseThrow();
    assertThat(none.distance(PictureHash.of("f".repeat(64)).orElseThrow())).isEqualTo(256);
  }

  @Test
  void tellsNothingWhenItIsAlmostAllOnesOrZeros() {
    assertThat(PictureHash.of(HEX).orElseThrow().tells()).isTrue();
    assertThat(PictureHash.of("0".repeat(64)).orElseThrow().tells()).isFalse();
    assertThat(PictureHash.of("f".repeat(64)).orElseThrow().tells()).isFalse();
    assertThat(PictureHash.of("f".repeat(15) + "7" + "0".repeat(48)).orElseThrow().tells())
        .isFalse();
    assertThat(PictureHash.of("f".repeat(16) + "0".repeat(48)).orElseThrow().tells()).isTrue();
    assertThat(PictureHash.of("f".repeat(48) + "0".repeat(16)).orElseThrow().tells()).isTrue();
    assertThat(PictureHash.of("f".repeat(48) + "1" + "0".repeat(15)).orElseThrow().tells())
        .isFalse();
  }
}
