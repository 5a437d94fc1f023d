package org.leadline.cli;

import java.util.concurrent.Callable;
import org.leadline.access.Caller;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What takes labels back, or ends what an interrupted command left to do. */
abstract class ListsRemoveCommand implements Callable<Integer> {

  @Mixin DataOptions options = new DataOptions();

  /** How many reports changed, as printed. */
  record Printed(long relabelled) {}

  @Override
  public Integer call() {
    Settings settings = Settings.read(options.configFolder());
    try (Wiring wiring = Wiring.takingIn(settings, options.data, "leadline lists")) {
      Caller operator = wiring.localOperator(options.purpose);
      long relabelled;
      try (ProgressLine progress = new ProgressLine("labelling", "reports")) {
        relabelled = change(wiring, operator, progress);
      }
      print(relabelled);
    }
    return ExitCode.DONE;
  }

  /** How many reports have other labels than before. */
  abstract long change(Wiring wiring, Caller operator, ProgressLine progress);

  private void print(long relabelled) {
    Output output = Output.standard();
    if (options.json) {
      output.document(new Printed(relabelled));
    } else {
      output.line("the labels of %,d reports changed", relabelled);
    }
  }

  @Command(name = "remove", description = "Takes a list out of use, and its labels back.")
  static final class Remove extends ListsRemoveCommand {

    @Parameters(paramLabel = "NAME", description = "The list's name.")
    String name = "";

    @Override
    long change(Wiring wiring, Caller operator, ProgressLine progress) {
      DataCommand.audit(wiring, operator, "list.remove", name, 1);
      return wiring.lists().remove(name, progress::at).orElseThrow(() -> NotHere.list(name));
    }
  }

  @Command(
      name = "resume",
      description = {
        "Takes the address files into use that lie in their folder now (the server and ingest do so when they start),",
        "and ends the labelling that an interrupted import or removal left."
      })
  static final class Resume extends ListsRemoveCommand {

    @Option(
        names = "--all",
        description = "Look at every report again, as `leadline verify` asks for.")
    boolean all;

    @Override
    long change(Wiring wiring, Caller operator, ProgressLine progress) {
      DataCommand.audit(wiring, operator, "list.resume", all ? "every report" : "", 1);
      wiring.lists().takeAddressFiles();
      return all ? wiring.lists().relabelAll(progress::at) : wiring.lists().resume();
    }
  }
}
