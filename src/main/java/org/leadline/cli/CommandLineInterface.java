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
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      IngestCommand.class,
      SearchCommand.class,
      ReportCommand.class,
      LinksCommand.class,
      IdentifierCommand.class,
      QueueCommand.class,
      QuarantineCommand.class,
      ReindexCommand.class,
      VerifyCommand.class,
      UserCommand.class,
      AuditCommand.class,
      GenerateCommand.class,
      BenchCommand.class,
      HelpCommand.class
    })
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
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .execute(arguments);
  }

  private static PrintStream err() {
    return System.err;
  }
}
