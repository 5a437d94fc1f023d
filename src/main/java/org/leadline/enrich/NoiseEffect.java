package org.leadline.enrich;

import java.util.LinkedHashMap;
import java.util.Map;

/** What standing on a noise list does to a value. None of them hides the value from search. */
public enum NoiseEffect {
  /** Says so, and nothing else. */
  INFORM("inform"),
  /** Weakens every reason that rests on the value. */
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
