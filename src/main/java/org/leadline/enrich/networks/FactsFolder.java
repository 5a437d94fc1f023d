package org.leadline.enrich.networks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The address files that the unit put into a folder.
 *
 * @param files those that serve, by name
 * @param refused those that do not, by name
 */
public record FactsFolder(List<FactsFile> files, List<Refused> refused) {

  /**
   * A file that is not used.
   *
   * @param name its name
   * @param why what is wrong with it, to follow its name in a sentence
   */
  public record Refused(String name, String why) {}

  /**
   * A file as it is told of.
   *
   * @param name its name
   * @param type what sort of file its maker says it is; null when it is not used
   * @param built the day on which it was made, UTC; null when it is not used
   * @param problem why it is not used, to follow its name in a sentence; null while it is
   */
  public record Told(
      String name, @Nullable String type, @Nullable LocalDate built, @Nullable String problem) {}

  /** No file. */
  public static final FactsFolder EMPTY = new FactsFolder(List.of(), List.of());

  private static final String SUFFIX = ".mmdb";

  /** Copies the lists. */
  public FactsFolder {
    files = List.copyOf(files);
    refused = List.copyOf(refused);
  }

  /** Opens every {@code .mmdb} file in a folder; a folder that does not exist has none. */
  public static FactsFolder open(Path folder) {
    List<FactsFile> files = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (Path path : paths(folder)) {
      try {
        files.add(FactsFile.open(path));
      } catch (InvalidFactsFile e) {
        refused.add(
            new Refused(String.valueOf(path.getFileName()), String.valueOf(e.getMessage())));
      }
    }
    return new FactsFolder(files, refused);
  }

  /** All files, those that are not used among them, by name. */
  public List<Told> told() {
    return Stream.concat(
            files.stream().map(FactsFolder::told),
            refused.stream().map(file -> new Told(file.name(), null, null, file.why())))
        .sorted(Comparator.comparing(Told::name))
        .toList();
  }

  private static Told told(FactsFile file) {
    String problem = file.isDamaged() ? "is damaged and is not used any more" : null;
    return new Told(file.name(), file.type(), file.built(), problem);
  }

  /** Names, sizes and times of change: differs whenever a file was put there or taken away. */
  public static String state(Path folder) {
    StringBuilder state = new StringBuilder();
    for (Path path : paths(folder)) {
      try {
        state
            .append(path.getFileName())
            .append(' ')
            .append(Files.size(path))
            .append(' ')
            .append(Files.getLastModifiedTime(path).toMillis())
            .append('\n');
      } catch (IOException e) {
        // Taken away meanwhile: as if it had not been there.
      }
    }
    return state.toString();
  }

  private static List<Path> paths(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(SUFFIX))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of address files cannot be read", e);
    }
  }
}
