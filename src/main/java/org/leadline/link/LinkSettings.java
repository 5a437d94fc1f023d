package org.leadline.link;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;
import org.leadline.report.Codes;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.Origin;
import org.leadline.report.Role;

/**
 * How reports are linked: what {@code links.json} says. Immutable.
 *
 * @param strongFrom the score from which a link is strong
 * @param possibleFrom the score from which a link is possible, at most {@code strongFrom}
 * @param kinds rules by kind of key; a kind that the file does not name corroborates a little
 * @param address what a shared address says by time
 * @param pictures what a near-identical picture says by distance
 * @param roles factor by role, 0 to 1
 * @param manners factor by manner, 0 to 1
 * @param origins factor by origin, 0 to 1
 * @param oneStepWeaker what is left for a key one step below its kind's strength
 * @param twoStepsWeaker what is left for a key two steps below
 * @param corroborating what is left of the weight of a frequent key
 * @param discounted what a discounting noise list leaves
 * @param boilerplate from when on a mentioned value is its provider's boilerplate; any step
 *     suffices
 * @param doubt when a single shared value is not enough
 * @param group from how many reports on a single link does not join two sets of reports
 * @param bundle from how many reports on what repeats one file or one event is a bundle
 * @param cachedLinks how many links are kept in memory for paging, about 1 KB each
 */
public record LinkSettings(
    double strongFrom,
    double possibleFrom,
    Map<KeyKind, KindRule> kinds,
    AddressRule address,
    PictureRule pictures,
    Map<Role, Double> roles,
    Map<Manner, Double> manners,
    Map<Origin, Double> origins,
    double oneStepWeaker,
    double twoStepsWeaker,
    double corroborating,
    double discounted,
    List<BoilerplateStep> boilerplate,
    DoubtRule doubt,
    int group,
    int bundle,
    int cachedLinks) {

  /** Copies the maps. */
  public LinkSettings {
    kinds = Collections.unmodifiableMap(new EnumMap<>(kinds));
    roles = Collections.unmodifiableMap(new EnumMap<>(roles));
    manners = Collections.unmodifiableMap(new EnumMap<>(manners));
    origins = Collections.unmodifiableMap(new EnumMap<>(origins));
    boilerplate = List.copyOf(boilerplate);
  }

  /** Reads {@code links.json}; problems go to the folder's list of problems. */
  public static LinkSettings from(ConfigFolder folder) {
    try (ConfigNode root = folder.read("links.json");
        ConfigNode address = root.object("address");
        ConfigNode pictures = root.object("pictures");
        ConfigNode doubt = root.object("doubt")) {
      double strongFrom = root.number("strongFrom", 0.85, 0, 1);
      double possibleFrom = root.number("possibleFrom", 0.4, 0, 1);
      if (possibleFrom > strongFrom) {
        root.problem("possibleFrom", "is at most \"strongFrom\"");
      }
      return new LinkSettings(
          strongFrom,
          possibleFrom,
          kinds(root),
          AddressRule.read(address),
          PictureRule.read(pictures),
          factors(root, "roles", Role.class),
          factors(root, "manners", Manner.class),
          factors(root, "origins", Origin.class),
          root.number("oneStepWeaker", 0.5, 0, 1),
          root.number("twoStepsWeaker", 0.2, 0, 1),
          root.number("corroborating", 0.2, 0, 1),
          root.number("discounted", 0.3, 0, 1),
          root.names().contains("boilerplate")
              ? root.objects("boilerplate", BoilerplateStep::read)
              : BoilerplateStep.DEFAULT,
          DoubtRule.read(doubt),
          root.integer("group", 3, 2, 1000),
          root.integer("bundle", 10, 2, 1_000_000),
          root.integer("cachedLinks", 50_000, 0, 10_000_000));
    }
  }

  /** The rule of a kind. */
  KindRule rule(KeyKind kind) {
    return kinds.getOrDefault(kind, KindRule.UNNAMED);
  }

  /** Above how many reports a key of a kind says little, whatever it is. */
  public int hub(KeyKind kind) {
    return rule(kind).hub();
  }

  /** The strength that a score alone makes. */
  LinkStrength strength(double score) {
    if (score >= strongFrom) {
      return LinkStrength.STRONG;
    }
    return score >= possibleFrom ? LinkStrength.POSSIBLE : LinkStrength.WEAK;
  }

  private static Map<KeyKind, KindRule> kinds(ConfigNode root) {
    Map<KeyKind, KindRule> kinds = new EnumMap<>(KeyKind.class);
    root.named("kinds", KindRule::read)
        .forEach((prefix, rule) -> {
          try {
            kinds.put(KeyKind.ofPrefix(prefix), rule);
          } catch (IllegalArgumentException unknown) {
            root.problem("kinds." + prefix, "is no prefix of a match key");
          }
        });
    return kinds;
  }

  /** One factor for each constant, by its name in lower case with hyphens; 1 when not given. */
  private static <E extends Enum<E>> Map<E, Double> factors(
      ConfigNode root, String key, Class<E> type) {
    Map<E, Double> factors = new EnumMap<>(type);
    try (ConfigNode node = root.object(key)) {
      for (E constant : type.getEnumConstants()) {
        String name = Codes.of(constant);
        factors.put(constant, node.number(name, 1, 0, 1));
      }
    }
    return factors;
  }
}
