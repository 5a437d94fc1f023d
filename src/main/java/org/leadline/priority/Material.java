package org.leadline.priority;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leadline.report.ListLabel;
import org.leadline.report.ListMeaning;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;

/**
 * What lists of known hashes say of the files of a report: which are known, which are new beside
 * known ones, which are software or viral. A file is new when it has a hash, and no list holds any
 * of its hashes.
 */
final class Material {

  private static final Material NONE = new Material();

  private final Set<String> known = new HashSet<>();
  private final Set<String> noise = new HashSet<>();
  private final List<String> knownPlaces = new ArrayList<>();
  private final List<String> newFiles = new ArrayList<>();
  private final Set<String> noiseFiles = new HashSet<>();

  private Material() {}

  /** Nearly all reports stand on no list. */
  static Material of(Report report, List<ListLabel> labels) {
    return labels.stream().anyMatch(label -> label.meaning().isOf(ListMeaning.Subject.HASHES))
        ? new Material(report, labels)
        : NONE;
  }

  private Material(Report report, List<ListLabel> labels) {
    for (ListLabel label : labels) {
      if (label.meaning() == ListMeaning.KNOWN) {
        known.add(label.term());
        knownPlaces.add(label.path());
      } else if (label.meaning().isNoise() && label.distance() == 0) {
        noise.add(label.term());
      }
    }
    Set<String> listed = new HashSet<>();
    labels.forEach(label -> listed.add(label.term()));
    report.files().forEach(file -> sort(file, terms(report, file), listed));
  }

  private void sort(ReportFile file, Set<String> terms, Set<String> listed) {
    if (terms.stream().noneMatch(listed::contains)) {
      if (!terms.isEmpty()) {
        newFiles.add(file.path());
      }
    } else if (terms.stream().anyMatch(noise::contains)
        && terms.stream().noneMatch(known::contains)) {
      noiseFiles.add(file.path());
    }
  }

  private static Set<String> terms(Report report, ReportFile file) {
    Set<String> terms = new HashSet<>();
    for (Occurrence occurrence : report.occurrences()) {
      if (file.holds(occurrence.place()) && isHash(occurrence)) {
        occurrence.keys().stream().map(MatchKey::term).forEach(terms::add);
      }
    }
    return terms;
  }

  private static boolean isHash(Occurrence occurrence) {
    return occurrence.keys().stream().anyMatch(key -> key.kind().isHash());
  }

  /** Where hashes of known material stand. */
  List<String> knownPlaces() {
    return knownPlaces.stream().distinct().toList();
  }

  /** Files with a hash that stands on no list, beside known ones; none where nothing is known. */
  List<String> newBesideKnown() {
    return known.isEmpty() ? List.of() : List.copyOf(newFiles);
  }

  /** Whether a list of software or viral files, and none of known material, holds the file. */
  boolean isNoise(ReportFile file) {
    return noiseFiles.contains(file.path());
  }
}
