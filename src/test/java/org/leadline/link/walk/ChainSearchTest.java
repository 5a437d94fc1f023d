package org.leadline.link.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.leadline.link.walk.ChainSearch.Chain;
import org.leadline.link.walk.ChainSearch.Outcome;
import org.leadline.link.walk.ChainSearch.Step;
import org.leadline.report.ReportId;

/** The search from both ends finds what trying every chain finds. */
class ChainSearchTest {

  private static final int REPORTS = 9;

  private final Map<ReportId, List<Step>> links = new HashMap<>();

  @RepeatedTest(60)
  void findsTheChainThatTryingEveryChainFinds() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int link = random.nextInt(6, 20); link > 0; link--) {
      join(random.nextInt(REPORTS), random.nextInt(REPORTS), random.nextInt(5));
    }
    for (int hops = 1; hops <= 5; hops++) {
      Outcome found = search(hops, new AtomicInteger(Integer.MAX_VALUE));
      Optional<Chain> best = everyChain(hops);
      Optional<Chain> better = everyChain(REPORTS);
      assertThat(Optional.ofNullable(found.chain()))
          .as("seed %d, %d hops", seed, hops)
          .isEqualTo(best);
      if (found.stopped() == null) {
        assertThat(best.map(Chain::cost))
            .as("seed %d, %d hops", seed, hops)
            .isEqualTo(better.map(Chain::cost));
      }
    }
    System.out.println("ChainSearchTest seed " + seed);
  }

  @Test
  void whatEndsEarlySaysSoAndTellsTheBestSoFar() {
    join(0, 1, 9);
    join(0, 2, 1);
    join(2, 1, 1);

    Outcome early = search(5, new AtomicInteger(2));

    assertThat(early.stopped()).isEqualTo(Stopped.TIME);
    assertThat(early.chain()).isEqualTo(new Chain(List.of(id(0), id(1)), 9));
    assertThat(search(5, new AtomicInteger(99)).chain())
        .isEqualTo(new Chain(List.of(id(0), id(2), id(1)), 2));
  }

  @Test
  void anEndWithoutLinksEndsTheSearchAtOnce() {
    for (int other = 2; other < REPORTS; other++) {
      join(1, other, 1);
    }
    AtomicInteger looks = new AtomicInteger(3);

    assertThat(search(5, looks)).isEqualTo(new Outcome(null, null));
  }

  /** From report 0 to report 1, with so many looks at the links of a report. */
  private Outcome search(int hops, AtomicInteger looks) {
    return new ChainSearch(
            report -> links.getOrDefault(report, List.of()),
            hops,
            () -> looks.getAndDecrement() <= 0)
        .between(id(0), id(1));
  }

  private void join(int one, int other, long cost) {
    boolean known =
        links.getOrDefault(id(one), List.of()).stream()
            .anyMatch(step -> step.to().equals(id(other)));
    if (one != other && !known) {
      links.computeIfAbsent(id(one), report -> new ArrayList<>()).add(new Step(id(other), cost));
      links.computeIfAbsent(id(other), report -> new ArrayList<>()).add(new Step(id(one), cost));
    }
  }

  private Optional<Chain> everyChain(int hops) {
    List<Chain> all = new ArrayList<>();
    extend(new ArrayList<>(List.of(id(0))), 0, hops, all);
    return all.stream().min(Chain.BEST);
  }

  private void extend(List<ReportId> chain, long cost, int hops, List<Chain> all) {
    ReportId last = chain.getLast();
    if (last.equals(id(1))) {
      all.add(new Chain(List.copyOf(chain), cost));
    } else if (hops > 0) {
      for (Step step : links.getOrDefault(last, List.of())) {
        if (!chain.contains(step.to())) {
          chain.add(step.to());
          extend(chain, cost + step.cost(), hops - 1, all);
          chain.removeLast();
        }
      }
    }
  }

  private static ReportId id(int number) {
    return ReportId.cybertip(number + 100L);
  }
}
