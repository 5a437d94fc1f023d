package org.leadline.priority;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The profiles that {@code ranking.json} tells.
 *
 * @param standard the one that scores unless a unit says otherwise
 * @param all by name, the standard one first
 */
public record Profiles(RankingProfile standard, Map<String, RankingProfile> all) {

  /** Copies the map. */
  public Profiles {
    all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
  }
}
