package org.leadline.measure;

import java.io.IOException;
import java.util.function.Consumer;

/** Runs one measurement from an empty folder to its report. For one thread. */
public final class Bench {

  private final BenchSettings settings;
  private final BenchTarget target;

  /** A measurement of this target. */
  public Bench(BenchSettings settings, BenchTarget target) {
    this.settings = settings;
    this.target = target;
  }

  /**
   * Makes the corpus, takes it in, asks.
   *
   * @param progress is told in one line what happens at the moment
   * @throws IOException when a file or a connection fails
   */
  public BenchReport run(Consumer<String> progress) throws IOException {
    throw new UnsupportedOperationException("not written yet: " + settings + target + progress);
  }
}
