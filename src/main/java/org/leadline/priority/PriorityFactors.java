package org.leadline.priority;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leadline.priority.RankingProfile.Urgency;
import org.leadline.report.Attribute;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Incident;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Party;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/**
 * The factors of priority: each looks at one thing in a report and says what it adds and where it
 * stands.
 */
final class PriorityFactors {

  private static final Set<String> VIRAL_TAGS = Set.of("potentialmeme", "viral");

  private final Report report;
  private final Material material;
  private final Urgency weights;
  private final List<FactorScore> found = new ArrayList<>();

  private PriorityFactors(Report report, Material material, Urgency weights) {
    this.report = report;
    this.material = material;
    this.weights = weights;
  }

  static List<FactorScore> of(Report report, Material material, Urgency weights) {
    PriorityFactors factors = new PriorityFactors(report, material, weights);
    factors.marks();
    factors.incident();
    factors.files();
    factors.material();
    factors.people();
    factors.priorReports();
    factors.recency();
    factors.dampers();
    return factors.found;
  }

  private void marks() {
    ClearingHousePriority mark = report.handling().priority();
    add(
        "clearingHousePriority",
        weights.marks().getOrDefault(mark.code(), 0.0),
        "The clearing house marked it " + mark.code() + ".");
    if (report.incident().escalation() != null) {
      add("escalated", weights.escalated(), "The provider escalated it as urgent.");
    }
  }

  private void incident() {
    Incident incident = report.incident();
    List<String> types = new ArrayList<>(incident.types());
    if (report.handling().classification() != null) {
      types.add(report.handling().classification());
    }
    add(
        "incidentType",
        types.stream().mapToDouble(type -> ofWords(weights.incidentTypes(), type)).max().orElse(0),
        "By the type of incident.");
    double flags = incident.flags().stream().mapToDouble(flag -> of(weights.flags(), flag)).sum();
    add("flags", Math.min(flags, weights.flagsMax()), "By the annotations on the report.");
  }

