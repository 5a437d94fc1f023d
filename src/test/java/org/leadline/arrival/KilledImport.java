package org.leadline.arrival;

import java.nio.file.Path;
import java.util.List;
import org.leadline.enrich.hashes.ListReaders;

/** The process that {@link ListsKillTest} kills: puts two lists in each other's place. */
final class KilledImport {

  private KilledImport() {}

  /**
   * @param arguments the data directory and the two files
   */
  public static void main(String[] arguments) {
    try (ListDesk desk = ListDesk.open(Path.of(arguments[0]))) {
      ListImports imports = desk.imports();
      System.out.println("importing");
      System.out.flush();
      for (int turn = 1; ; turn = 3 - turn) {
        take(imports, Path.of(arguments[turn]));
      }
    }
  }

  static void take(ListImports imports, Path file) {
    imports.take(
        new ListRequest(
            "Set", "Example Office", "", "", null, null, null, ListReaders.USUAL, false),
        List.of(file),
        looked -> {});
  }
}
