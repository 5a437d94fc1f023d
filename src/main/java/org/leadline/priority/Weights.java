package org.leadline.priority;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The points of a profile, table by table, for quick reading. Immutable. */
final class Weights {

  private final Map<String, Map<String, Double>> tables = new HashMap<>();
  private final double from;

  private static final double DAY = 86_400;

  Weights(RankingProfile profile) {
    this.from = profile.from().toEpochDay() * DAY;
    profile
        .points()
        .forEach((name, points) -> {
          int dot = name.indexOf('.');
          tables
              .computeIfAbsent(dot < 0 ? "" : name.substring(0, dot), table -> new TreeMap<>())
              .put(name.substring(dot + 1), points);
        });
  }

  double of(String name) {
    return table("").getOrDefault(name, 0.0);
  }

  Map<String, Double> table(String name) {
    return tables.getOrDefault(name, Map.of());
  }

  /** Points by time of receipt: none at the first day of the scale, all of them at its end. */
  double recency(double secondsSince1970) {
    Map<String, Double> scale = table("recency");
    double days = scale.getOrDefault("days", 1.0);
    double share = (secondsSince1970 - from) / (days * DAY);
    return scale.getOrDefault("max", 0.0) * Math.clamp(share, 0, 1);
  }
}
