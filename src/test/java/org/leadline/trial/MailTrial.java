package org.leadline.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Caller;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.arrival.ArrivalRequest;
import org.leadline.arrival.ArrivalSummary;
import org.leadline.config.ConfigFolder;
import org.leadline.intake.IntakeOptions;
import org.leadline.link.KeyScope;
import org.leadline.link.Link;
import org.leadline.link.LinkRequest;
import org.leadline.link.LinkStrength;
import org.leadline.report.ReportId;

/**
 * 6,448 real messages in which list servers and relays join nearly everything: the pairs equal the
 * truth, and with noise control what hubs alone joined falls apart.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailTrial {

  /** Values in more messages make no pair in the truth. */
  private static final long TRUTH_CUT = 50;

  /**
   * Without noise control one part holds 83 % of the messages; people who write to each other on
   * several lists stay together.
   */
  private static final double LARGEST_SHARE = 0.125;

  private static final int MOST_LISTED = 60;

  @TempDir static Path folder;

  private Wiring wiring;
  private Caller caller;
  private long messages;

  @BeforeAll
  void takeIn() throws IOException {
    Path mail = EventsData.folder("mail");
    assertThat(mail).as("[trial] NOT RUN: the messages; see scripts/trials").isDirectory();
    Path lines = folder.resolve("mail.jsonl");
    messages = EventsData.convert(mail.resolve("messages.jsonl.gz"), lines);
    wiring = Wiring.owning(Settings.read(ConfigFolder.builtIn()), folder.resolve("data"), "trial");
    caller = wiring.localOperator("trial");
    ArrivalSummary summary =
        wiring
            .arrivals()
            .takePaths(
                List.of(lines),
                IntakeOptions.NONE,
                new ArrivalRequest(caller.name(), new TreeSet<>(), "mail", caller.visibility()),
                counts -> {});
    print("mail: %,d messages, %,d taken in", messages, summary.counts().accepted());
    assertThat(summary.counts().accepted()).isEqualTo(messages);
  }

  @AfterAll
  void close() {
    if (wiring != null) {
      wiring.close();
    }
  }

  @Test
  void withoutNoiseControlThePairsEqualTheTruth() throws IOException {
    Set<String> ours = new HashSet<>();
    each(
        false,
        (report, link) -> {
          if (link.reasons().stream().anyMatch(one -> one.documentFrequency() <= TRUTH_CUT)) {
            ours.add(pair(report, link));
          }
        });
    Set<String> truth = truth();
    List<String> missing = truth.stream().filter(pair -> !ours.contains(pair)).sorted().toList();
    List<String> added = ours.stream().filter(pair -> !truth.contains(pair)).sorted().toList();
    print(
        "mail: %,d pairs in the truth, %,d here, %,d missing, %,d more",
        truth.size(), ours.size(), missing.size(), added.size());
    missing.stream().limit(MOST_LISTED).forEach(pair -> print("  missing %s", pair));
    added.stream().limit(MOST_LISTED).forEach(pair -> print("  more %s", pair));
    assertThat(missing.size() + added.size()).isLessThanOrEqualTo(truth.size() / 200);
  }

  @Test
  void withNoiseControlHubsAloneJoinNothingAndRareValuesStay() throws IOException {
    Set<String> linked = new HashSet<>();
    AtomicLong byHubs = new AtomicLong();
    each(
        true,
        (report, link) -> {
          linked.add(pair(report, link));
          boolean hubsAlone =
              link.reasons().stream()
                  .filter(reason -> reason.weight() > 0)
                  .allMatch(reason -> reason.documentFrequency() > 2 * TRUTH_CUT);
          if (link.strength() == LinkStrength.STRONG && hubsAlone) {
            byHubs.incrementAndGet();
          }
        });
    Set<String> truth = truth();
    long kept = truth.stream().filter(linked::contains).count();
    List<Integer> sizes = new ArrayList<>();
    wiring
        .answers()
        .linking()
        .clusters()
        .all(false, caller, cluster -> sizes.add(cluster.reports().size()));
    int largest = sizes.stream().mapToInt(Integer::intValue).max().orElse(0);
    print(
        "mail: %,d strong by hubs alone; %,d of %,d pairs stay; largest cluster %,d of %,d messages",
        byHubs.get(), kept, truth.size(), largest, messages);
    assertThat(byHubs.get()).isZero();
    assertThat(largest).isLessThan((int) (messages * LARGEST_SHARE));
  }

  /** Is told of each link. */
  private interface Each {
    void link(ReportId report, Link link);
  }

  private void each(boolean noiseControl, Each each) {
    LinkRequest like =
        new LinkRequest(
            ReportId.cybertip(1),
            LinkStrength.WEAK,
            KeyScope.EXACT,
            noiseControl,
            LinkRequest.MAX_LIMIT,
            null);
    wiring
        .answers()
        .linking()
        .links()
        .allReports(
            like,
            caller,
            answer -> answer.links().forEach(link -> each.link(answer.report(), link)));
  }

  private static Set<String> truth() throws IOException {
    Set<String> pairs = new HashSet<>();
    EventsData.read(
        EventsData.folder("mail").resolve("truth/links.jsonl.gz"),
        link -> pairs.add(pair(link.path("a").asString(), link.path("b").asString())));
    return pairs;
  }

  private static String pair(ReportId report, Link link) {
    return pair(report.id(), link.reportId().id());
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  @FormatMethod
  private static void print(String format, Object... values) {
    System.out.println("[trial] " + format.formatted(values));
  }
}
