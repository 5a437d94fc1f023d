package org.leadline.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
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
    try (Wiring wiring = Wiring.reading(settings, options.data)) {
      return answer(wiring, wiring.localOperator(options.purpose), Output.standard());
    }
  }

  /** Asks, prints the answer, and returns the exit code. */
  abstract int answer(Wiring wiring, Caller caller, Output output) throws IOException;

  /** Whether JSON is wanted: asked for, or standard output is not a terminal. */
  boolean json() {
    return options.json || !Boolean.getBoolean("leadline.terminal.out");
  }
}
