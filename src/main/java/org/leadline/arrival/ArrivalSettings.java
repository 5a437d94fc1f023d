package org.leadline.arrival;

import java.time.Duration;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;

/**
 * How documents are taken in.
 *
 * @param workers threads that read and recognise, 1 to 64
 * @param batchDocuments documents that are committed together at the most, 1 to 10000
 * @param refreshInterval how long what was committed may stay invisible to searches while taking in
 *     goes on, 100 to 60000 ms
 * @param commitInterval how long the index may lag behind on disk while taking in goes on, 1 to
 *     3600 s; a crash costs at the most this much replaying
 * @param followInterval how often the owner of the index looks for what other processes committed,
 *     10 to 500 ms
 * @param inbox how a watched folder is looked at
 */
public record ArrivalSettings(
    int workers,
    int batchDocuments,
    Duration refreshInterval,
    Duration commitInterval,
    Duration followInterval,
    InboxSettings inbox) {

  /** The defaults. */
  public static final ArrivalSettings DEFAULTS =
      new ArrivalSettings(
          2,
          1000,
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          Duration.ofMillis(200),
          InboxSettings.DEFAULTS);

  private static final String FILE = "arrival.json";

  /** Reads {@code arrival.json}; what is wrong is collected in the folder. */
  public static ArrivalSettings from(ConfigFolder folder) {
    try (ConfigNode node = folder.read(FILE)) {
      return new ArrivalSettings(
          node.integer("workers", DEFAULTS.workers, 1, 64),
          node.integer("batchDocuments", DEFAULTS.batchDocuments, 1, 10_000),
          Duration.ofMillis(node.integer("refreshMilliseconds", 1_000, 100, 60_000)),
          Duration.ofSeconds(node.integer("commitSeconds", 30, 1, 3_600)),
          Duration.ofMillis(node.integer("followMilliseconds", 200, 10, 500)),
          InboxSettings.from(node));
    }
  }

  /**
   * The same for a process in which nobody searches: the index is refreshed only when it is
   * committed, since each refresh writes a segment that has to be merged again.
   */
  public ArrivalSettings unread() {
    return new ArrivalSettings(
        workers, batchDocuments, commitInterval, commitInterval, followInterval, inbox);
  }
}
