package org.leadline.api;

import static java.util.Objects.requireNonNull;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.hashes.ListedNear;
import org.leadline.identity.PictureHash;
import org.leadline.index.HitQuestion;
import org.leadline.search.NearAnswer;
import org.leadline.search.NearRequest;
import org.leadline.search.NearService;
import org.leadline.search.SearchRequest;

/** The pictures near to one; its hash stands in the body, never in the address. */
final class NearRoutes {

  private static final int LONGEST_HASH = 200;

  private final NearService near;

  record Request(
      String hash, @Nullable Integer distance, @Nullable Integer limit, @Nullable String cursor) {
    Request {
      requireNonNull(hash);
    }

    @Override
    public String toString() {
      return "Request[]";
    }
  }

  record Answer(
      Cards.CountedKey key,
      boolean tells,
      long total,
      long reports,
      List<PictureView> pictures,
      List<ListView> lists,
      @Nullable String next) {}

  record PictureView(Cards.CountedKey key, int distance, List<Cards.HitView> newest) {}

  record ListView(String list, String meaning, String category, int distance) {}

  NearRoutes(NearService near) {
    this.near = near;
  }

  void register(RoutesConfig routes) {
    routes.post("/api/near", this::near, RequiredRole.VIEWER);
  }

  private void near(Context ctx) {
    Request request = Requests.body(ctx, Request.class);
    NearRequest question =
        new NearRequest(
            Requests.bounded("hash", request.hash(), LONGEST_HASH),
            within("distance", request.distance(), PictureHash.FARTHEST, PictureHash.FARTHEST),
            within("limit", request.limit(), SearchRequest.DEFAULT_LIMIT, HitQuestion.MAX_LIMIT),
            request.cursor());
    ctx.json(view(near.near(question, Guard.caller(ctx))));
  }

  private static int within(String name, @Nullable Integer given, int otherwise, int most) {
    int number = given == null ? otherwise : given;
    if (number < 0 || number > most) {
      throw Refusal.invalid("%s is 0 to %,d".formatted(name, most));
    }
    return number;
  }

  private static Answer view(NearAnswer answer) {
    return new Answer(
        Cards.counted(answer.key()),
        answer.tells(),
        answer.total(),
        answer.reports(),
        answer.pictures().stream().map(NearRoutes::view).toList(),
        answer.lists().stream().map(NearRoutes::view).toList(),
        answer.next());
  }

  private static PictureView view(NearAnswer.Picture picture) {
    return new PictureView(
        Cards.counted(picture.key()),
        picture.distance(),
        picture.newest().stream().map(Cards::hit).toList());
  }

  private static ListView view(ListedNear listed) {
    return new ListView(
        listed.list(), listed.meaning().code(), listed.category(), listed.distance());
  }
}
