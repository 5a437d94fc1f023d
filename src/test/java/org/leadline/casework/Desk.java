package org.leadline.casework;

import java.nio.file.Path;
import org.leadline.arrival.ArrivalSettings;
import org.leadline.arrival.Projection;
import org.leadline.config.ConfigFolder;
import org.leadline.report.Report;
import org.leadline.search.Holding;

/** Store, index and what is worked with, as a server has them. */
final class Desk implements AutoCloseable {

  private final Holding holding;
  private final Projection projection;
  private final CaseService cases;
  private final QueueService queue;

  private Desk(Holding holding) {
    this.holding = holding;
    projection =
        new Projection(
            holding.store(), holding.index(), ArrivalSettings.from(ConfigFolder.builtIn()));
    cases =
        new CaseService(
            holding.store(), holding.store().audit(), Holding.CLOCK, projection::finish);
    queue = queue(holding);
  }

  /** The queue over reports of a test. */
  static QueueService queue(Holding holding) {
    return new QueueService(
        holding.index(),
        Holding.FIELDS,
        holding.store(),
        holding.store().audit(),
        Holding.CLOCK,
        holding.scoring());
  }

  static Desk in(Path folder) {
    return new Desk(Holding.in(folder));
  }

  void take(Report report, String... units) {
    holding.take(report, units);
  }

  Holding holding() {
    return holding;
  }

  CaseService cases() {
    return cases;
  }

  QueueService queue() {
    return queue;
  }

  Projection projection() {
    return projection;
  }

  @Override
  public void close() {
    holding.close();
  }
}
