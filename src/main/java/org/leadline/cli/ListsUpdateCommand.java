package org.leadline.cli;

import java.nio.file.Path;
import java.util.List;
import org.leadline.arrival.ListOutcome;
import org.leadline.arrival.UpdateRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "update",
    description = {
      "Updates a list: adds the entries of a feed's next pages, and takes back those that it takes back.",
      "NCMEC hash sharing takes back by tombstones, CSV by a column should_delete; other forms only add."
    })
final class ListsUpdateCommand extends ListsTakingCommand {

  @Parameters(index = "0", paramLabel = "NAME", description = "The list's name.")
  String name = "";

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      arity = "1..*",
      description = "The update's files, of the form of the list.")
  List<Path> files = List.of();

  @Override
  String verb() {
    return "update";
  }

  @Override
  String list() {
    return name;
  }

  @Override
  List<Path> files() {
    return files;
  }

  @Override
  Taking taking() {
    UpdateRequest request = new UpdateRequest(name, date, says(), withoutBad);
    return (imports, looked) ->
        imports.update(request, files, looked).orElseThrow(() -> NotHere.list(name));
  }

  @Override
  String done(ListOutcome outcome) {
    return "updated the list";
  }
}
