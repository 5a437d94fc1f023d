package org.leadline.api;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.link.LinkStrength;
import org.leadline.link.walk.WalkFilter;
import org.leadline.link.walk.WalkRequest;
import org.leadline.report.KeyKind;

/** Reads which links a request wants followed. */
final class WalkParameters {

  /** What a route takes that follows links. */
  static final List<String> NAMES =
      List.of("min", "kinds", "receivedFrom", "receivedTo", "units", "seconds");

  private static final Map<String, LinkStrength> STRENGTHS =
      Requests.choices(LinkStrength.values(), LinkStrength::code);
  private static final Map<String, KeyKind> KINDS =
      Requests.choices(KeyKind.values(), KeyKind::prefix);
  private static final int MOST_SECONDS = (int) WalkRequest.MOST_PATIENCE.toSeconds();

  private WalkParameters() {}

  /** The filter that query parameters tell; lists are separated by commas. */
  static WalkFilter filter(Context ctx) {
    return filter(
        ctx.queryParam("min"),
        listed(ctx.queryParam("kinds")),
        ctx.queryParam("receivedFrom"),
        ctx.queryParam("receivedTo"),
        listed(ctx.queryParam("units")));
  }

  /** The filter of these words; null where one was not given. */
  static WalkFilter filter(
      @Nullable String min,
      @Nullable List<String> kinds,
      @Nullable String receivedFrom,
      @Nullable String receivedTo,
      @Nullable List<String> units) {
    Set<KeyKind> keyKinds = EnumSet.noneOf(KeyKind.class);
    for (String kind : kinds == null ? List.<String>of() : kinds) {
      keyKinds.add(Requests.choice("kinds", kind, KeyKind.EMAIL, KINDS));
    }
    Set<String> names = new LinkedHashSet<>();
    for (String unit : units == null ? List.<String>of() : units) {
      names.add(Requests.name(unit));
    }
    LocalDate from = day("receivedFrom", receivedFrom);
    LocalDate to = day("receivedTo", receivedTo);
    if (from != null && to != null && from.isAfter(to)) {
      throw Refusal.invalid("receivedFrom is not after receivedTo");
    }
    return new WalkFilter(
        Requests.choice("min", min, LinkStrength.WEAK, STRENGTHS), keyKinds, from, to, names);
  }

  static Duration patience(Context ctx) {
    return Duration.ofSeconds(
        Requests.integer(
            ctx, "seconds", (int) WalkRequest.USUAL_PATIENCE.toSeconds(), 1, MOST_SECONDS));
  }

  static Duration patience(@Nullable Integer seconds) {
    return seconds == null
        ? WalkRequest.USUAL_PATIENCE
        : Duration.ofSeconds(Requests.within("seconds", seconds, 1, MOST_SECONDS));
  }

  private static List<String> listed(@Nullable String written) {
    return written == null
        ? List.of()
        : Arrays.stream(written.split(",")).filter(word -> !word.isEmpty()).toList();
  }

  private static @Nullable LocalDate day(String name, @Nullable String written) {
    try {
      return written == null ? null : LocalDate.parse(written);
    } catch (DateTimeException e) {
      throw Refusal.invalid(name + " is a day, written 2030-01-31");
    }
  }
}
