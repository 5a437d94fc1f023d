package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What looks a little like media data and is none is taken. */
class OrdinaryTextTest {

  static String[] ordinaryTexts() {
    return new String[] {
      HexFormat.of().formatHex(random(64)),
      HexFormat.of().formatHex(random(144)),
      Base64.getEncoder().encodeToString(random(144)),
      Base64.getUrlEncoder().encodeToString(random(1500))
          + "."
          + Base64.getUrlEncoder().encodeToString(random(1500)),
      "https://cdn.example.com/v/t39/"
          + Base64.getUrlEncoder().encodeToString(random(1200))
          + "?oh="
          + Base64.getUrlEncoder().encodeToString(random(40)),
      "https://example.com/9j/4AAQ/" + "a-long-path-of-words/".repeat(60),
      "ha".repeat(20_000),
      "thisissomebodywhowriteswithoutblanks".repeat(500),
      "THISISSOMEBODYWHOSHOUTS123".repeat(1000),
      "0123456789abcdef".repeat(1000),
      "word ".repeat(20_000),
      "see data: image, and data:text, and data:image/png in prose",
      "-----BEGIN CERTIFICATE-----\\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'})
              .encodeToString(random(1200))
              .replace("\n", "\\n")
          + "\\n-----END CERTIFICATE-----",
      "=".repeat(20_000),
      "/".repeat(20_000),
      "\\\\".repeat(10_000),
      "\u0430\u0431\u0432".repeat(10_000),
      "\\ud83d\\ude00".repeat(3000)
    };
  }

  @ParameterizedTest
  @MethodSource("ordinaryTexts")
  void isTaken(String text) {
    assertThat(
            Fixtures.rejected(
                Fixtures.read("{\"source\":\"feed\",\"id\":\"1\",\"text\":\"" + text + "\"}")))
        .isEmpty();
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(20300102).nextBytes(bytes);
    return bytes;
  }
}
