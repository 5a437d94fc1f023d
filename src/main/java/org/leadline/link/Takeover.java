package org.leadline.link;

import java.util.Collection;
import org.leadline.index.Evidence;

/** On which sides of a link the provider says that the account was compromised. */
enum Takeover {
  /** On neither. */
  NONE,
  /** On both: whoever took the account over may be behind both. */
  BOTH_SIDES,
  /** On one: its owner and whoever took it over. */
  ONE_SIDE;

  static Takeover of(Collection<Evidence> here, Collection<Evidence> there) {
    boolean one = here.stream().anyMatch(Evidence::compromised);
    boolean other = there.stream().anyMatch(Evidence::compromised);
    if (one != other) {
      return ONE_SIDE;
    }
    return one ? BOTH_SIDES : NONE;
  }

  /** What is said of any of the shared keys, the gravest. */
  static Takeover gravest(Collection<SharedKey> shared) {
    Takeover gravest = NONE;
    for (SharedKey key : shared) {
      gravest = gravest.compareTo(key.takeover()) >= 0 ? gravest : key.takeover();
    }
    return gravest;
  }
}
