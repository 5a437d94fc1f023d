package org.leadline.synthetic;

/** Names of folders below {@code reports/}; readers of folders go by name. */
final class Layout {

  /** Documents that no reader can accept. */
  static final String BAD = "bad";

  /** First deliveries. */
  static final String FIRST = "first";

  private Layout() {}

  /**
   * Where what comes again lies: before the first deliveries for every second stretch, else behind
   * them.
   */
  static String again(long chunk) {
    return chunk % 2 == 0 ? "later" : "earlier";
  }
}
