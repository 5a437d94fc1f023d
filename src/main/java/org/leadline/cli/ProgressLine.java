package org.leadline.cli;

import java.io.PrintStream;

/**
 * A progress line on standard error, written at most twice a second; on a terminal it rewrites
 * itself, elsewhere a line comes every ten seconds. Safe for many threads.
 */
final class ProgressLine implements AutoCloseable {

  /** Set by the launcher when standard error is a terminal: Java 21 cannot tell by itself. */
  private static final String TERMINAL_PROPERTY = "leadline.terminal";

  private static final long TERMINAL_NANOS = 500_000_000L;
  private static final long FILE_NANOS = 10_000_000_000L;

  private final String doing;
  private final String what;
  private final PrintStream err = System.err;
  private final boolean terminal = Boolean.getBoolean(TERMINAL_PROPERTY);
  private final long started = System.nanoTime();
  private long written = started;
  private boolean open;

  ProgressLine(String doing, String what) {
    this.doing = doing;
    this.what = what;
  }

  /** So many are done. */
  synchronized void at(long done) {
    at(done, "");
  }

  /** So many are done, and what else there is to say. */
  synchronized void at(long done, String more) {
    if (isDue()) {
      double seconds = (written - started) / 1e9;
      write("%,d %s, %,.0f a second%s".formatted(done, what, done / seconds, more));
    }
  }

  /** So many hundredths are done. */
  synchronized void share(long hundredths) {
    if (isDue()) {
      write("%d %% %s".formatted(hundredths, what));
    }
  }

  private boolean isDue() {
    long now = System.nanoTime();
    if (now - written < (terminal ? TERMINAL_NANOS : FILE_NANOS)) {
      return false;
    }
    written = now;
    return true;
  }

  private void write(String progress) {
    String line = doing + ": " + progress;
    open = terminal;
    err.print(terminal ? "\r" + line + "\u001b[K" : line + System.lineSeparator());
    err.flush();
  }

  @Override
  public synchronized void close() {
    if (open) {
      err.println();
      open = false;
    }
  }
}
