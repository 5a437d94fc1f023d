package org.leadline.profile;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.priority.Profiles;
import org.leadline.store.ProfileStore;
import org.leadline.store.SavedProfile;

/**
 * The profiles that there are: those of {@code ranking.json} as it is now, and every version in the
 * store. A name of the file is the file's: it is changed there, or copied under another name. Safe
 * for many threads.
 */
final class ProfileCatalogue {

  private final Profiles shipped;
  private final ProfileStore store;

  ProfileCatalogue(Profiles shipped, ProfileStore store) {
    this.shipped = requireNonNull(shipped);
    this.store = requireNonNull(store);
  }

  boolean isShipped(String name) {
    return shipped.all().containsKey(name);
  }

  boolean isStandard(String name) {
    return shipped.standard().name().equals(name);
  }

  /** The latest of each, the standard one first, then the other shipped ones, then by name. */
  List<ShownProfile> latest() {
    Map<String, ShownProfile> latest = new LinkedHashMap<>();
    shipped
        .all()
        .forEach((name, profile) -> latest.put(name, new ShownProfile(profile, true, null)));
    store.all().stream()
        .filter(saved -> !isShipped(saved.name()))
        .forEach(saved -> latest.put(saved.name(), shown(saved)));
    return List.copyOf(latest.values());
  }

  /** Every version of one, the latest first. */
  List<ShownProfile> versions(String name) {
    List<ShownProfile> versions = new ArrayList<>();
    store.all().stream()
        .filter(saved -> saved.name().equals(name))
        .forEach(saved -> versions.addFirst(shown(saved)));
    Optional.ofNullable(shipped.all().get(name))
        .filter(now -> versions.stream().noneMatch(one -> one.profile().equals(now)))
        .ifPresent(now -> versions.addFirst(new ShownProfile(now, true, null)));
    return List.copyOf(versions);
  }

  Optional<ShownProfile> find(String name) {
    return latest().stream().filter(one -> one.profile().name().equals(name)).findFirst();
  }

  Optional<ShownProfile> find(String name, int version) {
    return versions(name).stream().filter(one -> one.profile().version() == version).findFirst();
  }

  private static ShownProfile shown(SavedProfile saved) {
    return new ShownProfile(
        ScoringProfiles.profile(saved),
        saved.shipped(),
        new ShownProfile.Saved(saved.who(), saved.made(), saved.why()));
  }
}