  private void files() {
    Map<String, String> tags = new TreeMap<>();
    Map<String, String> classes = new TreeMap<>();
    for (ReportFile file : report.files()) {
      file.tags().forEach(tag -> tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), file.path()));
      if (file.industryClass() != null) {
        classes.putIfAbsent(file.industryClass(), file.path());
      }
    }
    addBest("classCode", weights.classCodes(), classes, "By the gravest class code of its files.");
    Map<String, String> counted = new LinkedHashMap<>(tags);
    counted.keySet().removeIf(tag -> of(weights.fileTags(), tag) == 0);
    double points = counted.keySet().stream().mapToDouble(t -> of(weights.fileTags(), t)).sum();
    add(
        "fileTags",
        Math.min(points, weights.fileTagsMax()),
        "By the annotations on its files.",
        counted.values().stream().distinct().toList());
    int files = report.files().size();
    double doublings = files < 1 ? 0 : Math.log(files) / Math.log(2);
    add(
        "files",
        Math.min(doublings * weights.fileDoubling(), weights.filesMax()),
        files + " files.");
  }

  private void material() {
    List<String> known = material.knownPlaces();
    if (!known.isEmpty()) {
      add(
          "knownMaterial",
          weights.knownMaterial(),
          "A hash, or a fingerprint near it, stands on a list of known material.",
          known);
    }
    List<String> unlisted = material.newBesideKnown();
    if (!unlisted.isEmpty()) {
      add(
          "newBesideKnown",
          weights.newBesideKnown(),
          "Beside known material there are files that stand on no list.",
          unlisted);
    }
  }

  private void people() {
    List<String> victims = paths(Role.CHILD_VICTIM);
    if (!victims.isEmpty()) {
      add("childVictim", weights.childVictim(), "A child victim has a block of its own.", victims);
    }
    List<String> identified =
        report.occurrences().stream()
            .filter(value -> value.place().role() == Role.CHILD_VICTIM)
            .filter(value -> value.place().manner() != Manner.MENTIONED)
            .map(value -> value.place().path())
            .toList();
    if (!identified.isEmpty()) {
      add(
          "identifiableVictim",
          weights.identifiableVictim(),
          "The child victim can be identified.",
          identified);
    }
    said("accessToChildren", weights.accessToChildren(), "accesstochildren", "accesstochildvictim");
    said("convictedOffender", weights.convictedOffender(), "convictedsexoffender");
    said("accessToFirearms", weights.accessToFirearms(), "accesstofirearms");
  }

  private void said(String factor, double points, String... attributeNames) {
    List<String> where =
        report.parties().stream()
            .filter(party -> party.role() == Role.REPORTED_USER)
            .flatMap(party -> party.attributes().stream())
            .filter(attribute -> isOneOf(attribute, attributeNames) && affirmed(attribute))
            .map(attribute -> attribute.place().path())
            .toList();
    if (!where.isEmpty()) {
      add(factor, points, "Stated of the reported user.", where);
    }
  }

  private void priorReports() {
    List<Occurrence> prior =
        report.occurrences().stream()
            .filter(value -> value.kind() == IdentifierKind.REPORT_NUMBER)
            .filter(value -> value.place().manner() == Manner.DECLARED)
            .toList();
    long distinct = prior.stream().map(Occurrence::raw).distinct().count();
    add(
        "priorReports",
        Math.min(distinct * weights.priorReport(), weights.priorReportsMax()),
        distinct + " earlier reports are declared.",
        prior.stream().map(value -> value.place().path()).toList());
  }

  private void recency() {
    var received = report.handling().received();
    if (received != null) {
      var scale = weights.recency();
      var from = scale.from().atStartOfDay(ZoneOffset.UTC).toInstant();
      double share = ChronoUnit.SECONDS.between(from, received) / (scale.days() * 86_400.0);
      add("recency", scale.max() * Math.clamp(share, 0, 1), "By the time of receipt.");
    }
  }

  private void dampers() {
    if (report.handling().informational() == Stated.YES
        || report.incident().flags().contains("informational")) {
      add("informational", -weights.informational(), "It is marked informational.");
    }
    boolean viral = !report.files().isEmpty() && report.files().stream().allMatch(this::isNoise);
    if (viral || report.incident().batchedReason() != null) {
      add(
          "viral",
          -weights.viral(),
          "It stands for viral material that is reported many times, or for files of software.");
    }
  }

  private boolean isNoise(ReportFile file) {
    return material.isNoise(file)
        || file.tags().stream().anyMatch(tag -> VIRAL_TAGS.contains(tag.toLowerCase(Locale.ROOT)));
  }

  private List<String> paths(Role role) {
    return report.parties().stream()
        .filter(party -> party.role() == role)
        .map(Party::path)
        .toList();
  }

  private void addBest(
      String factor, Map<String, Double> points, Map<String, String> where, String reason) {
    where.keySet().stream()
        .max(Comparator.comparingDouble(code -> points.getOrDefault(code, 0.0)))
        .ifPresent(
            code -> add(factor, points.getOrDefault(code, 0.0), reason, List.of(where.get(code))));
  }

  private void add(String factor, double points, String reason) {
    add(factor, points, reason, List.of());
  }

  private void add(String factor, double points, String reason, List<String> evidence) {
    if (points != 0) {
      found.add(new FactorScore(factor, Math.rint(points * 10) / 10, reason, evidence));
    }
  }

  private static boolean isOneOf(Attribute attribute, String... names) {
    return List.of(names).contains(attribute.name().toLowerCase(Locale.ROOT));
  }

  private static boolean affirmed(Attribute attribute) {
    return Set.of("true", "yes", "1", "y")
        .contains(attribute.value().strip().toLowerCase(Locale.ROOT));
  }

  private static double of(Map<String, Double> points, String name) {
    return points.getOrDefault(name.toLowerCase(Locale.ROOT), 0.0);
  }

  private static double ofWords(Map<String, Double> points, String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    return points.entrySet().stream()
        .filter(entry -> lower.contains(entry.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .max()
        .orElse(0);
  }
}
