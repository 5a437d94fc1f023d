package org.leadline.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.leadline.access.AuditEntry;
import org.leadline.access.Caller;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import picocli.CommandLine.Mixin;

/** A command that reads a data directory as the local operator. */
abstract class DataCommand implements Callable<Integer> {

  @Mixin DataOptions options = new DataOptions();

  @Override
  public Integer call() throws IOException {
    Settings settings = Settings.read(options.configFolder());
    try (Wiring wiring = open(settings)) {
      tellLag(wiring);
      tellRanking(wiring, settings);
      return answer(wiring, wiring.localOperator(options.purpose), Output.standard());
    }
  }

  /** Opens the data directory, which must be there. */
  Wiring open(Settings settings) {
    return Wiring.reading(settings, options.data);
  }

  private static void tellLag(Wiring wiring) {
    long lag = wiring.lag();
    if (lag > 0) {
      System.err.printf(
          "Read at the index's last commit: %,d changes of the store are not in it yet.%n", lag);
    }
  }

  private static void tellRanking(Wiring wiring, Settings settings) {
    if (wiring.store().hasOtherScores()) {
      System.err.printf(
          "The scores were made with the ranking profile %s; ranking.json now is %s. Score again with: leadline reindex%n",
          wiring.store().rankingProfile(), settings.ranking().profile());
    }
  }

  /**
   * Writes down what the command showed or did; services that answer questions do so themselves.
   */
  static void audit(Wiring wiring, Caller caller, String action, String subject, long count) {
    wiring
        .store()
        .audit()
        .write(
            new AuditEntry(
                Clock.systemUTC().instant(),
                caller.name(),
                caller.purpose(),
                action,
                subject,
                count));
  }

  /** Asks, prints the answer, and returns the exit code. */
  abstract int answer(Wiring wiring, Caller caller, Output output) throws IOException;

  /** Prints an answer as one JSON document where that is wanted, else as lines of text. */
  int show(Output output, Object answer, Runnable text) {
    if (json()) {
      output.document(answer);
    } else {
      text.run();
    }
    return ExitCode.DONE;
  }

  /** Whether JSON is wanted: asked for, or standard output is not a terminal. */
  boolean json() {
    return options.json || !Boolean.getBoolean("leadline.terminal.out");
  }
}
