package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everything put on the belt arrives once, within bounds, or the caller is told why not. */
class ConveyorTest {

  private static final int LARGE = 5 << 20;

  @Test
  void everyItemArrivesOnceInBatches() {
    List<Integer> arrived = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    Conveyor<Integer, Integer> conveyor =
        new Conveyor<>(
            3,
            100,
            n -> n * 2,
            batch -> {
              arrived.addAll(batch);
              sizes.add(batch.size());
            });

    conveyor.run(belt -> IntStream.range(0, 10_000).forEach(n -> belt.accept(n, 10)));

    assertThat(arrived)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 10_000).map(n -> n * 2).boxed().toList());
    assertThat(sizes).allMatch(size -> size < 100 + 32);
  }

  @Test
  void neverHoldsMoreUnderWayThanItsBudget() {
    AtomicLong underWay = new AtomicLong();
    AtomicLong most = new AtomicLong();
    Conveyor<Integer, Integer> conveyor =
        new Conveyor<>(
            2,
            1_000,
            Function.identity(),
            batch -> underWay.addAndGet(-(long) batch.size() * LARGE));

    conveyor.run(belt ->
        IntStream.range(0, 100)
            .forEach(n -> {
              belt.accept(n, LARGE);
              most.accumulateAndGet(underWay.addAndGet(LARGE), Math::max);
            }));

    // One more than the budget: the item that the source holds in its hand.
    assertThat(most.get()).isLessThan((48L << 20) + 2L * LARGE);
  }

  @Test
  void aFailureOfAWorkerOrOfTheSinkReachesTheCaller() {
    assertThatThrownBy(() ->
            new Conveyor<Integer, Integer>(2, 10, n -> fail(n, "worker"), batch -> {})
                .run(belt -> IntStream.range(0, 1_000).forEach(n -> belt.accept(n, 10))))
        .hasMessage("worker");
    assertThatThrownBy(() ->
            new Conveyor<Integer, Integer>(
                    2, 10, Function.identity(), batch -> fail(batch.getFirst(), "sink"))
                .run(belt -> IntStream.range(0, 100_000).forEach(n -> belt.accept(n, LARGE))))
        .hasMessage("sink");
  }

  private static int fail(int n, String message) {
    throw new IllegalStateException(n < 0 ? "" : message);
  }
}
