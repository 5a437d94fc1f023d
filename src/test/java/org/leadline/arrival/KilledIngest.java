package org.leadline.arrival;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.leadline.intake.IntakeOptions;

/**
 * A process that takes a folder in until it is killed: prints {@code started}, and after each
 * commit the last sequence that is acknowledged.
 */
final class KilledIngest {

  private KilledIngest() {}

  /**
   * @param arguments the data directory and the folder
   */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    try (Installation installation = Installation.start(Path.of(arguments[0]))) {
      out.println("started");
      out.flush();
      installation
          .arrivals()
          .takePaths(
              List.of(Path.of(arguments[1])),
              IntakeOptions.NONE,
              Delivery.request(),
              counts -> {
                out.println(installation.store.changes().latest());
                out.flush();
              });
    }
  }
}
