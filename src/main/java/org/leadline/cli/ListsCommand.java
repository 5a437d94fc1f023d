package org.leadline.cli;

import java.util.List;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.store.KnownList;
import org.leadline.store.StoredLabel;
import picocli.CommandLine.Command;

@Command(
    name = "lists",
    description = "The lists of known hashes, by name, with owner, handling note and source.",
    subcommands = {
      ListsImportCommand.class,
      ListsRemoveCommand.Remove.class,
      ListsRemoveCommand.Resume.class
    })
final class ListsCommand extends DataCommand {

  /** The answer as printed. */
  record Printed(int total, List<KnownList> lists, boolean relabelling) {}

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    List<KnownList> lists = wiring.store().lists().all();
    boolean relabelling = wiring.store().lists().relabelling().isPresent();
    audit(wiring, caller, "list.view", "", lists.size());
    if (json()) {
      output.document(new Printed(lists.size(), lists, relabelling));
      return ExitCode.DONE;
    }
    lists.forEach(list -> text(list).lines().forEach(output::line));
    output.line(
        "%,d lists%s",
        lists.size(),
        relabelling ? "; not all reports have their labels yet: run `leadline lists resume`" : "");
    return ExitCode.DONE;
  }

  static String text(KnownList list) {
    return "%s (%s, %s): %,d hashes of %,d rows, owner %s, dated %s, imported %s%n    handling: %s%n    categories: %s%n    source: %s, SHA-256 %s%n    left out: %s"
        .formatted(
            list.name(),
            list.meaning().code(),
            list.format(),
            list.hashes(),
            list.rows(),
            list.owner(),
            list.dated() == null ? "not said" : list.dated(),
            list.imported(),
            said(list.handling()),
            said(list.scheme()),
            list.source(),
            list.sha256(),
            list.leftOut().isEmpty() ? "nothing" : list.leftOut());
  }

  private static String said(String text) {
    return text.isEmpty() ? "none" : text;
  }

  static String text(StoredLabel label) {
    return "%s (%s)%s, owner %s, handling: %s, imported %s, at %s"
        .formatted(
            label.list().name(),
            label.list().meaning().code(),
            label.category().isEmpty() ? "" : ", category " + label.category(),
            label.list().owner(),
            said(label.list().handling()),
            label.list().imported(),
            label.path());
  }
}
