package org.leadline.store;

import java.sql.Connection;
import java.time.Instant;

/** Collects the rows of {@code passed_over} that one transaction writes. */
final class PassedOverRows implements AutoCloseable {

  private final Counters counters;
  private final Instant now;
  private final Rows rows;

  PassedOverRows(Connection connection, Counters counters, Instant now) {
    this.counters = counters;
    this.now = now;
    rows =
        Rows.into(
            connection,
            "passed_over",
            "id",
            "batch",
            "arrived",
            "unit",
            "source",
            "reason",
            "size");
  }

  void add(long batch, NewPassedOver passedOver) {
    rows.bind(counters.next("passed_over"))
        .bind(batch)
        .bind(now)
        .bind(passedOver.unit())
        .bind(passedOver.source())
        .bind(passedOver.reason())
        .bind(passedOver.size())
        .add();
  }

  void flush() {
    rows.flush();
  }

  @Override
  public void close() {
    rows.close();
  }
}
