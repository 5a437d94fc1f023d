package org.leadline.search.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** One fault of typing is told by its kind, in either direction. */
class OneOffTest {

  @Test
  void eachKindOfFault() {
    assertThat(OneOff.between("0132", "0123")).isEqualTo(OneOff.SWAPPED);
    assertThat(OneOff.between("012", "0123")).isEqualTo(OneOff.ONE_MORE);
    assertThat(OneOff.between("0112", "012")).isEqualTo(OneOff.ONE_MORE);
    assertThat(OneOff.between("0124", "0123")).isEqualTo(OneOff.CHANGED);
    assertThat(OneOff.between("0123", "0123")).isEqualTo(OneOff.NONE);
    assertThat(OneOff.between("3210", "0123")).isEqualTo(OneOff.NONE);
    assertThat(OneOff.between("", "")).isEqualTo(OneOff.NONE);
    assertThat(OneOff.between("", "01")).isEqualTo(OneOff.NONE);
  }

  @Test
  void whatIsTypedWithOneFaultIsOneOff() {
    long seed = System.nanoTime();
    System.out.println("OneOffTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      String right =
          random
              .ints(2 + random.nextInt(12), 'a', 'e')
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      int at = random.nextInt(right.length() - 1);
      StringBuilder wrong = new StringBuilder(right);
      switch (random.nextInt(4)) {
        case 0 -> wrong.deleteCharAt(at);
        case 1 -> wrong.insert(at, 'x');
        case 2 -> wrong.setCharAt(at, 'x');
        default -> wrong.setCharAt(at, right.charAt(at + 1));
      }
      boolean same = right.contentEquals(wrong);
      assertThat(OneOff.between(right, wrong.toString()) == OneOff.NONE)
          .as("seed %d: %s %s", seed, right, wrong)
          .isEqualTo(same);
      assertThat(OneOff.between(right, wrong.toString()))
          .isEqualTo(OneOff.between(wrong.toString(), right));
    }
  }
}
