package org.leadline.cli;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

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
      MapCommand.class,
      SearchCommand.class,
      SweepCommand.class,
      ReportCommand.class,
      LinksCommand.class,
      WalkCommand.class,
      PathCommand.class,
      CompareCommand.class,
      TimelineCommand.class,
      ExportCommand.class,
      ClustersCommand.class,
      ClusterCommand.class,
      DecideCommand.class,
      DecisionsCommand.class,
      AlarmsCommand.class,
      NoticesCommand.class,
      WatchCommand.class,
      EvaluateCommand.class,
      IdentifierCommand.class,
      NamesCommand.class,
      NearCommand.class,
      QueueCommand.class,
      CaseCommand.class,
      DigestCommand.class,
      QuarantineCommand.class,
      ListsCommand.class,
      ProfilesCommand.class,
      ProvidersCommand.class,
      ReindexCommand.class,
      VerifyCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      UserCommand.class,
      AuditCommand.class,
      GenerateCommand.class,
      BenchCommand.class,
      HelpCommand.class
    })
public final class CommandLineInterface {

  private static final OptionSpec HELP =
      OptionSpec.builder("-h", "--help")
          .usageHelp(true)
          .description("Tell what this command takes.")
          .build();

  private CommandLineInterface() {}

  /**
   * Runs a command.
   *
   * @return its exit code
   */
  public static int run(String... arguments) {
    CommandLine command = new CommandLine(new CommandLineInterface());
    command.getSubcommands().values().forEach(CommandLineInterface::addHelp);
    return WrongUsage.register(command)
        .setExecutionExceptionHandler((failure, failed, parsed) -> Failures.tell(failure, err()))
        .setExecutionStrategy(CommandLineInterface::execute)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .execute(arguments);
  }

  private static int execute(ParseResult parsed) {
    WrongUsage.refuseOptionsOfAnother(parsed);
    return new RunLast().execute(parsed);
  }

  private static void addHelp(CommandLine command) {
    if (!(command.getCommand() instanceof HelpCommand)) {
      command.getCommandSpec().addOption(HELP);
      command.getSubcommands().values().forEach(CommandLineInterface::addHelp);
    }
  }

  private static PrintStream err() {
    return System.err;
  }
}
