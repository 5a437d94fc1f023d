package org.leadline.link;

import static java.util.Objects.requireNonNull;

import org.leadline.enrich.NoiseLists;
import org.leadline.identity.IdentitySettings;

/**
 * What links are found by.
 *
 * @param settings the weights and bounds
 * @param noise what says little, whoever holds it
 * @param identity what is known of providers' boilerplate and names
 */
public record LinkRules(LinkSettings settings, NoiseLists noise, IdentitySettings identity) {

  /** Checks that nothing is missing. */
  public LinkRules {
    requireNonNull(settings);
    requireNonNull(noise);
    requireNonNull(identity);
  }

  LinkFinder finder() {
    return new LinkFinder(settings, noise, identity);
  }
}
