package org.leadline.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EmbeddedMediaTest {

  private static final String ENCODED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final String PLAIN = "the quick note, line 12; and (another) one: \"text\" ";
  private static final int BOUND = 300;
  private static final Limits LIMITS = new Limits(1 << 20, 1_000, 100, 100, 1 << 20, 1_000, BOUND);

  @Test
  void aLongRunIsFoundWhereItBeginsWhateverStandsAround() {
    for (int before = 0; before < 130; before++) {
      String text = PLAIN.repeat(3).substring(0, before) + " " + encoded(BOUND + 1) + " end";

      assertThat(EmbeddedMedia.find(text, LIMITS)).isEqualTo(before + 1);
    }
  }

  @Test
  void aRunWrappedIntoLinesIsOne() {
    StringBuilder lines = new StringBuilder("note: ");
    for (int i = 0; i < 6; i++) {
      lines.append(encoded(64)).append("\r\n");
    }

    assertThat(EmbeddedMedia.find(lines.toString(), LIMITS)).isEqualTo(6);
  }

  @Test
  void hashesTokensAndShortLinesAreNoMedia() {
    String hashes = ("0123456789abcdef".repeat(8) + " ").repeat(40);
    String shortLines = (encoded(59) + "\n").repeat(40);

    assertThat(EmbeddedMedia.find(hashes, LIMITS)).isEqualTo(-1);
    assertThat(EmbeddedMedia.find(shortLines, LIMITS)).isEqualTo(-1);
    assertThat(EmbeddedMedia.find(encoded(BOUND), LIMITS)).isEqualTo(-1);
  }

  @Test
  void findsWhatLookingAtEveryCharacterFinds() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      String text = pieces(random);
      assertThat(EmbeddedMedia.find(text, LIMITS))
          .as("seed %d", seed)
          .isEqualTo(everyCharacter(text));
    }
  }

  private static String encoded(int length) {
    return ENCODED.repeat(length / ENCODED.length() + 1).substring(0, length);
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append(encoded(random.nextInt(140)));
        case 1 -> text.append(encoded(55 + random.nextInt(12))).append('\n');
        case 2 -> text.append(encoded(random.nextInt(2 * BOUND)));
        default -> text.append(PLAIN, 0, random.nextInt(PLAIN.length()));
      }
    }
    return text.toString();
  }

  /** The plain way: every character is looked at; runs of these texts count by length alone. */
  private static int everyCharacter(String text) {
    int from = 0;
    while (from < text.length()) {
      int line = from;
      int at = from;
      while (at < text.length() && (isEncoded(text, at) || endsLine(text, line, at))) {
        if (isEncoded(text, at)) {
          at++;
        } else {
          while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
          }
          line = at;
        }
      }
      if (at - from > BOUND) {
        return from;
      }
      from = at + 1;
    }
    return -1;
  }

  private static boolean endsLine(String text, int line, int at) {
    return text.charAt(at) <= ' ' && at - line >= 60;
  }

  private static boolean isEncoded(String text, int at) {
    char character = text.charAt(at);
    return character < 128
        && (Character.isLetterOrDigit(character) || "+/=-_\\".indexOf(character) >= 0);
  }
}
