package org.leadline.identity;

import org.leadline.config.ConfigFolder;

/** What {@code providers.json} says: skeleton. */
public record IdentitySettings(ServiceFamilies families, String phoneRegion) {

  /** Reads {@code providers.json}. */
  public static IdentitySettings from(ConfigFolder config) {
    return new IdentitySettings(new ServiceFamilies(java.util.Map.of()), "US");
  }
}
