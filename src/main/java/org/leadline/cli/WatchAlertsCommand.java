package org.leadline.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.store.Alert;
import org.leadline.store.AlertFilter;
import org.leadline.store.AlertReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "alerts",
    description = {
      "What watches found, the latest first.",
      "Where no server runs, what arrived since is run against the watches first."
    })
final class WatchAlertsCommand extends ListCommand<Alert> {

  @Option(names = "--watch", paramLabel = "WATCH", description = "Only those of this watch.")
  @Nullable String watch;

  @Option(names = "--hours", description = "Only those of the last so many hours.")
  @Nullable Integer hours;

  /** Set as the command begins. */
  private AlertFilter filter = AlertFilter.ALL;

  @Override
  String action() {
    return "alerts.view";
  }

  @Override
  String noun() {
    return "alerts";
  }

  @Override
  long count(Wiring wiring, Caller caller) {
    if (!wiring.isOwned()) {
      var unused = wiring.upkeep().watchRun().run();
    }
    Instant from =
        hours == null ? null : Clock.systemUTC().instant().minus(Duration.ofHours(hours));
    filter = new AlertFilter(false, watch, from, null);
    return wiring.store().alerts().count(filter, reader(caller));
  }

  @Override
  List<Alert> rows(Wiring wiring, Caller caller, long before, int most) {
    return wiring.store().alerts().page(filter, before, most, reader(caller));
  }

  private static AlertReader reader(Caller caller) {
    return new AlertReader("", caller.visibility());
  }

  @Override
  long number(Alert alert) {
    return alert.id();
  }

  @Override
  String text(Alert alert) {
    String beside = alert.other().equals(alert.report()) ? "" : " with " + alert.other().written();
    return "%s  %s %s%s%s  for %s, watch %s %s"
        .formatted(
            alert.raised(),
            alert.report().written(),
            alert.cause().code(),
            beside,
            alert.otherUnit().isEmpty() ? "" : " at " + alert.otherUnit(),
            WatchCommand.text(alert.owner()),
            alert.watch(),
            alert.name());
  }
}
