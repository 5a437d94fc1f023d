package org.leadline.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.access.HiddenLinks;
import org.leadline.access.Visibility;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportId;
import org.leadline.report.Role;
import org.leadline.store.Change;
import org.leadline.store.ChangeKind;
import org.leadline.store.DecisionsInForce;
import org.leadline.store.LinkDecision;

/**
 * Clusters that are kept up to date as reports arrive, arrive again otherwise, and go are those
 * that computing all anew gives.
 */
class ClusterUpdatesTest {

  private static final int REPORTS = 45;
  private static final List<String> PROVIDERS = List.of("Example Chat", "Example Mail");

  private final PlainIndex index = new PlainIndex();
  private final List<Change> changes = new ArrayList<>();
  private final List<LinkDecision> decided = new ArrayList<>();
  private long revision;
  private final Caller north =
      new Caller(
          "person", AccountRole.ANALYST, Visibility.ofUnits(List.of("north"), true), "training");

  private ClusterService service() {
    return new ClusterService(
        index,
        LinkDesk.rules(),
        HiddenLinks.UNTOLD,
        new DecisionsInForce() {
          @Override
          public long revision() {
            return revision;
          }

          @Override
          public List<LinkDecision> inForce(Visibility visibility) {
            return List.copyOf(decided);
          }
        },
        (sequence, limit) ->
            changes.stream().filter(change -> change.sequence() > sequence).limit(limit).toList(),
        entry -> {},
        InstantSource.fixed(Instant.EPOCH));
  }

  private void arrives(Tip tip) {
    index.write(List.of(tip.indexed()));
    changed(tip.indexed().report().id());
  }

  private void goes(ReportId report) {
    index.remove(List.of(report), 0);
    changed(report);
  }

  private void changed(ReportId report) {
    index.refresh();
    changes.add(new Change(index.committedSequence(), report, ChangeKind.VERSION));
  }

  private List<String> told(ClusterService service) {
    List<Cluster> clusters = new ArrayList<>();
    service.all(true, north, clusters::add);
    List<String> told = new ArrayList<>();
    for (Cluster cluster : clusters) {
      ClusterAnswer answer =
          service.cluster(ClusterRequest.whole(cluster.cluster()), north).orElseThrow();
      told.add(
          "%s %s %s %s"
              .formatted(
                  cluster.reports(), answer.bridges(), answer.conflicts(), answer.overruled()));
    }
    return told;
  }

  @RepeatedTest(4)
  void afterEachArrivalTheyAreThoseOfComputingAllAnew() {
    long seed = System.nanoTime();
    System.out.println("ClusterUpdatesTest seed " + seed);
    Random random = new Random(seed);
    ClusterService kept = service();
    for (int step = 0; step < 90; step++) {
      int arriving = 1 + random.nextInt(3);
      for (int i = 0; i < arriving; i++) {
        int number = 1 + random.nextInt(REPORTS);
        if (random.nextInt(12) == 0) {
          goes(ReportId.cybertip(number));
        } else {
          arrives(random(number, random));
        }
      }
      if (random.nextInt(6) == 0) {
        decide(random);
      }
      if (random.nextInt(3) > 0) {
        assertThat(told(kept)).as("seed %d, step %d", seed, step).isEqualTo(told(service()));
      }
    }
    assertThat(kept.figures().computed()).isEqualTo(1);
    assertThat(kept.figures().updated()).isGreaterThan(20);
  }

  private void decide(Random random) {
    revision++;
    if (!decided.isEmpty() && random.nextInt(3) == 0) {
      decided.remove(random.nextInt(decided.size()));
      return;
    }
    int one = 1 + random.nextInt(REPORTS - 1);
    int other = one + 1 + random.nextInt(REPORTS - one);
    LinkDecision made =
        random.nextBoolean() ? Decided.must(one, other) : Decided.cannot(one, other);
    if (!decided.contains(made)) {
      decided.add(made);
    }
  }

