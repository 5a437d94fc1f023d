package org.leadline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever somebody types or pastes is read or told what is wrong, never anything else. */
class QueryRandomTest {

  private static final List<String> PIECES =
      List.of(
          "alpha",
          "beta*",
          "?",
          "*",
          " ",
          "  ",
          "\n",
          "(",
          ")",
          "\"",
          "[",
          "]",
          "{",
          "}",
          "AND",
          " OR ",
          "NOT ",
          "&&",
          "||",
          "!",
          "+",
          "-",
          "~",
          "~1",
          "~0.5",
          "^",
          "^2",
          "^0",
          ":",
          "\\",
          "/",
          "email:",
          "received:",
          "ip:",
          "has:",
          "score:",
          "nothing:",
          "title:",
          "TO",
          " TO ",
          "2030-01",
          "2030-13",
          "person@example.com",
          "+1 212 555 0101",
          "(212) 555-0101",
          "192.0.2.7",
          "192.0.2.0/24",
          "2001:db8::1",
          "https://www.example.com/a?b=c#d",
          "d41d8cd98f00b204e9800998ecf8427e",
          "00:1B:44:11:3A:B7",
          "<",
          ">",
          "=",
          ">=",
          "@",
          "#",
          "\u00e9",
          "\ud83d\ude00",
          "\ud83d",
          "\u0000",
          "\u202e",
          ",",
          ";",
          ".",
          "'",
          "fn:",
          "a:b",
          "/re/",
          "@2",
          "*:*",
          "-",
          "100000001",
          "\t",
          "\u25ae");

  private final QueryParser parser = Parsers.parser();

  @Test
  void nothingButInvalidQueryIsEverThrown() {
    long seed = System.nanoTime();
    System.out.println("QueryRandomTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 4000; round++) {
      String typed = typed(random);
      try {
        parser.parse(typed, random.nextBoolean());
      } catch (InvalidQuery wrong) {
        assertThat(wrong.position()).as("seed %d", seed).isBetween(0, typed.length());
        assertThat(wrong.position() + wrong.length())
            .as("seed %d", seed)
            .isBetween(wrong.position(), typed.length());
        assertThat(wrong.getMessage()).isNotBlank();
      } catch (RuntimeException other) {
        fail("seed %d, round %d".formatted(seed, round), other);
      }
    }
  }

  @Test
  void deepNestingIsRefusedRatherThanOverflowing() {
    String deep = "(".repeat(4000) + "alpha" + ")".repeat(4000);
    InvalidQuery wrong = catchThrowableOfType(InvalidQuery.class, () -> parser.parse(deep, false));
    assertThat(wrong).hasMessage("brackets stand too deep in one another");
  }

  @Test
  void everySlotSaysWhereItStoodInTheTypedText() {
    long seed = System.nanoTime();
    System.out.println("QueryRandomTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      String typed = typed(random);
      try {
        Rewritten rewritten = QueryScanner.scan(typed, Parsers.FIELDS, Parsers.RECOGNISER::read);
        for (Slot slot : rewritten.recognised()) {
          assertThat(typed.substring(slot.from(), slot.to()))
              .as("seed %d", seed)
              .isEqualTo(slot.text());
        }
        int before = 0;
        for (int offset = 0; offset <= rewritten.text().length(); offset++) {
          assertThat(rewritten.typed(offset))
              .as("seed %d, round %d", seed, round)
              .isBetween(before, typed.length());
          before = rewritten.typed(offset);
        }
      } catch (InvalidQuery wrong) {
        assertThat(wrong.position()).isBetween(0, typed.length());
      }
    }
  }

  private static String typed(Random random) {
    StringBuilder typed = new StringBuilder();
    int pieces = 1 + random.nextInt(9);
    for (int i = 0; i < pieces; i++) {
      typed.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(3) == 0) {
        typed.append(' ');
      }
    }
    return typed.toString();
  }
}
