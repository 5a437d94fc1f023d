package org.leadline.profile;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import org.leadline.access.Visibility;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.index.ScoreColumns;
import org.leadline.index.ScoreColumns.Column;
import org.leadline.priority.ProfileText;
import org.leadline.priority.Ranking;
import org.leadline.priority.RankingProfile;
import org.leadline.priority.Scores;
import org.leadline.store.ProfileUse;
import org.leadline.store.SavedProfile;
import org.leadline.store.Store;

/**
 * Under which profile somebody sees scores, and the scores that the store keeps as that profile
 * makes them. Safe for many threads.
 */
public final class ScoringProfiles {

  /** Versions never change, so what was read once stays true; each takes a few kilobytes. */
  private static final int KEPT = 100;

  private final Store store;
  private final ReportIndex index;
  private final String standard;
  private final Cache<Long, RankingProfile> read = Caffeine.newBuilder().maximumSize(KEPT).build();

  /**
   * Of this store and index.
   *
   * @param standard name and version of the profile behind the stored scores
   */
  public ScoringProfiles(Store store, ReportIndex index, String standard) {
    this.store = requireNonNull(store);
    this.index = requireNonNull(index);
    this.standard = requireNonNull(standard);
    index.scoredBy(this::columns);
  }

  /** Who sees which profile's scores, as the store has it now. */
  public ScoreColumns columns() {
    return columns(standard, store.profiles().uses());
  }

  static ScoreColumns columns(String standard, List<ProfileUse> uses) {
    return new ScoreColumns(standard, uses.stream().map(use -> use(use, standard)).toList());
  }

  private static ScoreColumns.Use use(ProfileUse use, String standard) {
    SavedProfile profile = use.profile();
    Long inForce = use.inForce();
    return new ScoreColumns.Use(
        use.unit(),
        profile == null ? new Column(0, standard) : new Column(profile.key(), profile.id()),
        inForce == null ? ScoreColumns.NOT_YET : inForce);
  }

  /** What the audit trail is told of the order of an answer, behind what was asked. */
  public static String told(String profile) {
    return " | ranked by " + profile;
  }

  /** Name and version of the profile behind the stored scores. */
  public String standard() {
    return standard;
  }

  /** The profile that somebody sees scores under at this moment. */
  public Column seenBy(Visibility visibility) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      return snapshot.profile(visibility);
    }
  }

  /** Stored scores as the profile of a column makes them; those of the standard one as they are. */
  public Scores under(Column column, Scores stored) {
    return column.number() == 0
        ? stored
        : Ranking.under(read.get(column.number(), this::profile), stored);
  }

  private RankingProfile profile(long key) {
    return store.profiles().all().stream()
        .filter(saved -> saved.key() == key)
        .map(ScoringProfiles::profile)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a profile in use is not in the store"));
  }

  /** What was saved, as a profile. */
  static RankingProfile profile(SavedProfile saved) {
    return new RankingProfile(
        saved.name(),
        saved.version(),
        saved.about(),
        LocalDate.parse(saved.firstDay()),
        ProfileText.read(saved.points()));
  }
}
