package org.leadline.api;

import static java.util.Objects.requireNonNull;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.networks.Networks;
import org.leadline.index.FacetCounts;
import org.leadline.report.KeyKind;
import org.leadline.search.IdentifierPage;
import org.leadline.search.IdentifierRequest;
import org.leadline.search.IdentifierService;
import org.leadline.search.RecognisedKey;

/** What a pasted text holds, and what is known of one value. */
final class IdentifierRoutes {

  private static final int LONGEST_TEXT = 10_000;

  private final IdentifierService identifiers;
  private final Supplier<Networks> networks;

  record Request(String value) {
    Request {
      requireNonNull(value);
    }

    @Override
    public String toString() {
      return "Request[]";
    }
  }

  record RecognisedValues(List<Cards.RecognisedView> recognised) {}

  record Companion(Cards.CountedKey key, long together) {}

  record Page(
      Cards.CountedKey key,
      long total,
      List<NoiseView> noise,
      List<NetworkView.Fact> networks,
      List<FacetCounts.Value> months,
      List<FacetCounts.Value> providers,
      long examined,
      List<FacetCounts.Value> writtenForms,
      List<FacetCounts.Value> roles,
      List<FacetCounts.Value> services,
      List<Companion> occursWith,
      long occursWithTotal,
      List<Cards.HitView> hits,
      @Nullable String next) {}

  IdentifierRoutes(IdentifierService identifiers, Supplier<Networks> networks) {
    this.identifiers = identifiers;
    this.networks = networks;
  }

  void register(RoutesConfig routes) {
    routes.post("/api/identifiers", this::recognise, RequiredRole.VIEWER);
    routes.get(
        "/api/identifiers/{keyId}",
        this::page,
        RequiredRole.VIEWER,
        TakenParameters.of("limit", "cursor", "examine"));
  }

  private void recognise(Context ctx) {
    String value = Requests.body(ctx, Request.class).value();
    if (value.isEmpty() || value.length() > LONGEST_TEXT) {
      throw Refusal.invalid("value has 1 to %d characters".formatted(LONGEST_TEXT));
    }
    ctx.json(
        new RecognisedValues(
            identifiers.recognise(value, Guard.caller(ctx)).stream()
                .map(Cards::recognised)
                .toList()));
  }

  private void page(Context ctx) {
    int examine =
        Requests.integer(ctx, "examine", IdentifierRequest.DEFAULT_EXAMINE, 1, Integer.MAX_VALUE);
    ctx.json(
        identifiers
            .open(
                ctx.pathParam("keyId"),
                Requests.limit(ctx),
                Requests.cursor(ctx),
                examine,
                Guard.caller(ctx))
            .map(this::view)
            .orElseThrow(Refusal::notFound));
  }

  private Page view(IdentifierPage page) {
    RecognisedKey key = page.key();
    return new Page(
        Cards.counted(key),
        key.reports(),
        NoiseView.of(page.noise()),
        key.kind() == KeyKind.IP ? NetworkView.of(key.value(), networks.get()) : List.of(),
        page.months(),
        page.providers(),
        page.examined(),
        page.writtenForms(),
        page.roles(),
        page.services(),
        page.occursWith().stream()
            .map(other -> new Companion(Cards.counted(other.key()), other.together()))
            .toList(),
        page.occursWithDistinct(),
        page.hits().stream().map(Cards::hit).toList(),
        page.next());
  }
}
