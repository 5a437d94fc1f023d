package org.leadline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Percentiles are medians over rounds, so that one disturbed round does not decide. */
class LatencyTest {

  private static final long MILLI = 1_000_000;

  @Test
  void percentilesOfOneRoundAreItsRanks() {
    long[] round = LongStream.rangeClosed(1, 100).map(i -> (101 - i) * MILLI).toArray();
    Latency latency = Latency.of("links of a report", 7 * MILLI, List.of(round));
    assertThat(latency.p50()).isEqualTo(50);
    assertThat(latency.p99()).isEqualTo(99);
    assertThat(latency.first()).isEqualTo(7);
    assertThat(latency.calls()).isEqualTo(100);
  }

  @Test
  void aDisturbedRoundDoesNotShow() {
    long[] quiet = {MILLI, MILLI, MILLI};
    long[] disturbed = {900 * MILLI, 900 * MILLI, 900 * MILLI};
    Latency latency = Latency.of("queue page", 0, List.of(quiet.clone(), disturbed, quiet.clone()));
    assertThat(latency.p99()).isEqualTo(1);
  }

  @Test
  void aSingleCallIsEveryPercentile() {
    Latency latency = Latency.of("queue page", 0, List.of(new long[] {3 * MILLI}));
    assertThat(latency.p50()).isEqualTo(3);
    assertThat(latency.p99()).isEqualTo(3);
  }
}
