package org.leadline.link;

import java.util.List;
import org.leadline.enrich.NoiseEffect;
import org.leadline.enrich.NoiseHit;
import org.leadline.index.Evidence;
import org.leadline.report.KeyKind;
import org.leadline.report.Role;

/**
 * One key of the report that is asked about.
 *
 * @param term the match key's term
 * @param kind its kind
 * @param places where the report holds it, in roles and manners that may link; the best first
 * @param documentFrequency how many reports hold it
 * @param rule the rule of its kind
 * @param noise what noise lists and networks say of it, the gravest first
 */
record OwnKey(
    String term,
    KeyKind kind,
    List<Evidence> places,
    long documentFrequency,
    KindRule rule,
    List<NoiseHit> noise) {

  OwnKey {
    places = List.copyOf(places);
    noise = List.copyOf(noise);
  }

  /** The place that is shown when time does not decide. */
  Evidence best() {
    return places.getFirst();
  }

  /** The gravest effect of noise lists and networks; that of no list is to inform. */
  NoiseEffect effect() {
    return noise.isEmpty() ? NoiseEffect.INFORM : noise.getFirst().effect();
  }

  boolean isAddress() {
    return kind == KeyKind.IP || kind == KeyKind.IP64;
  }

  boolean isHash() {
    return kind.isHash();
  }

  boolean hasRole(Role role) {
    return places.stream().anyMatch(place -> place.role() == role);
  }
}
