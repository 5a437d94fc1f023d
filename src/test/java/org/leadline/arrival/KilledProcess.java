package org.leadline.arrival;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A Java process of its own, with the classes of this build and a small heap, to be killed. */
final class KilledProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader lines;

  private KilledProcess(Process process) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts a program.
   *
   * @param errors the file that its standard error goes to
   */
  static KilledProcess start(Class<?> program, Path errors, Path... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // It lives for a second or two: not worth optimising.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
    for (Path argument : arguments) {
      command.add(argument.toString());
    }
    return new KilledProcess(new ProcessBuilder(command).redirectError(errors.toFile()).start());
  }

  /** What random moments follow from: {@code -Dleadline.kill.seed}, else another each time. */
  static long seed() {
    long seed = Long.getLong("leadline.kill.seed", System.nanoTime());
    System.getLogger("test").log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
    return seed;
  }

  /** The next line that it prints; null when it has ended. */
  @Nullable String line() throws IOException {
    return lines.readLine();
  }

  /** Kills it with signal 9 at a random moment; what it printed before can still be read. */
  void kill(Random random, int withinMilliseconds) throws InterruptedException {
    Thread.sleep(random.nextInt(withinMilliseconds), random.nextInt(1_000_000));
    // By its handle: the process object would close the pipe that is read on.
    process.toHandle().destroyForcibly();
  }

  /** Waits until it is gone. */
  @Override
  public void close() throws IOException {
    process.toHandle().destroyForcibly();
    lines.close();
    process.onExit().join();
  }
}
