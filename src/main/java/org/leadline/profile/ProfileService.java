package org.leadline.profile;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.priority.ProfileText;
import org.leadline.priority.Profiles;
import org.leadline.priority.RankingProfile;
import org.leadline.store.NewProfile;
import org.leadline.store.Store;

/**
 * Shows profiles in all their versions, and saves new ones; nothing that was saved is ever changed.
 * Each look and each change is in the audit trail before its answer leaves. Safe for many threads.
 */
public final class ProfileService {

  /** What a profile may be called. */
  public static final String NAME = "[a-z][a-z0-9-]{0,39}";

  /** The longest text that says what a profile is for, or why it is saved or used. */
  public static final int LONGEST_TEXT = 500;

  private static final Pattern NAMES = Pattern.compile(NAME);

  private final ProfileCatalogue catalogue;
  private final Store store;
  private final AuditTrail audit;
  private final InstantSource clock;

  /**
   * On this store.
   *
   * @param shipped the profiles of {@code ranking.json}
   */
  public ProfileService(Profiles shipped, Store store, AuditTrail audit, InstantSource clock) {
    this.catalogue = new ProfileCatalogue(shipped, store.profiles());
    this.store = requireNonNull(store);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /** The latest version of each, the standard one first. */
  public List<ShownProfile> all(Caller caller) {
    List<ShownProfile> all = catalogue.latest();
    write("profile.view", "profiles", all.size(), caller);
    return all;
  }

  /** Every version of one, the latest first; none when there is no such profile. */
  public List<ShownProfile> versions(String name, Caller caller) {
    List<ShownProfile> versions = catalogue.versions(name);
    write("profile.view", known(versions.isEmpty() ? "" : name), versions.size(), caller);
    return versions;
  }

  /**
   * One version; empty when there is none.
   *
   * @param version from 1; 0 for the latest
   */
  public Optional<ShownProfile> find(String name, int version, Caller caller) {
    Optional<ShownProfile> found = find(name, version);
    write(
        "profile.view",
        known(found.map(one -> one.profile().id()).orElse("")),
        found.isPresent() ? 1 : 0,
        caller);
    return found;
  }

  Optional<ShownProfile> find(String name, int version) {
    return version == 0 ? catalogue.find(name) : catalogue.find(name, version);
  }

  /** A name that nothing has is not repeated. */
  private static String known(String name) {
    return name.isEmpty() ? "no such profile" : name;
  }

  /**
   * Saves the next version of a profile, or the first of a new one.
   *
   * @return it
   * @throws InvalidProfile when its name, base, texts or numbers do not fit
   * @throws RankingProfile.InvalidWeight when points do not fit, telling all of them
   * @throws ProfileConflict when the profile has another latest version
   */
  public ShownProfile save(ProfileDraft draft, Caller caller) {
    check(draft);
    RankingProfile base =
        find(draft.base(), draft.baseVersion())
            .orElseThrow(
                () -> new InvalidProfile("base names no profile and version that there is"))
            .profile();
    LocalDate from = draft.from() == null ? base.from() : draft.from();
    RankingProfile changed = base.with(draft.points());
    int version = draft.latest() + 1;
    write("profile.save", draft.name() + "@" + version, 1, caller);
    NewProfile added =
        new NewProfile(
            draft.name(),
            version,
            draft.about().strip(),
            from.toString(),
            ProfileText.write(changed.points()),
            caller.name(),
            draft.why().strip(),
            false);
    return store
        .profiles()
        .save(added)
        .flatMap(saved -> find(saved.name(), saved.version()))
        .orElseThrow(() -> ProfileConflict.version(latest(draft.name())));
  }

  private int latest(String name) {
    return catalogue.find(name).map(one -> one.profile().version()).orElse(0);
  }

  private void check(ProfileDraft draft) {
    if (!NAMES.matcher(draft.name()).matches()) {
      throw new InvalidProfile("name is 1 to 40 characters of a-z, 0-9 and hyphen, a letter first");
    }
    if (catalogue.isShipped(draft.name())) {
      throw new InvalidProfile(
          "name is that of a profile of ranking.json, which is changed there: take another name for a copy");
    }
    if (draft.latest() < 0) {
      throw new InvalidProfile("latest is the profile's latest version, 0 for a new profile");
    }
    text("about", draft.about());
    text("why", draft.why());
  }

  static void text(String what, String text) {
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      throw new InvalidProfile("%s is 1 to %d characters".formatted(what, LONGEST_TEXT));
    }
  }

  private void write(String action, String subject, long count, Caller caller) {
    audit.write(
        new AuditEntry(clock.instant(), caller.name(), caller.purpose(), action, subject, count));
  }
}
