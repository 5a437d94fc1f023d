package org.leadline.arrival;

import java.time.Duration;
import org.leadline.config.ConfigNode;

/**
 * How a watched folder is looked at.
 *
 * @param look how often, 100 to 60000 ms
 * @param rest how long a file must keep its size and time of change to be finished, 1 to 3600 s
 * @param patience the same for a file whose end shows that it is not whole, 1 to 86400 s: an upload
 *     may pause for longer than a finished file rests
 * @param retry how long a file that could not be taken in is set aside before it is tried again, 1
 *     to 86400 s
 */
public record InboxSettings(Duration look, Duration rest, Duration patience, Duration retry) {

  /** The defaults. */
  public static final InboxSettings DEFAULTS =
      new InboxSettings(
          Duration.ofSeconds(1),
          Duration.ofSeconds(3),
          Duration.ofMinutes(10),
          Duration.ofMinutes(1));

  static InboxSettings from(ConfigNode arrival) {
    try (ConfigNode node = arrival.object("inbox")) {
      return new InboxSettings(
          Duration.ofMillis(node.integer("lookMilliseconds", 1_000, 100, 60_000)),
          Duration.ofSeconds(node.integer("restSeconds", 3, 1, 3_600)),
          Duration.ofSeconds(node.integer("patienceSeconds", 600, 1, 86_400)),
          Duration.ofSeconds(node.integer("retrySeconds", 60, 1, 86_400)));
    }
  }
}
