package org.leadline;

import org.leadline.cli.CommandLineInterface;

/** The program's entry. */
public final class Leadline {

  private Leadline() {}

  /** Hands the arguments to the command line and ends with its exit code. */
  public static void main(String[] arguments) {
    int exitCode = CommandLineInterface.run(arguments);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
