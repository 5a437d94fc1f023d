package org.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Display names from reports on a terminal. */
class PrintableTest {

  @Test
  void ordinaryTextInAnyScriptIsLeftAlone() {
    assertThat(Printable.of("Иван 太郎 sample_user 😀")).isEqualTo("Иван 太郎 sample_user 😀");
  }

  @Test
  void aNameCanNeitherMoveTheCursorNorTurnTheLineAround() {
    assertThat(Printable.of("a\u001b[2Jb")).isEqualTo("a\\u001b[2Jb");
    assertThat(Printable.of("a\u202eb\u200bc\rd")).isEqualTo("a\\u202eb\\u200bc\\u000dd");
  }
}
