package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.UnitPointer;
import org.leadline.index.Card;
import org.leadline.index.Hit;
import org.leadline.link.DemotedKey;
import org.leadline.link.KeyScope;
import org.leadline.link.Link;
import org.leadline.link.LinkAnswer;
import org.leadline.link.LinkBundle;
import org.leadline.link.LinkReason;
import org.leadline.link.LinkRequest;
import org.leadline.link.LinkRows;
import org.leadline.link.LinkService;
import org.leadline.link.LinkStrength;
import org.leadline.link.LinkSuggestion;
import org.leadline.link.LinkTotals;
import org.leadline.link.NotHeld;
import org.leadline.report.ReportId;
import org.leadline.search.KeyIds;
import org.leadline.store.DecisionKind;

/** The reports that are linked to a report, with the reasons. */
final class LinkRoutes {

  private static final Map<String, LinkStrength> STRENGTHS =
      Requests.choices(LinkStrength.values(), LinkStrength::code);
  private static final Map<String, KeyScope> SCOPES =
      Requests.choices(KeyScope.values(), KeyScope::code);
  private static final Map<String, Boolean> SWITCH = onOff();
  private static final Map<String, LinkRows> ROWS = rowChoices();

  private final LinkService links;
  private final KeyIds keyIds;

  record Answer(
      String report,
      LinkTotals totals,
      long listed,
      long alarms,
      List<LinkView> links,
      List<Bundle> bundles,
      List<Demoted> demoted,
      List<Suggestion> suggestions,
      List<NotHeldView> notHeld,
      List<UnitPointer> pointers,
      List<DecisionView> decisions,
      @Nullable String next) {}

  record LinkView(
      String reportId,
      String strength,
      double score,
      boolean declared,
      boolean alarm,
      @Nullable String decided,
      List<Reason> reasons,
      int version,
      int priority,
      int actionability,
      Card card) {}

  record Reason(
      Cards.KeyView key,
      String pathHere,
      String pathThere,
      long documentFrequency,
      double weight,
      @Nullable Near near,
      @Nullable String gap,
      List<LinkReason.Factor> factors,
      @Nullable String note,
      List<NoiseView> noise) {}

  record Near(Cards.KeyView key, int distance) {}

  record Demoted(
      Cards.KeyView key,
      String path,
      long documentFrequency,
      String cause,
      String why,
      List<NoiseView> noise) {}

  record Bundle(
      Cards.KeyView key, String kind, String path, long reports, String strength, double score) {}

  record Suggestion(
      Cards.KeyView key,
      String path,
      long documentFrequency,
      long unlinked,
      long samePlace,
      List<String> reports,
      String why) {}

  record NotHeldView(String reportId, String path) {}

  LinkRoutes(LinkService links, KeyIds keyIds) {
    this.links = links;
    this.keyIds = keyIds;
  }

  void register(RoutesConfig routes) {
    routes.get(
        "/api/reports/{reportId}/links",
        this::links,
        RequiredRole.VIEWER,
        TakenParameters.of("min", "keys", "noise", "rows", "bundle", "limit", "cursor"));
  }

  private void links(Context ctx) {
    LinkRequest request =
        new LinkRequest(
            Requests.reportId(ctx),
            Requests.choice("min", ctx.queryParam("min"), LinkStrength.WEAK, STRENGTHS),
            Requests.choice("keys", ctx.queryParam("keys"), KeyScope.ALL, SCOPES),
            Requests.choice("noise", ctx.queryParam("noise"), true, SWITCH),
            rows(ctx),
            Requests.limit(ctx),
            Requests.cursor(ctx));
    ctx.json(
        links.links(request, Guard.caller(ctx)).map(this::view).orElseThrow(Refusal::notFound));
  }

  private Answer view(LinkAnswer answer) {
    return new Answer(
        answer.report().written(),
        answer.totals(),
        answer.listed(),
        answer.alarms(),
        answer.links().stream().map(link -> view(link, answer.decidedOf(link))).toList(),
        answer.bundles().stream().map(this::view).toList(),
        answer.demoted().stream().map(this::view).toList(),
        answer.suggestions().stream().map(this::view).toList(),
        answer.notHeld().stream().map(LinkRoutes::view).toList(),
        answer.pointers(),
        DecisionView.of(answer.decisions()),
        answer.next());
  }

  private LinkView view(Link link, Optional<DecisionKind> decided) {
    Hit hit =
        Optional.ofNullable(link.hit())
            .orElseThrow(() -> new IllegalStateException("a listed link has no card"));
    return new LinkView(
        link.reportId().written(),
        link.strength().code(),
        link.score(),
        link.declared(),
        link.alarm(),
        decided.map(DecisionKind::code).orElse(null),
        link.reasons().stream().map(reason -> view(reason, keyIds)).toList(),
        hit.version(),
        hit.priority(),
        hit.actionability(),
        hit.card());
  }

  static Reason view(LinkReason reason, KeyIds keyIds) {
    return new Reason(
        Cards.key(keyIds, reason.key()),
        reason.pathHere(),
        reason.pathThere(),
        reason.documentFrequency(),
        reason.weight(),
        reason.near() == null
            ? null
            : new Near(Cards.key(keyIds, reason.near().key()), reason.near().distance()),
        reason.gap() == null ? null : reason.gap().toString(),
        reason.factors(),
        reason.note(),
        NoiseView.of(reason.noise()));
  }

  private Demoted view(DemotedKey demoted) {
    return new Demoted(
        Cards.key(keyIds, demoted.key()),
        demoted.path(),
        demoted.documentFrequency(),
        demoted.cause(),
        demoted.why(),
        NoiseView.of(demoted.noise()));
  }

  private Suggestion view(LinkSuggestion suggestion) {
    return new Suggestion(
        Cards.key(keyIds, suggestion.key()),
        suggestion.path(),
        suggestion.documentFrequency(),
        suggestion.unlinked(),
        suggestion.samePlace(),
        suggestion.reports().stream().map(ReportId::written).toList(),
        suggestion.why());
  }

  private Bundle view(LinkBundle bundle) {
    return new Bundle(
        Cards.key(keyIds, bundle.key()),
        bundle.kind().code(),
        bundle.path(),
        bundle.reports(),
        bundle.strength().code(),
        bundle.score());
  }

  /** The members of a bundle where one is named, else what is chosen. */
  private LinkRows rows(Context ctx) {
    String bundle = ctx.queryParam("bundle");
    LinkRows chosen = Requests.choice("rows", ctx.queryParam("rows"), new LinkRows.Every(), ROWS);
    if (bundle == null) {
      return chosen;
    }
    return new LinkRows.Members(keyIds.termOf(bundle).orElseThrow(Refusal::notFound));
  }

  private static Map<String, LinkRows> rowChoices() {
    Map<String, LinkRows> choices = new LinkedHashMap<>();
    choices.put("every", new LinkRows.Every());
    choices.put("folded", new LinkRows.Folded());
    choices.put("alarms", new LinkRows.Alarms());
    return choices;
  }

  private static NotHeldView view(NotHeld notHeld) {
    return new NotHeldView(notHeld.reportId().written(), notHeld.path());
  }

  private static Map<String, Boolean> onOff() {
    Map<String, Boolean> choices = new LinkedHashMap<>();
    choices.put("on", true);
    choices.put("off", false);
    return choices;
  }
}
