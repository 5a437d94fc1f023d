package org.leadline;

import org.leadline.cli.CommandLineInterface;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The program's entry. */
public final class Leadline {

  private Leadline() {}

  /** Hands the arguments to the command line and ends with its exit code. */
  public static void main(String[] arguments) {
    logThroughOneDoor();
    int exitCode = CommandLineInterface.run(arguments);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Lucene logs to java.util.logging; everything else to SLF4J. */
  private static void logThroughOneDoor() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
