package org.leadline.store;

import static java.util.Objects.requireNonNull;

/** Whom a watch tells. */
public sealed interface WatchOwner {

  /** Somebody who may log in. */
  record Person(String account) implements WatchOwner {
    /** Checks that the name is given. */
    public Person {
      requireNonNull(account);
    }
  }

  /** Everybody who sees a unit's reports. */
  record Team(String unit) implements WatchOwner {
    /** Checks that the name is given. */
    public Team {
      requireNonNull(unit);
    }
  }
}
