package org.leadline.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in a sentence what is wrong with a command line, and which help has more. */
final class WrongUsage implements IParameterExceptionHandler {

  /**
   * Refuses options that stand before a sub-command and would hold for its parent alone: {@code
   * lists --data DIR resume} would resume in the usual directory, not in that one.
   */
  static void refuseOptionsOfAnother(ParseResult parsed) {
    ParseResult first = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    for (ParseResult level = first; level.hasSubcommand(); level = level.subcommand()) {
      if (!level.matchedOptions().isEmpty()) {
        throw new ParameterException(
            level.subcommand().commandSpec().commandLine(),
            "Put %s behind '%s': before it, it does not hold for it"
                .formatted(
                    level.matchedOptions().getFirst().longestName(),
                    level.subcommand().commandSpec().name()));
      }
    }
  }

  /** Numbers of options, with a sentence where one is none. */
  static CommandLine register(CommandLine command) {
    return command
        .registerConverter(int.class, number("a whole number", Integer::valueOf))
        .registerConverter(Integer.class, number("a whole number", Integer::valueOf))
        .registerConverter(long.class, number("a whole number", Long::valueOf))
        .registerConverter(Long.class, number("a whole number", Long::valueOf))
        .setParameterExceptionHandler(new WrongUsage());
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(sentence(String.valueOf(wrong.getMessage())));
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.printf("`%s --help` tells what it takes.%n", command.getCommandSpec().qualifiedName(" "));
    return ExitCode.USAGE;
  }

  private static String sentence(String message) {
    return message.endsWith(".") ? message : message + ".";
  }

  private static <T> ITypeConverter<T> number(String wanted, ITypeConverter<T> read) {
    return written -> {
      try {
        return read.convert(written.strip());
      } catch (NumberFormatException e) {
        throw new TypeConversionException("it is " + wanted);
      }
    };
  }
}
