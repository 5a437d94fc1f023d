package org.leadline.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Writes one corpus and its truth. Safe for one thread; uses the machine's cores itself. */
public final class Generator {

  /** The file in {@code truth/} that tells readers of folders to pass it over. */
  public static final String TRUTH_MARKER = ".leadline-truth";

  private final GeneratorSettings settings;

  /** A generator of this corpus, with the published shares. */
  public Generator(GeneratorSettings settings) {
    this.settings = settings;
  }

  /**
   * Writes {@code reports/} and {@code truth/} below a folder.
   *
   * @param progress is told now and then how many reports are written
   * @throws IOException when a file cannot be written
   * @throws java.nio.file.FileAlreadyExistsException when the folder holds anything already
   */
  public GeneratorSummary write(Path folder, LongConsumer progress) throws IOException {
    throw new UnsupportedOperationException(
        "not written yet: " + folder + progress + settings.reports());
  }
}
