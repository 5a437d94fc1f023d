package org.leadline.cli;

/** What a command's exit code means. */
final class ExitCode {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int SOME_QUARANTINED = 3;

  private ExitCode() {}
}