  private static Tip random(int number, Random random) {
    Tip tip = Tip.number(number).from(PROVIDERS.get(random.nextInt(2)));
    String domain = random.nextInt(4) == 0 ? "@example.net" : "@example.com";
    tip.mailOfReported(0, "zz.m" + random.nextInt(14) + domain);
    if (random.nextInt(3) == 0) {
      tip.mailOfReported(1, "zz.m" + random.nextInt(14) + domain);
    }
    if (random.nextBoolean()) {
      tip.holds(IdentifierKind.PHONE, "+1 212 555 01" + (10 + random.nextInt(12)));
    }
    if (random.nextInt(3) == 0) {
      tip.user("Example Chat", "zzsynth" + random.nextInt(9));
    }
    if (random.nextInt(3) > 0) {
      tip.mentions("zz.office" + random.nextInt(2) + "@example.org");
    }
    if (random.nextInt(5) == 0) {
      tip.mentions("CyberTipline report " + (1 + random.nextInt(REPORTS)));
    }
    if (random.nextInt(5) == 0) {
      tip.holds(
          IdentifierKind.EMAIL, "zz.m" + random.nextInt(14) + "@example.com", Role.CHILD_VICTIM);
    }
    if (random.nextInt(8) == 0) {
      tip.unit("south");
    }
    return tip;
  }

  @Test
  void aReportThatArrivesIsWorkedInWithoutReadingAllAnew() {
    for (int number = 1; number <= 30; number++) {
      arrives(account(number, "zz.m" + number % 10));
    }
    ClusterService kept = service();
    assertThat(told(kept)).hasSize(10);

    arrives(account(31, "zz.m1").mailOfReported(0, "zz.m2@example.com"));

    assertThat(
            kept.cluster(ClusterRequest.whole(ReportId.cybertip(31)), north).orElseThrow().size())
        .isEqualTo(7);
    assertThat(kept.figures().computed()).isEqualTo(1);
    assertThat(kept.figures().updated()).isEqualTo(1);
    assertThat(kept.figures().reports()).isEqualTo(31);
  }

  @Test
  void whatWasPreparedIsNotComputedAgainForTheFirstWhoAsks() {
    for (int number = 1; number <= 12; number++) {
      arrives(account(number, "zz.m" + number % 4));
    }
    ClusterService kept = service();

    kept.prepare(north.visibility());

    assertThat(kept.figures().computed()).isEqualTo(1);
    assertThat(told(kept)).hasSize(4);
    assertThat(kept.figures().computed()).isEqualTo(1);
  }

  @Test
  void whatIsPreparedEndsWithoutAnOutcomeWhenItIsStopped() {
    arrives(account(1, "zz.m1"));
    ClusterService kept = service();
    kept.stop();

    kept.prepare(north.visibility());

    assertThat(kept.figures().computed()).isZero();
  }

  @Test
  void clustersAreListedByPrioritySizeAndSpanToTheEnd() {
    for (int number = 1; number <= 30; number++) {
      arrives(account(number, "zz.m" + (number <= 20 ? number % 2 : number % 5 + 2)));
    }
    ClusterService kept = service();
    List<ReportId> listed = new ArrayList<>();
    ClusterListRequest request = new ClusterListRequest(ClusterOrder.SIZE, 2, 0, 0, null, 2, null);
    ClusterPage page = kept.list(request, north);
    while (true) {
      page.clusters().forEach(cluster -> listed.add(cluster.cluster()));
      if (page.next() == null) {
        break;
      }
      page =
          kept.list(
              new ClusterListRequest(ClusterOrder.SIZE, 2, 0, 0, null, 2, page.next()), north);
    }

    assertThat(page.total()).isEqualTo(7);
    assertThat(page.reports()).isEqualTo(30);
    assertThat(listed).hasSize(7).doesNotHaveDuplicates();
    assertThat(listed.subList(2, 7)).isEqualTo(List.copyOf(new TreeSet<>(listed.subList(2, 7))));
    ClusterListRequest large = new ClusterListRequest(ClusterOrder.SIZE, 3, 0, 0, null, 50, null);
    assertThat(kept.list(large, north).total()).isEqualTo(2);
    ClusterListRequest far =
        new ClusterListRequest(ClusterOrder.PRIORITY, 2, 0, 0, "south", 50, null);
    assertThat(kept.list(far, north).total()).isZero();
  }

  private static Tip account(long number, String mail) {
    return Tip.number(number).mailOfReported(0, mail + "@example.com");
  }
}
