package org.leadline.priority;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;

/**
 * Reads {@code ranking.json}: the standard profile, and others that say what they have otherwise.
 */
final class ProfileFile {

  private static final int MAX = Score.MAX;

  /** Tables whose names are the unit's own. */
  private static final List<String> TABLES =
      List.of("marks", "incidentTypes", "flags", "fileTags", "classCodes", "linkedHistory", "cues");

  private static final Map<String, Double> PRIORITY = new LinkedHashMap<>();
  private static final Map<String, Double> ACTIONABILITY = new LinkedHashMap<>();

  static {
    PRIORITY.put("escalated", 250.0);
    PRIORITY.put("cuesMax", 420.0);
    PRIORITY.put("flagsMax", 300.0);
    PRIORITY.put("fileTagsMax", 150.0);
    PRIORITY.put("childVictim", 60.0);
    PRIORITY.put("identifiableVictim", 100.0);
    PRIORITY.put("accessToChildren", 120.0);
    PRIORITY.put("convictedOffender", 80.0);
    PRIORITY.put("accessToFirearms", 30.0);
    PRIORITY.put("priorReport", 30.0);
    PRIORITY.put("priorReportsMax", 90.0);
    PRIORITY.put("knownMaterial", 60.0);
    PRIORITY.put("newBesideKnown", 60.0);
    PRIORITY.put("fileDoubling", 8.0);
    PRIORITY.put("filesMax", 48.0);
    PRIORITY.put("viral", 100.0);
    PRIORITY.put("informational", 120.0);
    PRIORITY.put("informationalCeiling", 450.0);
    ACTIONABILITY.put("jurisdiction", 200.0);
    ACTIONABILITY.put("country", 80.0);
    ACTIONABILITY.put("timedAddress", 150.0);
    ACTIONABILITY.put("precise", 80.0);
    ACTIONABILITY.put("recentAddress", 120.0);
    ACTIONABILITY.put("verifiedContact", 150.0);
    ACTIONABILITY.put("contact", 90.0);
    ACTIONABILITY.put("account", 100.0);
    ACTIONABILITY.put("device", 60.0);
    ACTIONABILITY.put("hashedFile", 80.0);
    ACTIONABILITY.put("namedPerson", 60.0);
  }

  private ProfileFile() {}

  /** The standard profile first; problems go to the folder's list. */
  static Profiles read(ConfigFolder folder) {
    try (ConfigNode root = folder.read("ranking.json");
        ConfigNode priority = root.object("priority");
        ConfigNode recency = priority.object("recency")) {
      RankingProfile standard =
          new RankingProfile(
              root.text("name", "standard"),
              root.integer("version", 1, 1, RankingProfile.LAST_VERSION),
              root.text("about", ""),
              day(recency),
              points(root, priority, recency));
      Map<String, RankingProfile> all = new LinkedHashMap<>();
      all.put(standard.name(), whole(priority, standard));
      root.named("others", node -> other(node, standard))
          .forEach((name, other) -> all.put(name, other.named(name)));
      return new Profiles(standard, all);
    }
  }

  private static Map<String, Double> points(
      ConfigNode root, ConfigNode priority, ConfigNode recency) {
    Map<String, Double> points = new TreeMap<>();
    PRIORITY.forEach((key, value) -> points.put(key, priority.number(key, value, 0, MAX)));
    for (String table : TABLES) {
      priority.numbers(table, 0, MAX).forEach((key, value) -> points.put(table + "." + key, value));
    }
    points.put("recency.max", recency.number("max", 40, 0, MAX));
    points.put("recency.days", recency.number("days", 7300, 1, WeightRange.DAYS));
    try (ConfigNode floors = root.object("floors");
        ConfigNode actionability = root.object("actionability")) {
      points.put("floors.priority1", floors.number("priority1", 900, 0, MAX));
      points.put("floors.priority2", floors.number("priority2", 500, 0, MAX));
      points.put("floors.escalated", floors.number("escalated", 700, 0, MAX));
      ACTIONABILITY.forEach(
          (key, value) -> points.put(key, actionability.number(key, value, 0, MAX)));
      points.put("recentDays", actionability.number("recentDays", 180, 1, 3650));
    }
    return points;
  }

  private static LocalDate day(ConfigNode node) {
    try {
      return LocalDate.parse(node.text("from", "2020-01-01"));
    } catch (DateTimeParseException e) {
      node.problem("from", "a date such as 2020-01-01 is expected");
      return LocalDate.EPOCH;
    }
  }

  private static RankingProfile other(ConfigNode node, RankingProfile standard) {
    Map<String, Double> points = new TreeMap<>(standard.points());
    node.numbers("points", 0, WeightRange.DAYS)
        .forEach((key, value) -> {
          if (!points.containsKey(key)) {
            node.problem("points." + key, "the standard profile has no such weight");
          } else if (!WeightRange.of(key).holds(value)) {
            node.problem("points." + key, "it is " + WeightRange.of(key).told());
          } else {
            points.put(key, value);
          }
        });
    return whole(
        node,
        new RankingProfile(
            "",
            node.integer("version", 1, 1, RankingProfile.LAST_VERSION),
            node.text("about", ""),
            standard.from(),
            points));
  }

  private static RankingProfile whole(ConfigNode node, RankingProfile profile) {
    profile.problems().forEach(problem -> node.problem("points", problem));
    return profile;
  }
}
