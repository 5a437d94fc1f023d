package org.leadline.arrival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Attribute;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Occurrence;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;

/**
 * Pairs the files of law-enforcement JSON with those of the PDF of the same report, by a hash, else
 * by the name in the package. A file that both tell of is one file, in the words of the JSON, with
 * the gaps filled from the PDF.
 */
final class PrintedFiles {

  private final List<ReportFile> filled = new ArrayList<>();
  private final List<ReportFile> more = new ArrayList<>();

  PrintedFiles(Report said, Report printed) {
    Map<String, ReportFile> byMark = new HashMap<>();
    Map<ReportFile, Set<String>> marks = marks(printed);
    printed
        .files()
        .forEach(file ->
            marks.getOrDefault(file, Set.of()).forEach(mark -> byMark.putIfAbsent(mark, file)));
    Set<ReportFile> taken = new HashSet<>();
    Map<ReportFile, Set<String>> own = marks(said);
    for (ReportFile file : said.files()) {
      ReportFile twin = twin(own.getOrDefault(file, Set.of()), byMark, taken);
      filled.add(twin == null ? file : filled(file, twin));
      if (twin != null) {
        taken.add(twin);
      }
    }
    printed.files().stream().filter(file -> !taken.contains(file)).forEach(more::add);
  }

  /** The files of the JSON. */
  List<ReportFile> filled() {
    return filled;
  }

  /** The files that only the PDF tells of. */
  List<ReportFile> more() {
    return more;
  }

  private static @Nullable ReportFile twin(
      Set<String> marks, Map<String, ReportFile> byMark, Set<ReportFile> taken) {
    for (String mark : marks) {
      ReportFile file = byMark.get(mark);
      if (file != null && !taken.contains(file)) {
        return file;
      }
    }
    return null;
  }

  /** What tells a file from others: its hashes, then its name. */
  private static Map<ReportFile, Set<String>> marks(Report report) {
    Map<String, ReportFile> byPath = new HashMap<>();
    Map<ReportFile, Set<String>> marks = new HashMap<>();
    report.files().forEach(file -> byPath.put(file.path(), file));
    for (Occurrence value : report.occurrences()) {
      ReportFile holder =
          value.kind() == IdentifierKind.HASH ? holder(value.place().path(), byPath) : null;
      if (holder != null) {
        marks
            .computeIfAbsent(holder, file -> new LinkedHashSet<>())
            .add("hash " + value.raw().strip().toLowerCase(Locale.ROOT));
      }
    }
    for (ReportFile file : report.files()) {
      if (file.name() != null) {
        marks.computeIfAbsent(file, key -> new LinkedHashSet<>()).add("name " + file.name());
      }
    }
    return marks;
  }

  /** The file in whose block a path lies: the longest of the paths above it that is a file's. */
  private static @Nullable ReportFile holder(String path, Map<String, ReportFile> byPath) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      ReportFile file = byPath.get(path.substring(0, end));
      if (file != null) {
        return file;
      }
    }
    return null;
  }

  /** A file with its gaps filled from what another document says of it. */
  static ReportFile filled(ReportFile said, ReportFile printed) {
    Set<String> tags = new LinkedHashSet<>(said.tags());
    tags.addAll(printed.tags());
    return new ReportFile(
        said.document(),
        said.path(),
        or(said.fileId(), printed.fileId()),
        or(said.name(), printed.name()),
        or(said.originalName(), printed.originalName()),
        said.viewedByProvider().or(printed.viewedByProvider()),
        said.publiclyAvailable().or(printed.publiclyAvailable()),
        or(said.industryClass(), printed.industryClass()),
        List.copyOf(tags),
        or(said.uploaded(), printed.uploaded()),
        attributes(said, printed),
        blocks(said, printed));
  }

  private static List<ReportFile.Block> blocks(ReportFile said, ReportFile other) {
    List<ReportFile.Block> blocks = new ArrayList<>(said.further());
    blocks.add(other.block());
    blocks.addAll(other.further());
    return blocks;
  }

  private static List<Attribute> attributes(ReportFile said, ReportFile printed) {
    List<Attribute> all = new ArrayList<>(said.attributes());
    printed.attributes().stream()
        .filter(fact ->
            said.attributes().stream()
                .noneMatch(other ->
                    other.name().equals(fact.name())
                        && PrintedTwin.flat(other.value()).equals(PrintedTwin.flat(fact.value()))))
        .forEach(all::add);
    return all;
  }

  private static <T> @Nullable T or(@Nullable T said, @Nullable T printed) {
    return said == null ? printed : said;
  }
}
