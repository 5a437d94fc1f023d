package org.leadline.cli;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The {@code leadline} command: its sub-commands, and the one place where failures become a
 * sentence and an exit code.
 */
@Command(
    name = "leadline",
    description = "A search-centric investigative index for CyberTipline reports.",
    version = "leadline 0.1.0",
    mixinStandardHelpOptions = true,
    subcommands = {GenerateCommand.class, HelpCommand.class})
public final class CommandLineInterface {

  private CommandLineInterface() {}

  /**
   * Runs a command.
   *
   * @return its exit code
   */
  public static int run(String... arguments) {
    return new CommandLine(new CommandLineInterface())
        .setExecutionExceptionHandler((failure, command, parsed) -> Failures.tell(failure, err()))
        .setUsageHelpAutoWidth(true)
        .execute(arguments);
  }

  private static PrintStream err() {
    return System.err;
  }
}
