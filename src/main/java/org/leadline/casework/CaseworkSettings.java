package org.leadline.casework;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;

/**
 * What the unit holds urgent and how long it lets that lie: what {@code casework.json} says.
 *
 * @param urgentFrom the lowest priority that counts as urgent, 1 to 1000
 * @param unreviewedAfter how long after its arrival an urgent report that nobody has claimed raises
 *     the alarm
 * @param firstDigest how far back the digest goes for somebody who has seen none
 * @param listed how many reports each part of the digest lists; the totals count all
 */
public record CaseworkSettings(
    int urgentFrom, Duration unreviewedAfter, Duration firstDigest, int listed) {

  /** Checks that the times are given. */
  public CaseworkSettings {
    requireNonNull(unreviewedAfter);
    requireNonNull(firstDigest);
  }

  /** Reads {@code casework.json}; problems go to the folder's list of problems. */
  public static CaseworkSettings from(ConfigFolder folder) {
    try (ConfigNode root = folder.read("casework.json")) {
      return new CaseworkSettings(
          root.integer("urgentFrom", 700, 1, 1000),
          Duration.ofMinutes(root.integer("unreviewedMinutes", 240, 1, 100_000)),
          Duration.ofHours(root.integer("firstDigestHours", 24, 1, 10_000)),
          root.integer("listed", 10, 1, 100));
    }
  }
}
