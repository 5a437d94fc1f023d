package org.leadline.api;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadline.arrival.ListRequest;
import org.leadline.arrival.UpdateRequest;
import org.leadline.enrich.hashes.HashKind;
import org.leadline.enrich.hashes.ListReaders;
import org.leadline.report.ListMeaning;

/** What a request says of a list beside its bytes. */
final class ListParameters {

  static final TakenParameters TAKEN =
      TakenParameters.of(
          "owner",
          "handling",
          "licence",
          "scheme",
          "meaning",
          "dated",
          "hash",
          "categoryColumn",
          "withoutBad",
          "file");

  static final TakenParameters TAKEN_BY_UPDATE =
      TakenParameters.of("dated", "hash", "categoryColumn", "withoutBad", "file");

  private static final int LONGEST = 1_000;

  private ListParameters() {}

  static ListRequest request(Context ctx) {
    try {
      return new ListRequest(
          ctx.pathParam("list"),
          text(ctx, "owner"),
          text(ctx, "handling"),
          text(ctx, "licence"),
          optional(ctx, "scheme"),
          meaning(ctx.queryParam("meaning")),
          dated(ctx.queryParam("dated")),
          says(ctx),
          Requests.flag(ctx, "withoutBad"));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(String.valueOf(e.getMessage()));
    }
  }

  static UpdateRequest update(Context ctx) {
    return new UpdateRequest(
        ctx.pathParam("list"),
        dated(ctx.queryParam("dated")),
        says(ctx),
        Requests.flag(ctx, "withoutBad"));
  }

  private static ListReaders says(Context ctx) {
    return new ListReaders(hash(ctx.queryParam("hash")), optional(ctx, "categoryColumn"));
  }

  /** What the sender calls the file. */
  static String file(Context ctx) {
    String name = text(ctx, "file");
    return name.isBlank() ? "body" : name;
  }

  private static String text(Context ctx, String name) {
    String written = ctx.queryParam(name);
    return written == null ? "" : Requests.bounded(name, written.strip(), LONGEST);
  }

  private static @Nullable String optional(Context ctx, String name) {
    String written = text(ctx, name);
    return written.isEmpty() ? null : written;
  }

  private static @Nullable ListMeaning meaning(@Nullable String written) {
    return written == null ? null : ListMeaning.ofCode(written);
  }

  private static @Nullable HashKind hash(@Nullable String written) {
    return written == null
        ? null
        : HashKind.named(written)
            .orElseThrow(() -> Refusal.invalid("hash is md5, sha1, sha256, sha512 or pdq"));
  }

  private static @Nullable LocalDate dated(@Nullable String written) {
    try {
      return written == null ? null : LocalDate.parse(written);
    } catch (DateTimeException e) {
      throw Refusal.invalid("dated is a date, YYYY-MM-DD");
    }
  }
}
