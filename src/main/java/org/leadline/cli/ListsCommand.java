package org.leadline.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.enrich.networks.FactsFolder;
import org.leadline.store.KnownList;
import org.leadline.store.ListUpdate;
import org.leadline.store.StoredLabel;
import picocli.CommandLine.Command;

@Command(
    name = "lists",
    description =
        "The imported lists, by name, with owner, licence and source, and the address files.",
    subcommands = {
      ListsImportCommand.class,
      ListsUpdateCommand.class,
      ListsRemoveCommand.Remove.class,
      ListsRemoveCommand.Resume.class
    })
final class ListsCommand extends DataCommand {

  /** The answer as printed. */
  record Printed(
      int total,
      List<KnownList> lists,
      List<String> lost,
      boolean relabelling,
      List<FactsFolder.Told> addressFiles) {}

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    List<KnownList> lists = wiring.store().lists().all();
    boolean relabelling = wiring.store().lists().relabelling().isPresent();
    List<String> lost = wiring.readers().lists().current().lost().stream().sorted().toList();
    List<FactsFolder.Told> files = wiring.lists().networks().folder().told();
    audit(wiring, caller, "list.view", "", lists.size());
    if (json()) {
      output.document(new Printed(lists.size(), lists, lost, relabelling, files));
      return ExitCode.DONE;
    }
    lists.forEach(list -> text(list).lines().forEach(output::line));
    lost.forEach(
        name -> output.line("%s: its entries cannot be read; import it again, or remove it", name));
    files.forEach(file -> output.line("%s", text(file)));
    output.line(
        "%,d lists%s",
        lists.size(),
        relabelling ? "; not all reports have their labels yet: run `leadline lists resume`" : "");
    return ExitCode.DONE;
  }

  private static String text(FactsFolder.Told file) {
    return file.problem() == null
        ? "address file %s: %s of %s".formatted(file.name(), file.type(), file.built())
        : "address file %s is not used: it %s".formatted(file.name(), file.problem());
  }

  static String text(KnownList list) {
    return "%s (%s, %s): %,d %s of %,d rows, owner %s, dated %s, imported %s%n    handling: %s%n    licence: %s%n    categories: %s%n    source: %s, SHA-256 %s%n    left out: %s%s"
        .formatted(
            list.name(),
            list.meaning().code(),
            list.format(),
            list.hashes(),
            list.isOfHashes() ? "hashes" : "entries",
            list.rows(),
            list.owner(),
            list.dated() == null ? "not said" : list.dated(),
            list.imported(),
            said(list.handling()),
            said(list.licence()),
            said(list.scheme()),
            list.source(),
            list.sha256(),
            list.leftOut().isEmpty() ? "nothing" : list.leftOut(),
            update(list.update()));
  }

  private static String update(@Nullable ListUpdate update) {
    return update == null
        ? ""
        : "%n    updated: %s, update %,d since, from %s, SHA-256 %s"
            .formatted(update.imported(), update.number(), update.source(), update.sha256());
  }

  private static String said(String text) {
    return text.isEmpty() ? "none" : text;
  }

  static String text(StoredLabel label) {
    return "%s (%s)%s%s, owner %s, handling: %s, imported %s, at %s"
        .formatted(
            label.list().name(),
            label.list().meaning().code(),
            label.category().isEmpty() ? "" : ", category " + label.category(),
            label.distance() == 0 ? "" : ", a fingerprint %d bits away".formatted(label.distance()),
            label.list().owner(),
            said(label.list().handling()),
            label.list().imported(),
            label.path());
  }
}
