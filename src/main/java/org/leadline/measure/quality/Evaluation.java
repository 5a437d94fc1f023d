package org.leadline.measure.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.enrich.NoiseLists;
import org.leadline.identity.IdentitySettings;
import org.leadline.identity.Recogniser;
import org.leadline.index.Fields;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.link.Cluster;
import org.leadline.link.ClusterService;
import org.leadline.link.LinkRequest;
import org.leadline.link.LinkService;
import org.leadline.link.LinkSettings;
import org.leadline.measure.quality.QualityReport.ClusterScores;
import org.leadline.measure.quality.QualityReport.Kept;
import org.leadline.measure.quality.QualityReport.OrderInvariance;
import org.leadline.measure.urgency.RankingEvaluation;
import org.leadline.measure.urgency.RankingReport;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.MatchKey;
import org.leadline.report.ReportId;
import org.leadline.store.Store;

/** Measures links and clusters of one installation against a truth. For one thread. */
public final class Evaluation {

  private static final Map<String, IdentifierKind> KINDS =
      Map.of(
          "ip", IdentifierKind.IP,
          "md5", IdentifierKind.HASH,
          "email", IdentifierKind.EMAIL,
          "phone", IdentifierKind.PHONE,
          "device", IdentifierKind.ADVERTISING_ID,
          "user", IdentifierKind.USER_NAME);

  private final Subject subject;
  private final EvaluationSettings settings;
  private final List<String> notMeasured = new ArrayList<>();

  /**
   * What is measured.
   *
   * @param store the system of record
   * @param index where reports are found
   * @param links finds linked reports
   * @param clusters groups them
   * @param recogniser gives values their keys
   * @param fields of the index
   * @param linkSettings how reports are linked
   * @param noise lists of values that say little
   * @param identity what is known of providers' boilerplate and names
   * @param ranking measures the order of reports
   */
  public record Subject(
      Store store,
      ReportIndex index,
      LinkService links,
      ClusterService clusters,
      Recogniser recogniser,
      Fields fields,
      LinkSettings linkSettings,
      NoiseLists noise,
      IdentitySettings identity,
      RankingEvaluation ranking) {}

  /** Measures this installation. */
  public Evaluation(Subject subject, EvaluationSettings settings) {
    this.subject = subject;
    this.settings = settings;
  }

  /**
   * Reads the truth and measures.
   *
   * @param caller who asks, with everything visible
   * @param progress is told what is being done
   * @throws IOException when the truth cannot be read or a temporary index not be written
   * @throws IllegalArgumentException when the truth is not what the manual describes
   */
  public QualityReport run(Caller caller, Consumer<String> progress) throws IOException {
    progress.accept("the order of reports");
    RankingReport ranking =
        subject.ranking().run(settings.truth(), caller.visibility()).orElse(null);
    if (ranking == null) {
      notMeasured.add("the order of reports: urgency.jsonl is not in the truth");
    }
    Truth truth = Truth.read(settings.truth());
    if (truth.personOf().isEmpty()) {
      throw new IllegalArgumentException(
          "the truth tells of no report: clusters.jsonl is missing or empty in that folder");
    }
    truth.absent().forEach(file -> notMeasured.add(file + " is not in the truth"));
    progress.accept("links of every report");
    LinkTally tally = new LinkTally(truth, hubTerms(truth));
    subject.links().allReports(LinkRequest.of(ReportId.cybertip(1)), caller, tally::add);
    progress.accept("clusters");
    List<List<ReportId>> groups = new ArrayList<>();
    subject.clusters().all(false, caller, (Cluster cluster) -> groups.add(cluster.reports()));
    Partition partition = new Partition(groups, truth.personOf());
    progress.accept("naive ways");
    try (IndexSnapshot snapshot = subject.index().snapshot()) {
      return report(
          truth,
          tally,
          partition,
          ranking,
          new Baselines(truth).measure(snapshot, caller.visibility(), tally.strongPairs()),
          orders(truth, caller, progress));
    }
  }

  private QualityReport report(
      Truth truth,
      LinkTally tally,
      Partition partition,
      @Nullable RankingReport ranking,
      Map<String, QualityReport.Baseline> baselines,
      @Nullable OrderInvariance orders) {
    Map<String, QualityReport.KindRecall> evidence = tally.byEvidence();
    if (evidence.isEmpty()) {
      notMeasured.add("recall by kind of evidence: the truth tells no kinds");
    }
    return new QualityReport(
        truth.personOf().size(),
        tally.scores(false),
        tally.scores(true),
        tally.bCubed(),
        ClusterScores.of(partition),
        evidence.isEmpty() ? null : evidence,
        truth.hubs().isEmpty() ? null : tally.leaked(),
        partition.largestFalse(),
        partition.giantShare(),
        tally.panel(false),
        tally.panel(true),
        truth.absent().contains("alarms.jsonl") ? null : tally.alarms(),
        truth.apart().isEmpty() ? null : kept(truth, partition),
        orders,
        ranking,
        baselines,
        notMeasured,
        notes(truth, tally));
  }

  private static List<String> notes(Truth truth, LinkTally tally) {
    List<String> notes = new ArrayList<>(truth.notes());
    if (tally.notHeld() > 0) {
      notes.add(
          "%,d of the %,d reports that the truth tells of are not held here; they count as missed"
              .formatted(tally.notHeld(), truth.personOf().size()));
    }
    if (tally.notInTruth() > 0) {
      notes.add(
          "of %,d reports held here the truth tells nothing; they are left out"
              .formatted(tally.notInTruth()));
    }
    return notes;
  }

  private static Kept kept(Truth truth, Partition partition) {
    Map<String, Integer> planted = new TreeMap<>();
    Map<String, Integer> joined = new TreeMap<>();
    for (Truth.Apart apart : truth.apart()) {
      planted.merge(apart.cause(), 1, Integer::sum);
      if (partition.joins(apart.groups())) {
        joined.merge(apart.cause(), 1, Integer::sum);
      }
    }
    return new Kept(planted, joined);
  }

  private @Nullable OrderInvariance orders(Truth truth, Caller caller, Consumer<String> progress)
      throws IOException {
    if (settings.shuffles() == 0) {
      notMeasured.add("order of arrival: --shuffles is 0");
      return null;
    }
    progress.accept("other orders of arrival");
    return new Shuffles(
            subject.store(),
            subject.fields(),
            subject.linkSettings(),
            subject.noise(),
            subject.identity())
        .measure(sample(truth), settings.shuffles(), settings.seed(), caller);
  }

  /** Reports of whole persons, those with the most reports first, so that there is what to join. */
  private List<ReportId> sample(Truth truth) {
    Map<String, List<ReportId>> reports = new TreeMap<>();
    truth
        .personOf()
        .forEach((report, person) ->
            reports.computeIfAbsent(person, each -> new ArrayList<>()).add(report));
    return reports.values().stream()
        .sorted((one, other) -> Integer.compare(other.size(), one.size()))
        .flatMap(Collection::stream)
        .limit(settings.sample())
        .toList();
  }

  private Set<String> hubTerms(Truth truth) {
    Set<String> terms = new HashSet<>();
    for (Truth.Hub hub : truth.hubs()) {
      IdentifierKind kind = KINDS.get(hub.kind());
      if (kind == null) {
        terms.add(hub.value());
      } else {
        subject.recogniser().keys(kind, hub.value(), Hints.NONE).stream()
            .map(MatchKey::term)
            .forEach(terms::add);
      }
    }
    return terms;
  }
}
