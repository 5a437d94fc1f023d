package org.leadline.priority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 * Counts what bears on priority: each factor looks at one thing in a report and where it stands.
 */
final class PriorityFactors {

  private static final Set<String> VIRAL_TAGS = Set.of("potentialmeme", "viral");

  private final Report report;
  private final Material material;
  private final List<Counted> found = new ArrayList<>();

  private PriorityFactors(Report report, Material material) {
    this.report = report;
    this.material = material;
  }

  static List<Counted> of(Report report, Material material) {
    PriorityFactors factors = new PriorityFactors(report, material);
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
    switch (mark) {
      case ONE, TWO, THREE -> count(Factor.CLEARING_HOUSE_PRIORITY, List.of(mark.code()));
      case E, NOT_STATED -> {}
    }
    if (report.incident().escalation() != null) {
      found.add(Counted.one(Factor.ESCALATED, List.of()));
    }
  }

  private void incident() {
    Incident incident = report.incident();
    List<String> types = new ArrayList<>();
    incident.types().forEach(type -> types.add(type.toLowerCase(Locale.ROOT)));
    if (report.handling().classification() != null) {
      types.add(report.handling().classification().toLowerCase(Locale.ROOT));
    }
    count(Factor.INCIDENT_TYPE, types);
    count(
        Factor.FLAGS,
        incident.flags().stream().map(flag -> flag.toLowerCase(Locale.ROOT)).toList());
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
    count(Factor.CLASS_CODE, classes);
    count(Factor.FILE_TAGS, tags);
    int files = report.files().size();
    if (files > 1) {
      found.add(Counted.amount(Factor.FILES, Math.log(files) / Math.log(2), List.of()));
    }
  }

  private void material() {
    stands(Factor.KNOWN_MATERIAL, material.knownPlaces());
    stands(Factor.NEW_BESIDE_KNOWN, material.newBesideKnown());
  }

  private void people() {
    stands(
        Factor.CHILD_VICTIM,
        report.parties().stream()
            .filter(party -> party.role() == Role.CHILD_VICTIM)
            .map(Party::path)
            .toList());
    stands(
        Factor.IDENTIFIABLE_VICTIM,
        report.occurrences().stream()
            .filter(value -> value.place().role() == Role.CHILD_VICTIM)
            .filter(value -> value.place().manner() != Manner.MENTIONED)
            .map(value -> value.place().path())
            .toList());
    said(Factor.ACCESS_TO_CHILDREN, "accesstochildren", "accesstochildvictim");
    said(Factor.CONVICTED_OFFENDER, "convictedsexoffender");
    said(Factor.ACCESS_TO_FIREARMS, "accesstofirearms");
  }

  private void said(Factor factor, String... attributeNames) {
    stands(
        factor,
        report.parties().stream()
            .filter(party -> party.role() == Role.REPORTED_USER)
            .flatMap(party -> party.attributes().stream())
            .filter(attribute -> isOneOf(attribute, attributeNames) && affirmed(attribute))
            .map(attribute -> attribute.place().path())
            .toList());
  }

  private void priorReports() {
    List<Occurrence> prior =
        report.occurrences().stream()
            .filter(value -> value.kind() == IdentifierKind.REPORT_NUMBER)
            .filter(value -> value.place().manner() == Manner.DECLARED)
            .toList();
    long distinct = prior.stream().map(Occurrence::raw).distinct().count();
    if (distinct > 0) {
      List<String> where = prior.stream().map(value -> value.place().path()).toList();
      found.add(Counted.amount(Factor.PRIOR_REPORTS, (double) distinct, where));
    }
  }

  private void recency() {
    Instant received = report.handling().received();
    if (received != null) {
      found.add(Counted.amount(Factor.RECENCY, (double) received.getEpochSecond(), List.of()));
    }
  }

  private void dampers() {
    if (report.handling().informational() == Stated.YES
        || report.incident().flags().contains("informational")) {
      found.add(Counted.one(Factor.INFORMATIONAL, List.of()));
    }
    boolean viral = !report.files().isEmpty() && report.files().stream().allMatch(this::isNoise);
    if (viral || report.incident().batchedReason() != null) {
      found.add(Counted.one(Factor.VIRAL, List.of()));
    }
  }

  private boolean isNoise(ReportFile file) {
    return material.isNoise(file)
        || file.tags().stream().anyMatch(tag -> VIRAL_TAGS.contains(tag.toLowerCase(Locale.ROOT)));
  }

  private void stands(Factor factor, List<String> where) {
    if (!where.isEmpty()) {
      found.add(Counted.one(factor, where));
    }
  }

  private void count(Factor factor, List<String> details) {
    if (!details.isEmpty()) {
      found.add(new Counted(factor, parts(details), List.of()));
    }
  }

  /** Details, each with the first place where it stands. */
  private void count(Factor factor, Map<String, String> details) {
    if (!details.isEmpty()) {
      List<String> where = details.values().stream().distinct().toList();
      found.add(new Counted(factor, parts(List.copyOf(details.keySet())), where));
    }
  }

  private static List<FactorPart> parts(List<String> details) {
    return details.stream().distinct().map(detail -> new FactorPart(detail, 1)).toList();
  }

  private static boolean isOneOf(Attribute attribute, String... names) {
    return List.of(names).contains(attribute.name().toLowerCase(Locale.ROOT));
  }

  private static boolean affirmed(Attribute attribute) {
    return Set.of("true", "yes", "1", "y")
        .contains(attribute.value().strip().toLowerCase(Locale.ROOT));
  }
}
