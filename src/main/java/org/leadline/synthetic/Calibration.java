package org.leadline.synthetic;

import java.util.List;
import java.util.Map;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;

/**
 * The shares that a corpus follows, read from {@code index-config/generator.json}, which tells for
 * each whether it is published or assumed.
 *
 * @param incidents of incident types, marks and reporters
 * @param persons of who occurs how often and in which role
 * @param strangers of what strangers share
 * @param files of files per report and of what is said of them
 * @param network of addresses
 * @param documents of formats, deliveries and bad documents
 * @param providers who reports, most frequent first
 * @param smallProviders the tail of senders behind them
 * @param agencies share of reports by the agency that they are made available to, in file order
 * @param states reports by US state, in file order
 */
record Calibration(
    IncidentShares incidents,
    PersonShares persons,
    StrangerShares strangers,
    FileShares files,
    NetworkShares network,
    DocumentShares documents,
    List<ProviderProfile> providers,
    SmallProviders smallProviders,
    Map<String, Double> agencies,
    Map<String, Double> states) {

  /** Copies the list. */
  public Calibration {
    providers = List.copyOf(providers);
  }

  /** Reads the shares; problems are collected in the folder, see {@link ConfigFolder#check}. */
  public static Calibration from(ConfigFolder folder) {
    try (ConfigNode root = folder.read("generator.json")) {
      return new Calibration(
          IncidentShares.from(root),
          PersonShares.from(root),
          StrangerShares.from(root),
          FileShares.from(root),
          NetworkShares.from(root),
          DocumentShares.from(root),
          root.objects("providers", ProviderProfile::from),
          SmallProviders.from(root),
          root.numbers("agencies", 0, 1),
          root.numbers("states", 0, Integer.MAX_VALUE));
    }
  }

  static double share(ConfigNode node, String key) {
    return node.number(key, 0, 0, 1);
  }
}
