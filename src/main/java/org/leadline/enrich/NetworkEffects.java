package org.leadline.enrich;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;
import org.leadline.enrich.networks.NetworkClass;
import org.leadline.enrich.networks.SpecialBlocks;

/**
 * What each sort of network does to the addresses in it: what {@code networks.json} says.
 * Immutable.
 *
 * @param folder the folder of the unit's address files, relative to the data directory or absolute
 * @param effects the effect by class; every class has one
 */
public record NetworkEffects(String folder, Map<NetworkClass, NoiseEffect> effects) {

  /** Copies the map. */
  public NetworkEffects {
    effects = Collections.unmodifiableMap(new EnumMap<>(effects));
  }

  static NetworkEffects from(ConfigFolder folder) {
    Map<NetworkClass, NoiseEffect> effects = new EnumMap<>(NetworkClass.class);
    try (ConfigNode root = folder.read("networks.json");
        ConfigNode classes = root.object("effects")) {
      for (NetworkClass each : NetworkClass.values()) {
        effects.put(each, classes.choice(each.code(), NoiseEffect.DISCOUNT, NoiseEffect.byCode()));
      }
      return new NetworkEffects(root.text("folder", "networks"), effects);
    }
  }

  /**
   * What standing in such a network does.
   *
   * @param source whose word it is
   */
  public NoiseHit hit(NetworkClass networkClass, String source) {
    NoiseEffect effect = effects.getOrDefault(networkClass, NoiseEffect.DISCOUNT);
    return new NoiseHit(source, effect, networkClass.sentence());
  }

  /** What the registries say of an {@code ip:} or {@code ip64:} term. */
  Optional<NoiseHit> registered(String term) {
    return address(term)
        .flatMap(SpecialBlocks::of)
        .map(block -> hit(block.networkClass(), block.defined()));
  }

  /** The address or network of an {@code ip:} or {@code ip64:} term; empty for all others. */
  public static Optional<String> address(String term) {
    return term.startsWith("ip:") || term.startsWith("ip64:")
        ? Optional.of(term.substring(term.indexOf(':') + 1))
        : Optional.empty();
  }
}
