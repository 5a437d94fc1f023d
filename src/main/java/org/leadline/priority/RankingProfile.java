package org.leadline.priority;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;

/**
 * Weights, floors and scales of {@code ranking.json}. Points are in units of the score, 0 to 1000.
 *
 * @param name the profile's name
 * @param version grows with each change of the profile
 * @param priority what raises or lowers priority
 * @param floors values below which a mark never lets a report fall
 * @param actionability what raises actionability
 */
public record RankingProfile(
    String name, int version, Urgency priority, Floors floors, Actionability actionability) {

  private static final int MAX = Score.MAX;

  /**
   * Points of priority.
   *
   * @param marks by the clearing house's mark {@code 1 2 3}
   * @param escalated the provider escalated the report
   * @param incidentTypes by a word in an incident type, lower case; the largest that occurs counts
   * @param flags by annotation of the report; they add up to {@code flagsMax}
   * @param flagsMax the most that flags add
   * @param fileTags by annotation or tag of a file, lower case; each counts once, they add up to
   *     {@code fileTagsMax}
   * @param fileTagsMax the most that file tags add
   * @param classCodes by class code; the largest that occurs counts
   * @param childVictim a child victim has a block of its own
   * @param identifiableVictim such a block holds an identifier or a name
   * @param accessToChildren a reported user is said to have access to children
   * @param convictedOffender a reported user is said to have a conviction of this kind
   * @param accessToFirearms a reported user is said to have access to firearms
   * @param priorReport each earlier report that the document declares
   * @param priorReportsMax the most that these add
   * @param knownMaterial a hash stands on a list of known material
   * @param newBesideKnown beside such files there are some that stand on no list
   * @param fileDoubling each doubling of the number of files
   * @param filesMax the most that the number of files adds
   * @param recency the scale by time of receipt
   * @param viral subtracted when all files are marked viral or stand on lists of software or viral
   *     files, or the report stands for a viral batch
   * @param informational subtracted when the report is marked informational
   */
  public record Urgency(
      Map<String, Double> marks,
      double escalated,
      Map<String, Double> incidentTypes,
      Map<String, Double> flags,
      double flagsMax,
      Map<String, Double> fileTags,
      double fileTagsMax,
      Map<String, Double> classCodes,
      double childVictim,
      double identifiableVictim,
      double accessToChildren,
      double convictedOffender,
      double accessToFirearms,
      double priorReport,
      double priorReportsMax,
      double knownMaterial,
      double newBesideKnown,
      double fileDoubling,
      double filesMax,
      Recency recency,
      double viral,
      double informational) {

    /** Copies the maps, sorted: their order in the file means nothing. */
    public Urgency {
      marks = sorted(marks);
      incidentTypes = sorted(incidentTypes);
      flags = sorted(flags);
      fileTags = sorted(fileTags);
      classCodes = sorted(classCodes);
    }

    private static Map<String, Double> sorted(Map<String, Double> points) {
      return Collections.unmodifiableSortedMap(new TreeMap<>(points));
    }
  }

  /**
   * Points by time of receipt: none at {@code from}, {@code max} after {@code days} days, in
   * proportion between. It depends on the time of receipt alone, so that waiting never changes the
   * order of two reports.
   *
   * @param max points at the end of the scale
   * @param from the first day of the scale, UTC
   * @param days its length
   */
  public record Recency(double max, LocalDate from, int days) {}

  /**
   * Values below which no report with the mark falls.
   *
   * @param priority1 for the clearing house's mark 1
   * @param priority2 for its mark 2
   * @param escalated for a report that the provider escalated
   */
  public record Floors(int priority1, int priority2, int escalated) {}

  /**
   * Points of actionability.
   *
   * @param jurisdiction country and region are known
   * @param country only the country is known
   * @param timedAddress an IP address with its time
   * @param precise such an address with its port, or an IPv6 address
   * @param recentAddress such an address at most {@code recentDays} before receipt
   * @param recentDays how long operators can be expected to answer, in days
   * @param verifiedContact an e-mail address or phone number that the provider verified
   * @param contact an e-mail address or phone number
   * @param account an account id or user name
   * @param device a device id
   * @param hashedFile a file with a hash
   * @param namedPerson a name of the reported user
   */
  public record Actionability(
      double jurisdiction,
      double country,
      double timedAddress,
      double precise,
      double recentAddress,
      int recentDays,
      double verifiedContact,
      double contact,
      double account,
      double device,
      double hashedFile,
      double namedPerson) {}

  /** Name and version, {@code name@version}. */
  public String id() {
    return name + "@" + version;
  }

  /** Reads {@code ranking.json}; problems go to the folder's list. */
  public static RankingProfile from(ConfigFolder folder) {
    try (ConfigNode root = folder.read("ranking.json");
        ConfigNode priority = root.object("priority");
        ConfigNode floors = root.object("floors");
        ConfigNode actionability = root.object("actionability")) {
      return new RankingProfile(
          root.text("name", "standard"),
          root.integer("version", 1, 1, 1_000_000),
          urgency(priority),
          new Floors(
              floors.integer("priority1", 900, 0, MAX),
              floors.integer("priority2", 500, 0, MAX),
              floors.integer("escalated", 700, 0, MAX)),
          actionability(actionability));
    }
  }

  private static Urgency urgency(ConfigNode node) {
    return new Urgency(
        node.numbers("marks", 0, MAX),
        points(node, "escalated", 250),
        node.numbers("incidentTypes", 0, MAX),
        node.numbers("flags", 0, MAX),
        points(node, "flagsMax", 300),
        node.numbers("fileTags", 0, MAX),
        points(node, "fileTagsMax", 150),
        node.numbers("classCodes", 0, MAX),
        points(node, "childVictim", 60),
        points(node, "identifiableVictim", 100),
        points(node, "accessToChildren", 120),
        points(node, "convictedOffender", 80),
        points(node, "accessToFirearms", 30),
        points(node, "priorReport", 30),
        points(node, "priorReportsMax", 90),
        points(node, "knownMaterial", 60),
        points(node, "newBesideKnown", 60),
        points(node, "fileDoubling", 8),
        points(node, "filesMax", 48),
        recency(node),
        points(node, "viral", 100),
        points(node, "informational", 120));
  }

  private static Recency recency(ConfigNode parent) {
    try (ConfigNode node = parent.object("recency")) {
      return new Recency(
          points(node, "max", 40), day(node), node.integer("days", 7300, 1, 100_000));
    }
  }

  private static LocalDate day(ConfigNode node) {
    try {
      return LocalDate.parse(node.text("from", "2020-01-01"));
    } catch (DateTimeParseException e) {
      node.problem("from", "a date such as 2020-01-01 is expected");
      return LocalDate.EPOCH;
    }
  }

  private static Actionability actionability(ConfigNode node) {
    return new Actionability(
        points(node, "jurisdiction", 200),
        points(node, "country", 80),
        points(node, "timedAddress", 150),
        points(node, "precise", 80),
        points(node, "recentAddress", 120),
        node.integer("recentDays", 180, 1, 3650),
        points(node, "verifiedContact", 150),
        points(node, "contact", 90),
        points(node, "account", 100),
        points(node, "device", 60),
        points(node, "hashedFile", 80),
        points(node, "namedPerson", 60));
  }

  private static double points(ConfigNode node, String key, double defaultValue) {
    return node.number(key, defaultValue, 0, MAX);
  }
}
