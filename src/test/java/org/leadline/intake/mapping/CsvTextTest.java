package org.leadline.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leadline.intake.mapping.CsvText.Next;
import org.leadline.intake.reading.Refused;

/** A row of many lines is followed line by line as the library would read the whole of it. */
class CsvTextTest {

  private static final String CHARACTERS = "\"\"\",,a ";
  private static final CsvText CSV = new CsvText(',');

  @Test
  void eachLineOfAnOpenRowIsJudgedAsTheWholeRowIs() {
    long seed = System.nanoTime();
    System.out.println("CsvTextTest seed " + seed);
    Random random = new Random(seed);
    int followed = 0;
    for (int i = 0; i < 20_000; i++) {
      String row = line(random);
      Next state = whole(row);
      while (state == Next.OPEN && row.length() < 100) {
        String line = line(random);
        row = row + "\n" + line;
        state = CSV.after(line);
        assertThat(state).as("seed %d: %s", seed, row).isEqualTo(whole(row));
        followed++;
      }
    }
    assertThat(followed).isGreaterThan(1_000);
  }

  private static Next whole(String row) {
    try {
      return CSV.fields(row).isPresent() ? Next.COMPLETE : Next.OPEN;
    } catch (Refused refused) {
      return Next.BROKEN;
    }
  }

  private static String line(Random random) {
    StringBuilder line = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      line.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return line.toString();
  }
}
