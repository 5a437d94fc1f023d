package org.leadline.profile;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AccessSettings;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.index.ScoreColumns;
import org.leadline.priority.ProfileText;
import org.leadline.priority.RankingProfile;
import org.leadline.store.NewProfile;
import org.leadline.store.ProfileUse;
import org.leadline.store.SavedProfile;
import org.leadline.store.Store;

/**
 * Gives units the profile that their reports are ordered by, and tells which they have. A profile
 * comes into force when every report of the unit has its scores in the index; whoever keeps the
 * index does that. Each look and change is in the audit trail. Safe for many threads.
 */
public final class ProfileUses {

  private final ProfileService profiles;
  private final ProfileCatalogue catalogue;
  private final ScoringProfiles scoring;
  private final ReportIndex index;
  private final Store store;
  private final AccessSettings access;
  private final InstantSource clock;

  /** Gives units profiles of this service. */
  ProfileUses(
      ProfileService profiles,
      ProfileCatalogue catalogue,
      ScoringProfiles scoring,
      ReportIndex index,
      Store store,
      AccessSettings access,
      InstantSource clock) {
    this.profiles = requireNonNull(profiles);
    this.catalogue = requireNonNull(catalogue);
    this.scoring = requireNonNull(scoring);
    this.index = requireNonNull(index);
    this.store = requireNonNull(store);
    this.access = requireNonNull(access);
    this.clock = requireNonNull(clock);
  }

  /**
   * Which profiles the caller's units have, that of units without one of their own first. Whoever
   * sees all reports is told of every unit.
   */
  public List<UnitProfile> all(Caller caller) {
    List<UnitProfile> all = units(caller.visibility());
    write("profile.uses", "profiles", all.size(), caller);
    return all;
  }

  /** The profile that the caller sees scores under at this moment, {@code name@version}. */
  public String seenBy(Caller caller) {
    return scoring.seenBy(caller.visibility()).profile();
  }

  private List<UnitProfile> units(Visibility visibility) {
    List<ProfileUse> uses = store.profiles().uses();
    SortedSet<String> units = new TreeSet<>(visibility.units());
    if (visibility.allUnits()) {
      access.units().forEach(unit -> units.add(unit.name()));
      uses.forEach(use -> units.add(use.unit()));
    }
    units.add(ProfileUse.OTHERS);
    List<UnitProfile> all = new ArrayList<>();
    try (IndexSnapshot snapshot = index.snapshot()) {
      ScoreColumns columns = ScoringProfiles.columns(scoring.standard(), uses);
      units.forEach(unit -> all.add(of(unit, uses, columns, snapshot.sequence())));
    }
    return List.copyOf(all);
  }

  private UnitProfile of(String unit, List<ProfileUse> uses, ScoreColumns columns, long sequence) {
    Predicate<ProfileUse> inForce = use -> use.inForce() != null && use.inForce() <= sequence;
    @Nullable ProfileUse now = last(uses, unit, inForce);
    @Nullable ProfileUse coming = last(uses, unit, inForce.negate());
    @Nullable ProfileUse latest = last(uses, unit, use -> true);
    return new UnitProfile(
        unit,
        columns.of(unit, sequence).profile(),
        now != null,
        now == null ? null : ordered(now),
        coming == null ? null : coming(coming),
        latest == null ? 0 : latest.key());
  }

  private static @Nullable ProfileUse last(
      List<ProfileUse> uses, String unit, Predicate<ProfileUse> wanted) {
    return uses.stream()
        .filter(use -> use.unit().equals(unit))
        .filter(wanted)
        .reduce((one, later) -> later)
        .orElse(null);
  }

  private static UnitProfile.Ordered ordered(ProfileUse use) {
    return new UnitProfile.Ordered(use.who(), use.made(), use.why(), use.finished());
  }

  private UnitProfile.Coming coming(ProfileUse use) {
    SavedProfile profile = use.profile();
    long seconds = Duration.between(use.made(), clock.instant()).toSeconds();
    long left = Math.max(0, use.total() - use.done());
    return new UnitProfile.Coming(
        profile == null ? scoring.standard() : profile.id(),
        ordered(use),
        Math.min(use.done(), use.total()),
        use.total(),
        use.done() == 0 ? null : left * Math.max(1, seconds) / use.done());
  }

  /**
   * Has a unit's reports ordered by a version of a profile.
   *
   * @param unit one of the caller's; empty, for every unit without one of its own, needs a caller
   *     who sees all reports
   * @param version from 1; 0 for the latest
   * @param latest {@link UnitProfile#latest} as the caller saw it
   * @throws InvalidProfile when there is no such unit or profile
   * @throws ProfileConflict when the unit was given another one since
   */
  public UnitProfile use(
      String unit, String name, int version, long latest, String why, Caller caller) {
    ProfileService.text("why", why);
    if (!mayOrder(unit, caller.visibility())) {
      throw new InvalidProfile(
          "unit is not one of yours; it is empty for all units, which needs"
              + " somebody who sees all reports");
    }
    ShownProfile profile =
        profiles
            .find(name, version)
            .orElseThrow(() -> new InvalidProfile("there is no such profile and version"));
    write("profile.use", told(unit, profile.profile()), 1, caller);
    SavedProfile kept = catalogue.isStandard(name) ? null : kept(profile, caller);
    if (store.profiles().use(unit, kept, caller.name(), why.strip(), latest).isEmpty()) {
      throw ProfileConflict.use();
    }
    return units(caller.visibility()).stream()
        .filter(one -> one.unit().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private static String told(String unit, RankingProfile profile) {
    return profile.id() + (unit.isEmpty() ? " for every unit without its own" : " for " + unit);
  }

  private boolean mayOrder(String unit, Visibility visibility) {
    if (unit.equals(ProfileUse.OTHERS)) {
      return visibility.allUnits();
    }
    boolean known = access.units().stream().anyMatch(each -> each.name().equals(unit));
    return known && visibility.sees(List.of(unit));
  }

  /** A shipped one is copied: the file may tell other numbers tomorrow. */
  private SavedProfile kept(ShownProfile shown, Caller caller) {
    RankingProfile profile = shown.profile();
    String points = ProfileText.write(profile.points());
    SavedProfile kept =
        store
            .profiles()
            .keepShipped(
                new NewProfile(
                    profile.name(),
                    profile.version(),
                    profile.about(),
                    profile.from().toString(),
                    points,
                    caller.name(),
                    "As ranking.json tells it.",
                    true));
    if (!kept.points().equals(points) || !kept.firstDay().equals(profile.from().toString())) {
      throw ProfileConflict.shipped(profile.id());
    }
    return kept;
  }

  private void write(String action, String subject, long count, Caller caller) {
    AuditTrail audit = store.audit();
    audit.write(
        new AuditEntry(clock.instant(), caller.name(), caller.purpose(), action, subject, count));
  }
}
