package org.leadline.profile;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.index.Hit;
import org.leadline.index.HitPage;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.Order;
import org.leadline.index.ReportIndex;
import org.leadline.index.SearchQuery;
import org.leadline.priority.Ranking;
import org.leadline.priority.RankingProfile;
import org.leadline.priority.Scores;
import org.leadline.priority.ScoresForm;
import org.leadline.profile.ProfilePreview.Move;
import org.leadline.report.ReportId;
import org.leadline.store.Packed;
import org.leadline.store.Store;

/**
 * What would move in somebody's queue under another profile, or under other weights. Nothing is
 * read but stored scores, whose parts are weighed anew, from the first of the queue on until all
 * are done or time is up; the answer says how many. Safe for many threads.
 */
public final class ProfilePreviews {

  /** The most rows of a preview. */
  public static final int MOST_ROWS = 200;

  private static final Duration TIME = Duration.ofSeconds(5);
  private static final int AT_ONCE = 1_000;

  private final ProfileService profiles;
  private final ReportIndex index;
  private final Store store;
  private final AuditTrail audit;
  private final InstantSource clock;

  /** On this index and store. */
  ProfilePreviews(
      ProfileService profiles,
      ReportIndex index,
      Store store,
      AuditTrail audit,
      InstantSource clock) {
    this.profiles = requireNonNull(profiles);
    this.index = requireNonNull(index);
    this.store = requireNonNull(store);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /**
   * What would move; empty when there is no such profile. The audit record is written before this
   * returns.
   *
   * @param version from 1; 0 for the latest
   * @param changes other points for some of its weights
   * @param rows how many rows, 0 to {@value #MOST_ROWS}
   * @throws RankingProfile.InvalidWeight when a change names no weight or is out of range
   */
  public Optional<ProfilePreview> preview(
      String name, int version, Map<String, Double> changes, int rows, Caller caller) {
    Optional<ShownProfile> found = profiles.find(name, version);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    RankingProfile profile = found.get().profile();
    RankingProfile tried = profile.with(changes);
    String id = changes.isEmpty() ? profile.id() : profile.id() + "+";
    ProfilePreview preview = preview(id, tried, rows, caller.visibility());
    write("profile.preview", id, preview.examined(), caller);
    return Optional.of(preview);
  }

  private ProfilePreview preview(String id, RankingProfile tried, int rows, Visibility visibility) {
    List<Move> moves = new ArrayList<>();
    long total;
    try (IndexSnapshot snapshot = index.snapshot()) {
      long end = System.nanoTime() + TIME.toNanos();
      @Nullable String next = null;
      do {
        HitPage page =
            snapshot.search(
                new HitQuestion(
                    new SearchQuery.All(), Map.of(), Order.PRIORITY, AT_ONCE, next, false),
                visibility);
        total = page.total();
        weigh(page.hits(), tried, visibility, moves);
        next = page.next();
      } while (next != null && System.nanoTime() < end);
    }
    moves.sort(
        Comparator.comparingInt(Move::priority)
            .thenComparingInt(Move::actionability)
            .reversed()
            .thenComparingLong(Move::rankNow));
    long moved = 0;
    List<Move> first = new ArrayList<>();
    for (int i = 0; i < moves.size(); i++) {
      Move move = moves.get(i);
      moved += move.rankNow() == i + 1L ? 0 : 1;
      if (i < rows) {
        first.add(at(i + 1L, move));
      }
    }
    return new ProfilePreview(id, total, moves.size(), moved, first);
  }

  private void weigh(
      List<Hit> hits, RankingProfile tried, Visibility visibility, List<Move> moves) {
    Map<ReportId, Packed> stored =
        store.reports().scores(hits.stream().map(Hit::report).toList(), visibility);
    for (Hit hit : hits) {
      Packed form = stored.get(hit.report());
      if (form != null) {
        Scores scores = Ranking.under(tried, ScoresForm.read(form.unpack()));
        moves.add(
            new Move(
                hit.report(),
                hit.card(),
                0,
                moves.size() + 1L,
                scores.priority().value(),
                hit.priority(),
                scores.actionability().value(),
                hit.actionability()));
      }
    }
  }

  private static Move at(long rank, Move move) {
    return new Move(
        move.report(),
        move.card(),
        rank,
        move.rankNow(),
        move.priority(),
        move.priorityNow(),
        move.actionability(),
        move.actionabilityNow());
  }

  private void write(String action, String subject, long count, Caller caller) {
    audit.write(
        new AuditEntry(clock.instant(), caller.name(), caller.purpose(), action, subject, count));
  }
}
