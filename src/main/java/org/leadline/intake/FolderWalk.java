package org.leadline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leadline.intake.reading.RejectionReason;

/** Walks files and folders in a fixed order: as given, and within a folder by name, files first. */
final class FolderWalk {

  /** The marker of a folder that holds the truth of a generated corpus. */
  static final String TRUTH_MARKER = ".leadline-truth";

  private final IntakeSettings settings;
  private final HandGivenId handGiven;
  private final Output output;
  private final ContentSplitter contents;
  private final ZipFiles zips;

  FolderWalk(IntakeSettings settings, IntakeOptions options, Output output) {
    this.settings = settings;
    handGiven = new HandGivenId(options.reportId());
    this.output = output;
    contents = new ContentSplitter(settings, options.mapping(), handGiven, output);
    zips = new ZipFiles(settings, handGiven, output, contents);
  }

  /** Walks paths; files of one folder that are given one by one count as beside each other. */
  void walk(List<Path> paths) {
    Map<Path, Gathering> besides = new LinkedHashMap<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        folder(path);
      } else {
        Path parent = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
        file(path, besides.computeIfAbsent(parent, key -> gathering()));
      }
    }
    Set<Path> given = new HashSet<>();
    paths.forEach(path -> given.add(path.toAbsolutePath().normalize()));
    besides.forEach((parent, gathering) -> {
      if (gathering.holdsReports()) {
        witnesses(parent, given, gathering);
      }
      gathering.close();
    });
  }

  /**
   * Looks at the XML files beside the given ones for the receipt that tells a number; they are not
   * taken themselves.
   */
  private void witnesses(Path parent, Set<Path> given, Gathering gathering) {
    try (Stream<Path> beside = Files.list(parent)) {
      beside
          .filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".xml"))
          .filter(path -> !given.contains(path.normalize()))
          .sorted()
          .forEach(path -> witness(path, gathering));
    } catch (IOException | UncheckedIOException e) {
      // A folder that cannot be listed tells no number; the given files are taken all the same.
      return;
    }
  }

  private void witness(Path path, Gathering gathering) {
    try (InputStream stream = Files.newInputStream(path)) {
      contents.witness(item(path, -1), stream, gathering);
    } catch (IOException e) {
      // Nobody delivered this file: what cannot be read of it tells nothing.
      return;
    }
  }

  private Gathering gathering() {
    return new Gathering(settings.document(), settings.heldBytes(), handGiven, output);
  }

  private void folder(Path folder) {
    if (Files.exists(folder.resolve(TRUTH_MARKER))) {
      output.passed(item(folder, -1), PassReason.GENERATOR_TRUTH);
      return;
    }
    String[] names = names(folder);
    List<Path> folders = new ArrayList<>();
    Gathering gathering = gathering();
    for (String name : names) {
      Path path = folder.resolve(name);
      if (Files.isSymbolicLink(path)) {
        output.passed(item(path, -1), PassReason.LINK);
      } else if (Files.isDirectory(path)) {
        folders.add(path);
      } else {
        file(path, gathering);
      }
    }
    gathering.close();
    folders.forEach(this::folder);
  }

  /** The names in a folder, sorted; none, and a rejection, when it cannot be read whole. */
  private String[] names(Path folder) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        names.add(String.valueOf(entry.getFileName()));
        if (names.size() > settings.folderEntries()) {
          output.rejected(
              item(folder, -1),
              RejectionReason.FOLDER_TOO_LARGE,
              "",
              "The bound is %d names.".formatted(settings.folderEntries()));
          return new String[0];
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      output.rejected(item(folder, -1), RejectionReason.UNREADABLE);
    }
    String[] sorted = names.toArray(String[]::new);
    Arrays.sort(sorted);
    return sorted;
  }

  private void file(Path path, Gathering gathering) {
    try {
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        output.rejected(item(path, -1), RejectionReason.NOT_FOUND);
      } else if (!Files.isRegularFile(path)) {
        output.rejected(item(path, -1), RejectionReason.NOT_A_FILE);
      } else if (Names.isSystemFile(String.valueOf(path.getFileName()))) {
        output.passed(item(path, Files.size(path)), PassReason.SYSTEM_FILE);
      } else {
        content(item(path, Files.size(path)), path, gathering);
      }
    } catch (NoSuchFileException e) {
      output.rejected(item(path, -1), RejectionReason.NOT_FOUND);
    } catch (IOException e) {
      output.rejected(item(path, -1), RejectionReason.UNREADABLE);
    }
  }

  private void content(Item item, Path path, Gathering gathering) throws IOException {
    boolean zip;
    try (InputStream stream = Files.newInputStream(path)) {
      zip = Sniffer.sniff(stream.readNBytes(4)) == Content.ZIP;
    }
    if (zip) {
      zips.split(item, path);
    } else {
      try (InputStream stream = Files.newInputStream(path)) {
        contents.split(item, stream, gathering, ZipBudget.outside(settings.zip()));
      }
    }
  }

  private static Item item(Path path, long size) {
    String name = String.valueOf(path.getFileName());
    return new Item(Names.shown(path.toString()), name, size, () -> Files.newInputStream(path));
  }
}
