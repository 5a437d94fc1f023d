package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.casework.ProfilePreview;
import org.leadline.casework.ProfileService;
import org.leadline.index.Card;
import org.leadline.priority.ProfileWeight;
import org.leadline.priority.RankingProfile;

/** Ranking profiles, and what would move under another one. */
final class ProfileRoutes {

  private static final int USUAL_ROWS = 50;

  private final ProfileService profiles;
  private final String active;

  record Profile(
      String name, int version, String about, boolean active, List<ProfileWeight> weights) {}

  record Answer(List<Profile> profiles) {}

  record Row(
      String reportId,
      Card card,
      long rank,
      long rankNow,
      int priority,
      int priorityNow,
      int actionability,
      int actionabilityNow) {

    static Row of(ProfilePreview.Move move) {
      return new Row(
          move.report().written(),
          move.card(),
          move.rank(),
          move.rankNow(),
          move.priority(),
          move.priorityNow(),
          move.actionability(),
          move.actionabilityNow());
    }
  }

  record Preview(String profile, long total, long examined, long moved, List<Row> rows) {}

  /** Other points for some weights. */
  record PreviewBody(@Nullable Map<String, Double> points, @Nullable Integer limit) {

    /** Copies the points; a null within them is refused here, as the request is read. */
    PreviewBody {
      if (points != null) {
        Map<String, Double> copy = new TreeMap<>();
        points.forEach((name, value) -> copy.put(name, Double.valueOf(value)));
        points = Collections.unmodifiableMap(copy);
      }
    }
  }

  ProfileRoutes(ProfileService profiles, String active) {
    this.profiles = profiles;
    this.active = active;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/profiles", this::all, RequiredRole.VIEWER);
    routes.post("/api/profiles/{name}/preview", this::preview, RequiredRole.VIEWER);
  }

  private void all(Context ctx) {
    ctx.json(
        new Answer(
            profiles.all(Guard.caller(ctx)).stream().map(profile -> profile(profile)).toList()));
  }

  private Profile profile(RankingProfile profile) {
    return new Profile(
        profile.name(),
        profile.version(),
        profile.about(),
        profile.id().equals(active),
        ProfileWeight.of(profile));
  }

  private ProfilePreview preview(String name, Map<String, Double> points, int rows, Caller caller) {
    try {
      return profiles.preview(name, points, rows, caller).orElseThrow(Refusal::notFound);
    } catch (RankingProfile.InvalidWeight e) {
      throw Refusal.invalid(
          "points names a weight that the profile does not have, or gives one out of its range;"
              + " GET /api/profiles lists them");
    }
  }

  private void preview(Context ctx) {
    PreviewBody body = Requests.body(ctx, PreviewBody.class);
    int rows =
        body.limit() == null
            ? USUAL_ROWS
            : Requests.within("limit", body.limit(), 0, ProfileService.MOST_ROWS);
    Map<String, Double> points = body.points() == null ? Map.of() : body.points();
    ProfilePreview preview = preview(ctx.pathParam("name"), points, rows, Guard.caller(ctx));
    ctx.json(
        new Preview(
            preview.profile(),
            preview.total(),
            preview.examined(),
            preview.moved(),
            preview.rows().stream().map(Row::of).toList()));
  }
}
