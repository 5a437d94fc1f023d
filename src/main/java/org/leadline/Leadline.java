package org.leadline;

/** The program's entry. */
public final class Leadline {

  private Leadline() {}

  /** Hands the arguments to the command line and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(0);
  }
}
