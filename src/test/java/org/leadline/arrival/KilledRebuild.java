package org.leadline.arrival;

import java.io.PrintStream;
import java.nio.file.Path;
import org.leadline.config.ConfigFolder;

/**
 * A process that rebuilds a data directory until it is killed: prints {@code started}, and a line
 * for each step that is durable.
 */
final class KilledRebuild {

  private KilledRebuild() {}

  /**
   * @param arguments the data directory and the configuration folder
   */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    Readers readers = Delivery.readers(ConfigFolder.at(Path.of(arguments[1])));
    try (Installation.Rebuilding rebuilding =
        new Installation.Rebuilding(Path.of(arguments[0]), readers)) {
      out.println("started");
      out.flush();
      rebuilding.run((stage, reports) -> {
        out.println(stage + " " + reports);
        out.flush();
      });
    }
  }
}
