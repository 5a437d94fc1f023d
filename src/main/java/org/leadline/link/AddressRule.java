package org.leadline.link;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.config.ConfigNode;

/**
 * What a shared address says, by the time between its two captures.
 *
 * @param samePort the longest time in which the same source port counts
 * @param samePortWeight the weight then
 * @param windows weights by gap, shortest first
 * @param beyond the weight beyond the last window
 * @param timeNotStated the weight when a side has no time
 * @param weakFrom the gap from which an address makes no more than a weak link
 * @param possibleProxy what is left when a side says that a proxy may have stood between
 */
record AddressRule(
    Duration samePort,
    double samePortWeight,
    List<Window> windows,
    double beyond,
    double timeNotStated,
    Duration weakFrom,
    double possibleProxy) {

  /**
   * One window.
   *
   * @param longest the longest gap that it holds
   * @param weight the weight in it
   */
  record Window(Duration longest, double weight) {

    static Window read(ConfigNode node) {
      return new Window(
          Duration.ofHours(node.integer("hours", 24, 0, MAX_HOURS)),
          node.number("weight", 0.5, 0, 1));
    }
  }

  private static final int MAX_HOURS = 1_000_000;

  AddressRule {
    windows = List.copyOf(windows);
  }

  static AddressRule read(ConfigNode node) {
    AddressRule rule =
        new AddressRule(
            Duration.ofMinutes(node.integer("samePortMinutes", 10, 0, 1440)),
            node.number("samePortWeight", 0.93, 0, 1),
            node.objects("windows", Window::read),
            node.number("beyond", 0.15, 0, 1),
            node.number("timeNotStated", 0.28, 0, 1),
            Duration.ofHours(node.integer("weakFromHours", 720, 0, MAX_HOURS)),
            node.number("possibleProxy", 0.3, 0, 1));
    for (int i = 1; i < rule.windows.size(); i++) {
      if (rule.windows.get(i).longest.compareTo(rule.windows.get(i - 1).longest) <= 0) {
        node.problem("windows", "the hours ascend from window to window");
      }
    }
    return rule;
  }

  /**
   * The largest weight for any gap from so many minutes on.
   *
   * @param ports whether the source ports may be the same
   */
  double mostFrom(int minutes, boolean ports) {
    double most = ports && minutes <= samePort.toMinutes() ? samePortWeight : beyond;
    for (Window window : windows) {
      if (minutes <= window.longest.toMinutes()) {
        most = Math.max(most, window.weight);
      }
    }
    return Math.max(most, beyond);
  }

  /** The weight for a gap; null when a time is not stated. */
  double weight(@Nullable Duration gap) {
    if (gap == null) {
      return timeNotStated;
    }
    for (Window window : windows) {
      if (gap.compareTo(window.longest) <= 0) {
        return window.weight;
      }
    }
    return beyond;
  }
}
