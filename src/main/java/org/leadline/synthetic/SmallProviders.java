package org.leadline.synthetic;

import org.leadline.config.ConfigNode;

/**
 * The tail of senders.
 *
 * @param count how many there are
 * @param weight their weight together, in the measure of {@link ProviderProfile#weight}
 */
record SmallProviders(int count, double weight) {

  static SmallProviders from(ConfigNode root) {
    try (ConfigNode node = root.object("smallProviders")) {
      return new SmallProviders(
          node.integer("count", 220, 0, 1000), node.number("weight", 34, 0, 1_000_000));
    }
  }
}
