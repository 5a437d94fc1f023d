package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An investigator has a name in one spelling, and reports hold it in others. */
class LikeNameTest {

  @ParameterizedTest
  @CsvSource({
    "Zofia Testova, zofia testova, SAME",
    "zofia.testova, zofia testova, SAME",
    "Иван, ivan, TRANSLITERATED",
    "ivan, иван, TRANSLITERATED",
    "Yuliya, юлия, TRANSLITERATED",
    "Юлия, yuliya, TRANSLITERATED",
    "Zoë, zoe, TRANSLITERATED",
    "mohammed, محمد, TRANSLITERATED",
    "αλεξανδρος, alexandros, TRANSLITERATED",
    "王伟, wang wei, TRANSLITERATED",
    "paypal, pаypal, LOOK_ALIKE",
    "michael, m1chael_1990, VARIANT",
    "Testova, testowa, SPELLING",
    "Johnson, jonhson, SPELLING",
    "testowa, testova99, SPELLING",
    "Steven, stephen, SOUND",
    "Catherine, katharyn, SOUND",
  })
  void aNameIsFoundAsPeopleWriteIt(String asked, String held, Likeness how) {
    assertThat(like(asked, held)).contains(how);
  }

  @ParameterizedTest
  @CsvSource({
    "ann, eno",
    "Zofia, maria",
    "Ivan, 100000001",
    "Zofia Testova, zofia",
    "Zofia Testova, maria testova",
    "li, lu",
  })
  void anotherNameIsAnother(String asked, String held) {
    assertThat(like(asked, held)).isEmpty();
  }

  @Test
  void oneWordIsFoundInALongerName() {
    assertThat(like("testova", "zofia maria testova")).contains(Likeness.SAME);
    assertThat(like("Тестова", "zofia maria testova")).contains(Likeness.TRANSLITERATED);
    assertThat(like("testova zofia", "zofia testova")).contains(Likeness.SAME);
  }

  @Test
  void theFurthestWordDecides() {
    assertThat(like("Zofia Testova", "zofia maria testowa")).contains(Likeness.SPELLING);
    assertThat(like("Zofia Catherine", "zofia katharyn")).contains(Likeness.SOUND);
  }

  @Test
  void signsAloneAreNoName() {
    assertThat(LikeName.of("...")).isEmpty();
    assertThat(LikeName.of(" ")).isEmpty();
  }

  private static Optional<Likeness> like(String asked, String held) {
    return LikeName.of(asked).orElseThrow().to(UserNameForm.fold(held));
  }
}
