package org.leadline.link;

import java.util.List;
import org.leadline.config.ConfigNode;
import org.leadline.identity.PictureHash;

/**
 * What a near-identical picture says, by the distance of the two PDQ hashes.
 *
 * @param windows weights by distance, nearest first
 */
record PictureRule(List<Window> windows) {

  /**
   * One window.
   *
   * @param bits the largest distance that it holds
   * @param weight what is left of the kind's weight in it
   */
  record Window(int bits, double weight) {

    static Window read(ConfigNode node) {
      return new Window(
          node.integer("bits", PictureHash.FARTHEST, 1, PictureHash.FARTHEST),
          node.number("weight", 0.5, 0, 1));
    }
  }

  PictureRule {
    windows = List.copyOf(windows);
  }

  static PictureRule read(ConfigNode node) {
    PictureRule rule = new PictureRule(node.objects("windows", Window::read));
    for (int i = 1; i < rule.windows.size(); i++) {
      if (rule.windows.get(i).bits <= rule.windows.get(i - 1).bits) {
        node.problem("windows", "the bits ascend from window to window");
      }
    }
    return rule;
  }

  /** How far pictures are looked for: to the end of the last window. */
  int farthest() {
    return windows.isEmpty() ? 0 : windows.getLast().bits;
  }

  /** What is left of the kind's weight at a distance; 0 beyond the last window. */
  double weight(int distance) {
    for (Window window : windows) {
      if (distance <= window.bits) {
        return window.weight;
      }
    }
    return 0;
  }
}
