package org.leadline.api;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/** Reads what requests carry; what does not fit is refused without being repeated. */
final class Requests {

  /** The most that one page of a list holds. */
  static final int MOST = 1_000;

  /** What a page holds when the request does not say. */
  static final int USUAL = 50;

  private static final int LONGEST_PURPOSE = 500;

  private Requests() {}

  /** The JSON body. */
  static <T> T body(Context ctx, Class<T> type) {
    String contentType = ctx.contentType();
    if (contentType == null
        || !contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw new Refusal(ProblemKind.MEDIA_TYPE, "the body must be application/json");
    }
    T body = Json.MAPPER.readValue(ctx.bodyAsBytes(), type);
    if (body == null) {
      throw Refusal.invalid("the body must be a JSON object");
    }
    return body;
  }

  /** The report that the address names. */
  static ReportId reportId(Context ctx) {
    return reportId(ctx.pathParam("reportId"));
  }

  /** A report by its written form; one that cannot exist is like one that does not. */
  static ReportId reportId(String written) {
    try {
      return ReportId.parse(written);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound();
    }
  }

  /** A positive number in the address. */
  static long number(Context ctx, String pathParameter) {
    try {
      long number = Long.parseLong(ctx.pathParam(pathParameter));
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw Refusal.notFound();
    }
    throw Refusal.notFound();
  }

  /** How many rows a page shall hold. */
  static int limit(Context ctx) {
    return integer(ctx, "limit", USUAL, 0, MOST);
  }

  /** Whether a parameter says {@code true}; it may be left out for {@code false}. */
  static boolean flag(Context ctx, String parameter) {
    String written = ctx.queryParam(parameter);
    if (written == null || written.equals("false")) {
      return false;
    }
    if (!written.equals("true")) {
      throw Refusal.invalid("%s is true or false".formatted(parameter));
    }
    return true;
  }

  static int integer(Context ctx, String parameter, int defaultValue, int low, int high) {
    String written = ctx.queryParam(parameter);
    if (written == null) {
      return defaultValue;
    }
    try {
      return within(parameter, Integer.parseInt(written), low, high);
    } catch (NumberFormatException e) {
      throw Refusal.invalid("%s is a whole number".formatted(parameter));
    }
  }

  static int within(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw Refusal.invalid("%s is %d to %d".formatted(name, low, high));
    }
    return value;
  }

  /** A text of the request that may not be longer. */
  static String bounded(String name, String text, int longest) {
    if (text.length() > longest) {
      throw Refusal.invalid("%s has up to %d characters".formatted(name, longest));
    }
    return text;
  }

  /** A name of an account, a token or a unit. */
  static String name(String written) {
    if (!written.matches("[a-z0-9._@-]{1,64}")) {
      throw Refusal.invalid(
          "a name is 1 to 64 characters of a-z, 0-9, dot, hyphen, underscore and @");
    }
    return written;
  }

  static @Nullable String cursor(Context ctx) {
    return ctx.queryParam("cursor");
  }

  /** The last number of the page before, for lists that go down by number. */
  static long before(Context ctx) {
    String cursor = cursor(ctx);
    try {
      return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new Refusal(ProblemKind.INVALID_CURSOR, "start again from the first page");
    }
  }

  /** Words for the constants of an enumeration, in its order. */
  static <T> Map<String, T> choices(T[] constants, Function<T, String> word) {
    Map<String, T> choices = new LinkedHashMap<>();
    for (T constant : constants) {
      choices.put(word.apply(constant), constant);
    }
    return Collections.unmodifiableMap(choices);
  }

  /** One of some words; the choices are listed to whoever writes another. */
  static <T> T choice(
      String name, @Nullable String written, T defaultValue, Map<String, T> choices) {
    if (written == null) {
      return defaultValue;
    }
    return Optional.ofNullable(choices.get(written))
        .orElseThrow(() ->
            Refusal.invalid("%s is one of %s".formatted(name, String.join(" ", choices.keySet()))));
  }

  /** Why the caller asks, in the caller's words; empty when the request does not say. */
  static String purpose(Context ctx) {
    String written = ctx.header("X-Purpose");
    if (written == null) {
      return "";
    }
    String purpose = decoded(written).strip();
    if (purpose.length() > LONGEST_PURPOSE || purpose.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid(
          "X-Purpose is up to %d characters on one line".formatted(LONGEST_PURPOSE));
    }
    return purpose;
  }

  private static String decoded(String written) {
    try {
      // URLDecoder reads forms, where a plus is a space; in percent-encoded text it is itself.
      return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("X-Purpose is percent-encoded UTF-8");
    }
  }
}
