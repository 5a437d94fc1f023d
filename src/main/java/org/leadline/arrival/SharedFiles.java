package org.leadline.arrival;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Attribute;
import org.leadline.report.Format;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/**
 * Unites the files of the documents of one report. What documents of different formats tell of one
 * file (one MD5 or SHA hash is equal, and no two of one algorithm differ) is one file, each fact
 * from the first document that states it; the other blocks are its {@link ReportFile#further}
 * places. Two files of one format are never one: a content that was uploaded twice is told of
 * twice. For one report and one thread.
 */
final class SharedFiles {

  private static final Set<KeyKind> EXACT =
      Set.of(KeyKind.MD5, KeyKind.SHA1, KeyKind.SHA256, KeyKind.SHA512);

  /** The file that has most in common besides its content; of equals the first. */
  private static final Comparator<Boolean> AGREED_FIRST = Comparator.reverseOrder();

  private final List<Told> told = new ArrayList<>();
  private final Map<String, List<Told>> byHash = new HashMap<>();

  private SharedFiles() {}

  /**
   * The files, document after document.
   *
   * @param documents in the order of merging
   */
  static List<ReportFile> united(List<Report> documents) {
    long telling = documents.stream().filter(document -> !document.files().isEmpty()).count();
    SharedFiles files = new SharedFiles();
    if (telling > 1) {
      documents.forEach(document -> files.add(document, documents));
      return files.told.stream().map(one -> one.file).distinct().toList();
    }
    return documents.stream().flatMap(document -> document.files().stream()).distinct().toList();
  }

  private void add(Report document, List<Report> documents) {
    Map<ReportFile, Told> own = hashed(document, documents);
    for (ReportFile file : document.files()) {
      Told one = Objects.requireNonNull(own.get(file));
      Optional<Told> same = same(one);
      same.ifPresent(known -> known.add(one));
      if (same.isEmpty()) {
        one.number = told.size();
        told.add(one);
      }
      Told into = same.orElse(one);
      one.hashes.forEach((kind, values) -> values.forEach(value -> holders(kind, value).add(into)));
    }
  }

  private Set<Told> candidates(Told one) {
    Set<Told> candidates = new LinkedHashSet<>();
    one.hashes.forEach(
        (kind, values) -> values.forEach(value -> candidates.addAll(holders(kind, value))));
    return candidates;
  }

  private Optional<Told> same(Told one) {
    return candidates(one).stream()
        .filter(known -> !known.isOf(one.file.document()) && !known.contradicts(one))
        .min(
            Comparator.comparing((Told known) -> agrees(known, one), AGREED_FIRST)
                .thenComparingInt(known -> known.number));
  }

  private static boolean agrees(Told known, Told one) {
    ReportFile first = known.file;
    ReportFile second = one.file;
    return equal(first.fileId(), second.fileId())
        || equal(first.originalName(), second.originalName())
        || equal(first.name(), second.name());
  }

  private static boolean equal(@Nullable String one, @Nullable String other) {
    return one != null && one.equals(other);
  }

  private List<Told> holders(KeyKind kind, String value) {
    return byHash.computeIfAbsent(kind.prefix() + ":" + value, key -> new ArrayList<>(1));
  }

  /** The files of a document with their hashes, those that its twin alone tells of included. */
  private static Map<ReportFile, Told> hashed(Report document, List<Report> documents) {
    Map<ReportFile, Told> own = new HashMap<>();
    Map<ReportFile.Block, Told> blocks = new HashMap<>();
    for (ReportFile file : document.files()) {
      Told one = own.computeIfAbsent(file, Told::new);
      blocks.put(file.block(), one);
      file.further().forEach(block -> blocks.put(block, one));
    }
    boolean twin = document.files().stream().anyMatch(file -> !file.further().isEmpty());
    for (Report other : twin ? documents : List.of(document)) {
      other.occurrences().forEach(value -> hash(value, blocks));
    }
    return own;
  }

  private static void hash(Occurrence value, Map<ReportFile.Block, Told> blocks) {
    for (MatchKey key : value.keys()) {
      if (EXACT.contains(key.kind())) {
        Told holder = holder(value, blocks);
        if (holder != null) {
          holder.hashes.computeIfAbsent(key.kind(), kind -> new HashSet<>()).add(key.value());
        }
      }
    }
  }

  /** The file in whose block a value stands: the longest of the paths above it that is a file's. */
  private static @Nullable Told holder(Occurrence value, Map<ReportFile.Block, Told> blocks) {
    String path = value.place().path();
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      Told holder =
          blocks.get(new ReportFile.Block(value.place().document(), path.substring(0, end)));
      if (holder != null) {
        return holder;
      }
    }
    return null;
  }

  /** A file and what is known of its content. */
  private static final class Told {
    private final Map<KeyKind, Set<String>> hashes = new EnumMap<>(KeyKind.class);
    private ReportFile file;

    /** Its place among all, from 0, once it is among them. */
    private int number;

    Told(ReportFile file) {
      this.file = file;
    }

    boolean isOf(Format format) {
      return file.document() == format
          || file.further().stream().anyMatch(block -> block.document() == format);
    }

    boolean contradicts(Told other) {
      return hashes.entrySet().stream()
          .anyMatch(entry -> {
            Set<String> others = other.hashes.getOrDefault(entry.getKey(), Set.of());
            return !others.isEmpty() && !others.equals(entry.getValue());
          });
    }

    /** What the other says otherwise of a single fact stays readable and findable beside it. */
    private List<Attribute> attributes(ReportFile other) {
      List<Attribute> all = new ArrayList<>(PrintedFiles.filled(file, other).attributes());
      differing(all, "fileId", file.fileId(), other.fileId(), other);
      differing(all, "fileName", file.name(), other.name(), other);
      differing(all, "originalFileName", file.originalName(), other.originalName(), other);
      differing(all, "industryClassification", file.industryClass(), other.industryClass(), other);
      differing(all, "uploaded", written(file.uploaded()), written(other.uploaded()), other);
      differing(
          all,
          "viewed",
          written(file.viewedByProvider()),
          written(other.viewedByProvider()),
          other);
      differing(
          all,
          "publiclyAvailable",
          written(file.publiclyAvailable()),
          written(other.publiclyAvailable()),
          other);
      return all;
    }

    private static void differing(
        List<Attribute> all,
        String name,
        @Nullable String said,
        @Nullable String otherwise,
        ReportFile other) {
      if (said != null && otherwise != null && !said.equals(otherwise)) {
        Place place =
            new Place(
                other.document(),
                other.path() + "/" + name,
                Role.INCIDENT,
                Origin.PROVIDER,
                Manner.DECLARED,
                null);
        all.add(new Attribute(name, otherwise, place));
      }
    }

    private static @Nullable String written(@Nullable Instant time) {
      return time == null ? null : time.toString();
    }

    private static @Nullable String written(Stated stated) {
      return switch (stated) {
        case YES -> "true";
        case NO -> "false";
        case NOT_STATED -> null;
      };
    }

    void add(Told other) {
      List<Attribute> facts = attributes(other.file);
      file = PrintedFiles.filled(file, other.file).withAttributes(facts);
      other.hashes.forEach(
          (kind, values) -> hashes.computeIfAbsent(kind, key -> new HashSet<>()).addAll(values));
    }
  }
}
