package org.leadline.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in a sentence what is wrong with a command line, and which help has more. */
final class WrongUsage implements IParameterExceptionHandler {

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
