package org.leadline.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that the networks publish for tests. */
class CardNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "4111111111111111, 411111xxxxxx1111",
    "Card 4111 1111 1111 1111 is named., Card 4111 11xx xxxx 1111 is named.",
    "4111-1111-1111-1111 12/31, 4111-11xx-xxxx-1111 12/31",
    "4111 1111 1111 1111 12, 4111 11xx xxxx 1111 12",
    "12 4111 1111 1111 1111, 12 4111 11xx xxxx 1111",
    "No. 3782 822463 10005, No. 3782 82xxxx x0005",
    "Entry 5555555555554444; entry 2223003122003222, Entry 555555xxxxxx4444; entry 222300xxxxxx3222",
    "４１１１１１１１１１１１１１１１, ４１１１１１xxxxxx１１１１",
  })
  void theMiddleDigitsOfACardAreHidden(String text, String words) {
    assertThat(hidden(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111112",
        "1000123456789010",
        "356938035643809",
        "a4111111111111111",
        "4111111111111111f",
        "14111111111111111",
        "2030-01-02 03:04:05",
        "+1 212 555 0100 and +1 212 555 0101",
        "",
      })
  void otherNumbersStayAsTheyAre(String text) {
    assertThat(hidden(text)).isEqualTo(text);
  }

  private static String hidden(String text) {
    char[] characters = text.toCharArray();
    CardNumbers.hide(characters, characters.length);
    return new String(characters);
  }
}
