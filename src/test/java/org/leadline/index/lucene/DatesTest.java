package org.leadline.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.index.FieldValue;

/** A time is found at the millisecond at which it stands. */
class DatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "2030-02-28T23:59:59Z",
        "2032-02-29T12:30:01Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2030-01-02T03:04:05.678Z",
        "-0001-03-04T05:06:07Z",
        "+12030-01-02T03:04:05Z"
      })
  void everyTimeThatAReportStates(String written) {
    assertThat(Dates.millis(new FieldValue(written, false)))
        .isEqualTo(Instant.parse(written).toEpochMilli());
  }

  @Test
  void anyTimeAsItIsWritten() {
    long seed = System.nanoTime();
    System.out.println("DatesTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      Instant time = Instant.ofEpochSecond(random.nextLong(-90_000_000_000L, 300_000_000_000L));
      assertThat(Dates.millis(new FieldValue(time.toString(), false)))
          .isEqualTo(time.toEpochMilli());
    }
  }
}
