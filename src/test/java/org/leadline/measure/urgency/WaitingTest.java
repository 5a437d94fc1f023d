package org.leadline.measure.urgency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.leadline.measure.urgency.Waiting.Arrival;
import org.leadline.report.ReportId;

/** The figures of an order, on small corpora that can be counted by hand. */
class WaitingTest {

  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  /** One report an hour; every second one is read. */
  private static List<Arrival> eight(int urgent, long place) {
    List<Arrival> arrivals = new ArrayList<>();
    for (int hour = 0; hour < 8; hour++) {
      boolean isUrgent = hour == urgent;
      arrivals.add(new Arrival(START.plusSeconds(3600L * hour), isUrgent ? place : hour, isUrgent));
    }
    return arrivals;
  }

  @Test
  void theFirstInTheOrderIsReadWhenTheNextIs() {
    assertThat(Waiting.hours(eight(4, -1), 0.5, Arrival::place)).containsExactly(1);
  }

  @Test
  void firstComeReadsItAfterThoseBefore() {
    // The fifth of eight would be read at the tenth hour: it waits to the end.
    assertThat(Waiting.hours(eight(4, 4), 0.5, Arrival::place)).containsExactly(3);
  }

  @Test
  void theGainOfThePerfectOrderIsOne() {
    ReportId first = ReportId.cybertip(1);
    ReportId second = ReportId.cybertip(2);
    Map<ReportId, Graded> graded = Map.of(first, new Graded(3, new TreeSet<>(List.of("flagged"))));
    assertThat(new Gains(List.of(first, second), graded).at(10)).isEqualTo(1);
    assertThat(new Gains(List.of(second, first), graded).at(10)).isEqualTo(0.6309);
    assertThat(new Gains(List.of(second, first), graded).at(1)).isZero();
  }
}
