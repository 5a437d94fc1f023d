package org.leadline.enrich;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What standing on a noise list, or in a network that many share, does to a value, gravest last.
 * None of them hides the value from search.
 */
public enum NoiseEffect {
  /** Says so, and nothing else. */
  INFORM("inform"),
  /**
   * For addresses: as {@link #DISCOUNT}, unless both captures have the same source port within
   * minutes, which tells the subscribers behind one address apart (RFC 6302).
   */
  DISCOUNT_WITHOUT_PORT("discount-without-port"),
  /** Weakens every reason that rests on the value, which then makes no more than a weak link. */
  DISCOUNT("discount"),
  /** The value is demoted: it makes no link. */
  NEVER_LINK("never-link");

  private final String code;

  NoiseEffect(String code) {
    this.code = code;
  }

  /** The name used in list files and answers. */
  public String code() {
    return code;
  }

  static Map<String, NoiseEffect> byCode() {
    Map<String, NoiseEffect> effects = new LinkedHashMap<>();
    for (NoiseEffect effect : values()) {
      effects.put(effect.code, effect);
    }
    return effects;
  }
}
