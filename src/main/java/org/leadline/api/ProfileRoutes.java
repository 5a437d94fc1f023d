package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.index.Card;
import org.leadline.priority.ProfileWeight;
import org.leadline.priority.RankingProfile;
import org.leadline.priority.WeightRange;
import org.leadline.profile.InvalidProfile;
import org.leadline.profile.ProfileConflict;
import org.leadline.profile.ProfileDraft;
import org.leadline.profile.ProfilePreview;
import org.leadline.profile.ProfilePreviews;
import org.leadline.profile.Profiling;
import org.leadline.profile.ShownProfile;

/** Ranking profiles in all their versions, and what would move under another one. */
final class ProfileRoutes {

  private static final int USUAL_ROWS = 50;

  private final Profiling profiling;

  record Weight(String name, double points, String about, String group, WeightRange range) {

    static Weight of(ProfileWeight weight) {
      return new Weight(
          weight.name(), weight.points(), weight.about(), weight.group().code(), weight.range());
    }
  }

  /** {@code saved} is absent of what the file tells now. */
  record Profile(
      String name,
      int version,
      String about,
      String from,
      boolean shipped,
      ShownProfile.@Nullable Saved saved,
      List<Weight> weights) {

    static Profile of(ShownProfile shown) {
      RankingProfile profile = shown.profile();
      return new Profile(
          profile.name(),
          profile.version(),
          profile.about(),
          profile.from().toString(),
          shown.shipped(),
          shown.saved(),
          ProfileWeight.of(profile).stream().map(Weight::of).toList());
    }
  }

  record Version(
      int version,
      String about,
      boolean shipped,
      @Nullable String who,
      @Nullable Instant made,
      @Nullable String why) {

    static Version of(ShownProfile shown) {
      ShownProfile.Saved saved = shown.saved();
      return new Version(
          shown.profile().version(),
          shown.profile().about(),
          shown.shipped(),
          saved == null ? null : saved.who(),
          saved == null ? null : saved.made(),
          saved == null ? null : saved.why());
    }
  }

  record Answer(String seen, List<Profile> profiles) {}

  record Versions(String name, List<Version> versions) {}

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
  record PreviewBody(
      @Nullable Integer version, @Nullable Map<String, Double> points, @Nullable Integer limit) {

    /** Copies the points; a null within them is refused here, as the request is read. */
    PreviewBody {
      points = copied(points);
    }
  }

  /** A version to be saved. */
  record SaveBody(
      @Nullable Integer latest,
      @Nullable String base,
      @Nullable Integer baseVersion,
      @Nullable Map<String, Double> points,
      @Nullable String about,
      @Nullable String from,
      @Nullable String why) {

    /** Copies the points; a null within them is refused here, as the request is read. */
    SaveBody {
      points = copied(points);
    }

    ProfileDraft draft(String name) {
      if (latest == null || base == null) {
        throw Refusal.invalid(
            "latest and base are needed: the latest version that you know of (0 for a new profile),"
                + " and the profile that the changes are made to");
      }
      return new ProfileDraft(
          name,
          latest,
          base,
          baseVersion == null ? 0 : baseVersion,
          points == null ? Map.of() : points,
          about == null ? "" : about,
          day(from),
          why == null ? "" : why);
    }

    private static @Nullable LocalDate day(@Nullable String from) {
      try {
        return from == null ? null : LocalDate.parse(from);
      } catch (DateTimeParseException e) {
        throw Refusal.invalid("from is a date such as 2020-01-01");
      }
    }
  }

  private static @Nullable Map<String, Double> copied(@Nullable Map<String, Double> points) {
    if (points == null) {
      return null;
    }
    Map<String, Double> copy = new TreeMap<>();
    points.forEach((name, value) -> copy.put(name, Double.valueOf(value)));
    return Collections.unmodifiableMap(copy);
  }

  ProfileRoutes(Profiling profiling) {
    this.profiling = profiling;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/profiles", this::all, RequiredRole.VIEWER);
    routes.get("/api/profiles/{name}", this::latest, RequiredRole.VIEWER);
    routes.put("/api/profiles/{name}", this::save, RequiredRole.SUPERVISOR);
    routes.get("/api/profiles/{name}/versions", this::versions, RequiredRole.VIEWER);
    routes.get("/api/profiles/{name}/versions/{version}", this::version, RequiredRole.VIEWER);
    // Weights of one's own tell of factors that viewers are not shown.
    routes.post("/api/profiles/{name}/preview", this::preview, RequiredRole.INVESTIGATOR);
  }

  private void all(Context ctx) {
    Caller caller = Guard.caller(ctx);
    ctx.json(
        new Answer(
            profiling.uses().seenBy(caller),
            profiling.profiles().all(caller).stream().map(Profile::of).toList()));
  }

  private void latest(Context ctx) {
    one(ctx, 0);
  }

  private void version(Context ctx) {
    one(ctx, (int) Math.min(Integer.MAX_VALUE, Requests.number(ctx, "version")));
  }

  private void one(Context ctx, int version) {
    ctx.json(
        profiling
            .profiles()
            .find(ctx.pathParam("name"), version, Guard.caller(ctx))
            .map(Profile::of)
            .orElseThrow(Refusal::notFound));
  }

  private void versions(Context ctx) {
    String name = ctx.pathParam("name");
    List<ShownProfile> versions = profiling.profiles().versions(name, Guard.caller(ctx));
    if (versions.isEmpty()) {
      throw Refusal.notFound();
    }
    ctx.json(new Versions(name, versions.stream().map(Version::of).toList()));
  }

  private void save(Context ctx) {
    ProfileDraft draft = Requests.body(ctx, SaveBody.class).draft(ctx.pathParam("name"));
    Caller caller = Guard.caller(ctx);
    ctx.json(Profile.of(answered(() -> profiling.profiles().save(draft, caller))));
  }

  /** Turns what the profiles refuse into problems. */
  static <T> T answered(Supplier<T> work) {
    try {
      return work.get();
    } catch (ProfileConflict e) {
      throw new Refusal(ProblemKind.CONFLICT, String.valueOf(e.getMessage()));
    } catch (InvalidProfile | RankingProfile.InvalidWeight e) {
      throw Refusal.invalid(String.valueOf(e.getMessage()));
    }
  }

  private void preview(Context ctx) {
    PreviewBody body = Requests.body(ctx, PreviewBody.class);
    int rows =
        body.limit() == null
            ? USUAL_ROWS
            : Requests.within("limit", body.limit(), 0, ProfilePreviews.MOST_ROWS);
    Map<String, Double> points = body.points() == null ? Map.of() : body.points();
    int version = body.version() == null ? 0 : body.version();
    Caller caller = Guard.caller(ctx);
    ProfilePreview preview =
        answered(() ->
                profiling.previews().preview(ctx.pathParam("name"), version, points, rows, caller))
            .orElseThrow(Refusal::notFound);
    ctx.json(
        new Preview(
            preview.profile(),
            preview.total(),
            preview.examined(),
            preview.moved(),
            preview.rows().stream().map(Row::of).toList()));
  }
}
