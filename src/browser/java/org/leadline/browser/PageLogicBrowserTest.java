package org.leadline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pure modules of the page, asked in the browser that runs them. */
class PageLogicBrowserTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  private Page page;

  PageLogicBrowserTest(Page page) {
    this.page = page;
  }

  @BeforeEach
  void openAnEmptyPage() {
    PageFolder.serve(page.context());
    page.navigate("https://" + PageFolder.HOST + "/");
  }

  @Test
  void addressesAreReadAsTheyAreWritten() {
    assertThat(ask("url", "address('report', 'source/a b', 'links', 'strong,exact')"))
        .isEqualTo("#/report/source%2Fa%20b/links/strong,exact");
    assertThat(ask("url", "readAddress('#/report/source%2Fa%20b/links/strong,exact')"))
        .isEqualTo(route("report", "source/a b", "links", "strong,exact"));
    assertThat(ask("url", "readAddress(address('report', '1', 'links', 'of:Ab-_9'))"))
        .isEqualTo(route("report", "1", "links", "of:Ab-_9"));
    assertThat(ask("url", "readAddress('')")).isEqualTo(route("search", null, null, null));
    assertThat(ask("url", "readAddress('#/search/s1')"))
        .isEqualTo(route("search", "s1", null, null));
  }

  @Test
  void severalReportsStandInOneAddress() {
    assertThat(ask("url", "address('compare', joined(['1', 'source/a,b']))"))
        .isEqualTo("#/compare/1,source%252Fa%252Cb");
    assertThat(ask("url", "parted(readAddress('#/compare/1,source%252Fa%252Cb').id)"))
        .isEqualTo(List.of("1", "source/a,b"));
    assertThat(ask("url", "parted(readAddress('#/path').id)")).isEqualTo(List.of());
    assertThat(ask("url", "readAddress('#/cluster/1/timeline').view")).isEqualTo("timeline");
  }

  @Test
  void whatIsNoAddressLeadsToTheMissingPage() {
    for (String wrong :
        List.of(
            "#/nowhere",
            "#/report",
            "#/cluster",
            "#/report/1/x",
            "#/cluster/1/graph",
            "#/search/a/b",
            "#/report/%E0%A4%A")) {
      assertThat(ask("url", "readAddress('" + wrong + "').page")).as(wrong).isEqualTo("missing");
    }
  }

  @Test
  void unseenCharactersBecomePiecesOfTheirOwn() {
    assertThat(ask("logic/visibleText", "spelled('pay\\u202epal\\u200b')"))
        .isEqualTo("pay[U+202E]pal[U+200B]");
    assertThat(
            ask(
                "logic/visibleText",
                "spelled('two\\nlines and a family \\u{1f468}\\u200d\\u{1f469}')"))
        .isEqualTo("two\nlines and a family \ud83d\udc68\u200d\ud83d\udc69");
  }

  @Test
  void marksFollowUtf16Offsets() {
    assertThat(
            ask(
                "logic/visibleText",
                "pieces('\\u{1f600} ab c', [{from: 3, to: 5}]).map(p => [p.text, p.marked])"))
        .isEqualTo(
            List.of(List.of("\ud83d\ude00 ", false), List.of("ab", true), List.of(" c", false)));
  }

  @Test
  void timesAreToldInUtc() {
    assertThat(ask("logic/dates", "stamp('2030-01-02T03:04:05Z')"))
        .isEqualTo("2030-01-02 03:04:05 UTC");
    assertThat(ask("logic/dates", "stamp(null)")).isEqualTo("not stated");
    assertThat(ask("logic/dates", "span(secondsOf('PT27H12M5S'))")).isEqualTo("1 d 3 h");
    assertThat(ask("logic/dates", "span(secondsOf('PT0S'))")).isEqualTo("0 s");
    assertThat(ask("logic/dates", "secondsOf(null)")).isNull();
  }

  @Test
  void stretchesWithoutReportsAreShownEmpty() {
    assertThat(
            ask(
                "logic/stretches",
                "barsOf([{value: '2031-01', count: 2}, {value: '2030-11', count: 1}])"
                    + ".map(b => [b.value, b.count])"))
        .isEqualTo(List.of(List.of("2030-11", 1), List.of("2030-12", 0), List.of("2031-01", 2)));
    assertThat(
            ask(
                "logic/stretches",
                "barsOf([{value: '2032-02-28T23', count: 1}, {value: '2032-02-29T01', count: 1}])"
                    + ".map(b => b.value)"))
        .isEqualTo(List.of("2032-02-28T23", "2032-02-29T00", "2032-02-29T01"));
    assertThat(ask("logic/stretches", "barsOf([])")).isEqualTo(List.of());
    assertThat(ask("logic/stretches", "barsOf([{value: 'none', count: 3}])")).isEqualTo(List.of());
  }

  @Test
  void theChartZoomsInAndBackOutStepByStep() {
    assertThat(
            ask(
                "logic/stretches",
                "['2029..2030', '2030', '2030-01..2030-02', '2030-01-05', '2030-01-05T10', '2030..',"
                    + " null].map(unitWithin)"))
        .isEqualTo(List.of("month", "month", "day", "hour", "hour", "month", "month"));
    assertThat(
            ask(
                "logic/stretches",
                "['2030-01-05T10..2030-01-05T12', '2030-01-05..2030-01-05', '2030-01-05..2030-02-07',"
                    + " '2030-01..2030-02', '2030..2030', '2030..'].map(widened)"))
        .isEqualTo(
            java.util.Arrays.asList(
                "2030-01-05..2030-01-05",
                "2030-01..2030-01",
                "2030-01..2030-02",
                "2030..2030",
                null,
                null));
    assertThat(
            ask(
                "logic/stretches",
                "rangeBetween([{value: '2030-01'}, {value: '2030-02'}, {value: '2030-03'}], 2, 1)"))
        .isEqualTo("2030-02..2030-03");
    assertThat(ask("logic/stretches", "daysOf('2032-02..2032-02')"))
        .isEqualTo(List.of("2032-02-01", "2032-02-29"));
    assertThat(ask("logic/stretches", "['2030', '2030-01', '2030-01-05T07'].map(stretchName)"))
        .isEqualTo(List.of("2030", "Jan 2030", "5 Jan 2030 07:00"));
  }

  @Test
  void filtersAreToggledAndNeverChangedInPlace() {
    assertThat(
            ask(
                "logic/facets",
                "(() => { const f = Object.freeze({type: Object.freeze(['b'])});"
                    + " return [toggled(f, 'type', 'a'), toggled(f, 'type', 'b'), f]; })()"))
        .isEqualTo(
            List.of(Map.of("type", List.of("a", "b")), Map.of(), Map.of("type", List.of("b"))));
    assertThat(
            ask("logic/facets", "optionsOf([{value: 'a', count: 3}], ['gone']).map(o => o.count)"))
        .isEqualTo(List.of(3, 0));
  }

  @Test
  void aValueIsChosenOrLeftOutAndNeverBoth() {
    assertThat(ask("logic/facets", "exclusionToggled({type: ['a', 'b']}, 'type', 'a')"))
        .isEqualTo(Map.of("type", List.of("b"), "-type", List.of("a")));
    assertThat(ask("logic/facets", "toggled({'-type': ['a']}, 'type', 'a')"))
        .isEqualTo(Map.of("type", List.of("a")));
    assertThat(
            ask(
                "logic/facets",
                "chosenOf({'-esp': ['x'], type: ['a']}).map(c => [c.field, c.excluded])"))
        .isEqualTo(List.of(List.of("type", false), List.of("esp", true)));
  }

  @Test
  void whatIsTakenStandsInThePlaceOfTheWordAtTheCaret() {
    assertThat(ask("logic/completion", "taken('form emai', 9, {text: 'email:', what: 'field'})"))
        .isEqualTo(Map.of("text", "form email:", "caret", 11));
    assertThat(ask("logic/completion", "taken('a (esp:ex b', 9, {text: 'esp:x', what: 'value'})"))
        .isEqualTo(Map.of("text", "a (esp:x b", "caret", 8));
    assertThat(ask("logic/completion", "taken('x', 1, {text: 'a b', what: 'recent'}).text"))
        .isEqualTo("a b");
    assertThat(
            ask(
                "logic/completion",
                "[1, 1, 1, -1].reduce((s, by) => reduce(s, {type: 'moved', by}),"
                    + " {options: [1, 2], active: -1}).active"))
        .isEqualTo(1);
  }

  @Test
  void valuesWithinOneAnotherStandAsATreeAndTheInnermostChoiceHolds() {
    assertThat(
            ask(
                "logic/levels",
                "asTree(['US', 'CA', 'US > TX', 'US > OH', 'US > TX > Waco', 'FR > gone']"
                    + ".map(value => ({value}))).map(o => o.value)"))
        .isEqualTo(List.of("US", "US > TX", "US > TX > Waco", "US > OH", "CA", "FR > gone"));
    assertThat(ask("logic/levels", "beside(['US', 'CA', 'US > TX'], 'US > TX > Waco')"))
        .isEqualTo(List.of("CA"));
    assertThat(ask("logic/levels", "beside(['US > TX', 'US > OH', 'USA'], 'US')"))
        .isEqualTo(List.of("USA"));
    assertThat(ask("logic/levels", "[levelOf('US > TX'), nameOf('US > TX'), nameOf('US')]"))
        .isEqualTo(List.of(2, "TX", "US"));
  }

  @Test
  void rangesAreWrittenAndReadOut() {
    assertThat(ask("logic/ranges", "[rangeOf('1', ''), rangeOf('', ' 9 '), rangeOf('', '')]"))
        .isEqualTo(java.util.Arrays.asList("1..", "..9", null));
    assertThat(
            ask(
                "logic/ranges",
                "['700..899', '..99', '21..', '0', '..today-1', 'today..today+7', 'today+8..today+14',"
                    + " 'today+61..'].map(rangeWords)"))
        .isEqualTo(
            List.of(
                "700 to 899",
                "up to 99",
                "21 or more",
                "0",
                "over",
                "within 7 days",
                "in 8 to 14 days",
                "in 61 days or more"));
  }

  @Test
  void theStepsOfAScoreEndAtTheScore() {
    String lifted =
        "{value: 800, floor: 'mark 1', factors: [{factor: 'a', points: 300, reason: '', evidence: []},"
            + " {factor: 'b', points: -50, reason: '', evidence: []}]}";
    assertThat(ask("logic/scores", "stepsOf(" + lifted + ").map(s => s.to)"))
        .isEqualTo(List.of(300, 250, 800));
    assertThat(ask("logic/scores", "[0, 250, 999, 1000].map(bandOf)"))
        .isEqualTo(List.of(1, 2, 4, 4));
  }

  @Test
  void anErrorIsMarkedWhereItStands() {
    assertThat(ask("logic/queryError", "marked('a AND (b', {position: 6, length: 2})"))
        .isEqualTo(Map.of("before", "a AND ", "wrong", "(b", "after", ""));
    assertThat(ask("logic/queryError", "marked('a AND', {position: 5, length: 0}).wrong"))
        .isEqualTo("\u27e8end\u27e9");
  }

  @Test
  void linkChoicesStandInTheAddress() {
    assertThat(ask("logic/linkOptions", "writeOptions(USUAL)")).isNull();
    assertThat(ask("logic/linkOptions", "writeOptions(readOptions('strong,exact,noisy'))"))
        .isEqualTo("strong,exact,noisy");
    assertThat(ask("logic/linkOptions", "writeOptions(readOptions('every,of:Ab-_9'))"))
        .isEqualTo("every,of:Ab-_9");
    assertThat(ask("logic/linkOptions", "readOptions(null).rows")).isEqualTo("folded");
  }

  @Test
  void theGraphCountsWhatItLeavesOutAndTakesStepsBack() {
    String walk =
        "{hops: [{hop: 1, reports: 100, kinds: []}], partial: null, next: 'n', reports:"
            + " Array.from({length: 40}, (_, i) => ({reportId: String(i), hop: 1, adds: 2, card: {},"
            + " link: {strength: 'weak', reasons: [{weight: 0.5, documentFrequency: 90,"
            + " key: {keyId: 'k' + i % 3, display: 'v' + i % 3}}]}}))}";
    String state =
        "reduce(START, {type: 'started', report: 'here', filter: NO_FILTER, demoted:"
            + " [{key: {keyId: 'h', display: 'hub'}, documentFrequency: 12000, cause: 'hub'}], answer: "
            + walk
            + "})";
    assertThat(
            ask(
                "logic/graphState",
                "(s => [s.shown.reports.here.left, Object.keys(s.shown.reports).length,"
                    + " holdersShown(s.shown).k0, s.past.length])("
                    + state
                    + ")"))
        .isEqualTo(List.of(60, 41, 15, 0));
    assertThat(
            ask(
                "logic/graphState",
                "((s, a) => { const more = reduce(s, {type: 'expanded', report: 'here', answer: a});"
                    + " return [more.shown.reports.here.left, reduce(more, {type: 'undone'}).shown === s.shown]; })("
                    + state
                    + ", "
                    + walk
                    + ")"))
        .isEqualTo(List.of(20, true));
    assertThat(
            page.evaluate(
                "async () => { const s = await import('/logic/graphState.js');"
                    + " const {graphOf} = await import('/logic/graphModel.js');"
                    + " const made = new Function(...Object.keys(s), 'return "
                    + state.replace("'", "\\'")
                    + "')(...Object.values(s));"
                    + " const g = graphOf(made.shown);"
                    + " return g.nodes.filter(n => n.kind === 'stub' || n.kind === 'hub').map(n => n.label); }"))
        .isEqualTo(List.of("hub · in 12,000", "+60 reports"));
  }

  @Test
  void theTimelineKeepsAndCountsEveryEvent() {
    String events =
        "[{value: 'a', time: '2030-01-01T00:00:00Z'}, {value: 'a', time: '2030-01-02T00:00:00Z'},"
            + " {value: 'b', time: '2030-01-01T12:00:00Z'}, {value: 'c', time: null}]";
    assertThat(
            ask(
                "logic/timeline",
                "(t => [t.rows.map(r => [r.value, r.events.length]), t.leftOut, t.undated])(layOut("
                    + events
                    + ", 1))"))
        .isEqualTo(List.of(List.of(List.of("a", 2)), 1, 1));
  }

  @Test
  void aFirstTextBringsRelevanceAndAnEmptyOneDropsIt() {
    assertThat(ask("logic/searchState", "withQuery(EMPTY_REQUEST, 'x').sort"))
        .isEqualTo("relevance");
    assertThat(
            ask(
                "logic/searchState",
                "withQuery({...EMPTY_REQUEST, query: 'x', sort: 'text'}, '').sort"))
        .isEqualTo("priority");
  }

  @Test
  void aListTellsWhatBecameOfItAndWhetherItIsTooLargeToSend() {
    assertThat(
            ask(
                "logic/listsState",
                "imported({list: {name: 'Set', hashes: 1200, rows: 1}, replaced: true})"))
        .isEqualTo("Set is in use: 1,200 entries of 1 row, in the place of the list of this name.");
    assertThat(ask("logic/listsState", "tooLarge(10, 10)")).isNull();
    assertThat(ask("logic/listsState", "tooLarge(5 * 1048576, 4 * 1048576).detail"))
        .asString()
        .contains("4 MiB")
        .contains("leadline lists import");
    assertThat(ask("logic/listsState", "labelling({upTo: 1000, last: 2500})"))
        .isEqualTo("Labels follow: 1,000 of 2,500 reports were looked at.");
    assertThat(ask("logic/listsState", "labelling(null)")).isNull();
  }

  private @Nullable Object ask(String module, String expression) {
    return page.evaluate(
        "async ([module, expression]) => { const all = await import(module);"
            + " return new Function(...Object.keys(all), 'return ' + expression)"
            + "(...Object.values(all)); }",
        List.of("/" + module + ".js", expression));
  }

  private static Map<String, @Nullable String> route(
      String page, @Nullable String id, @Nullable String view, @Nullable String item) {
    Map<String, @Nullable String> route = new java.util.LinkedHashMap<>();
    route.put("page", page);
    route.put("id", id);
    route.put("view", view);
    route.put("item", item);
    return route;
  }
}
