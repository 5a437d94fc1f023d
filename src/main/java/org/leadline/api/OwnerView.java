package org.leadline.api;

import org.jspecify.annotations.Nullable;
import org.leadline.store.WatchOwner;

/** Whom a watch tells, as answers show it: an account or a unit, the other being null. */
record OwnerView(@Nullable String account, @Nullable String unit) {

  static OwnerView of(WatchOwner owner) {
    return switch (owner) {
      case WatchOwner.Person person -> new OwnerView(person.account(), null);
      case WatchOwner.Team team -> new OwnerView(null, team.unit());
    };
  }
}
