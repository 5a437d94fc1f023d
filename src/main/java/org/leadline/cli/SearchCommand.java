package org.leadline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.index.Card;
import org.leadline.index.FacetCounts;
import org.leadline.index.Highlight;
import org.leadline.index.HistogramUnit;
import org.leadline.index.Hit;
import org.leadline.index.HitQuestion;
import org.leadline.index.Order;
import org.leadline.index.ScoreExplanation;
import org.leadline.report.ReportId;
import org.leadline.search.Bundle;
import org.leadline.search.NamesLike;
import org.leadline.search.NearPicture;
import org.leadline.search.Recognised;
import org.leadline.search.SearchAnswer;
import org.leadline.search.SearchHit;
import org.leadline.search.SearchRequest;
import org.leadline.search.spelling.Meant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "search",
    description = {
      "Searches the reports; an empty query finds all.",
      "Prints one JSON document (a short table on a terminal); --all prints every hit as JSON lines."
    })
final class SearchCommand extends DataCommand {

  @Parameters(paramLabel = "QUERY", description = "What to search for.")
  String query = "";

  @Option(names = "--facet", paramLabel = "FIELD", description = "Count this facet; repeatable.")
  List<String> facets = new ArrayList<>();

  @Mixin ValueOptions chosen = new ValueOptions();

  @Option(
      names = "--sort",
      defaultValue = "RELEVANCE",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Order sort = Order.RELEVANCE;

  @Option(names = "--limit", defaultValue = "20", description = "Hits on a page, 0 to 10,000.")
  int limit;

  @Option(names = "--cursor", description = "The page after the one that printed this 'next'.")
  @Nullable String cursor;

  @Option(names = "--all", description = "Every hit, as JSON lines.")
  boolean all;

  @Option(
      names = "--facet-limit",
      description =
          "Values of each facet at most, 1 to 10,000 (default: histograms whole, 20 of the others);"
              + " how many there are is said beside them.")
  @Nullable Integer facetLimit;

  @Option(
      names = "--histogram",
      paramLabel = "FIELD:UNIT",
      description =
          "Count by stretches of time (UTC): year, month, day or hour of a field of dates, such as received:day.")
  @Nullable String histogram;

  @Option(names = "--explain", description = "Say how each score comes about.")
  boolean explain;

  @Option(names = "--highlight", description = "Say where the query matched.")
  boolean highlight;

  @Option(
      names = "--fold",
      description =
          "Hits that repeat one file or one event as one row with their number; the total counts them all.")
  boolean fold;

  @Option(names = "--plain-text", description = "Read values in the query as plain words.")
  boolean plainText;

  /** The answer as printed. */
  record Answer(
      long total,
      boolean partial,
      long generation,
      String profile,
      List<HitLine> hits,
      Map<String, List<FacetCounts.Value>> facets,
      Map<String, Long> facetTotals,
      List<String> facetsPartial,
      List<Recognised> recognised,
      List<NamesLike> like,
      List<Meant> didYouMean,
      @Nullable FacetCounts histogram,
      @Nullable String next) {}

  /** A hit as printed. */
  record HitLine(
      ReportId reportId,
      int version,
      int priority,
      int actionability,
      double score,
      Card card,
      List<Highlight> highlights,
      @Nullable ScoreExplanation explanation,
      @Nullable NearPicture near,
      @Nullable Bundle bundle) {

    static HitLine of(SearchHit found) {
      Hit hit = found.hit();
      return new HitLine(
          hit.report(),
          hit.version(),
          hit.priority(),
          hit.actionability(),
          hit.score(),
          hit.card(),
          hit.highlights(),
          found.explanation(),
          found.near(),
          found.bundle());
    }
  }

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    if (all) {
      return everyHit(wiring, caller, output);
    }
    SearchAnswer answer = wiring.answers().search().search(request(limit, cursor), caller);
    FacetCounts times = histogram == null ? null : times(histogram, wiring, caller);
    if (json()) {
      output.document(printed(answer, times));
    } else {
      table(answer, output);
      if (times != null) {
        counts(times, output);
      }
    }
    return ExitCode.DONE;
  }

  private int everyHit(Wiring wiring, Caller caller, Output output) {
    return Pages.lines(
        cursor,
        output,
        page -> {
          SearchAnswer answer =
              wiring.answers().search().search(request(HitQuestion.MAX_LIMIT, page), caller);
          answer.hits().forEach(hit -> output.jsonLine(HitLine.of(hit)));
          return answer.next();
        });
  }

  private SearchRequest request(int pageSize, @Nullable String page) {
    return new SearchRequest(
        query,
        chosen.filters(),
        sort,
        pageSize,
        page,
        facets,
        facetLimit == null ? SearchRequest.USUAL_FACET_LIMIT : facets(facetLimit),
        explain,
        highlight,
        fold,
        plainText);
  }

  private static int facets(int values) {
    if (values < 1) {
      throw new IllegalArgumentException("--facet-limit is 1 to 10,000");
    }
    return values;
  }

  private FacetCounts times(String wanted, Wiring wiring, Caller caller) {
    String[] parts = wanted.split(":", -1);
    HistogramUnit unit =
        Stream.of(HistogramUnit.values())
            .filter(one -> parts.length == 2 && one.code().equals(parts[1]))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "--histogram is FIELD:UNIT with year, month, day or hour, such as received:day"));
    return wiring
        .answers()
        .search()
        .histogram(request(0, null), parts[0], unit, Integer.MAX_VALUE, caller);
  }

  private static Answer printed(SearchAnswer answer, @Nullable FacetCounts times) {
    return new Answer(
        answer.total(),
        answer.partial(),
        answer.generation(),
        answer.profile(),
        answer.hits().stream().map(HitLine::of).toList(),
        answer.facetValues(),
        answer.facetTotals(),
        answer.facetsPartial(),
        answer.recognised(),
        answer.like(),
        answer.didYouMean(),
        times,
        answer.next());
  }

  private static void names(NamesLike like, Output output) {
    output.line(
        "taken for %s: %,d names%s",
        like.asked(),
        like.total(),
        like.partial() ? " at least: a time limit ended the comparison" : "");
    like.names().forEach(name -> output.line("  %s", Rows.name(name)));
    if (like.next() != null) {
      output.line("  and %,d more: leadline names", like.total() - like.names().size());
    }
  }

  private static void table(SearchAnswer answer, Output output) {
    for (Recognised value : answer.recognised()) {
      output.line("recognised: %s as %s", value.written(), value.canonical());
    }
    answer.like().forEach(like -> names(like, output));
    for (Meant meant : answer.didYouMean()) {
      output.line("did you mean: %s   (%s)", meant.text(), Rows.reports(meant.reports()));
    }
    for (SearchHit hit : answer.hits()) {
      output.line(Rows.hit(hit.hit()));
      if (hit.near() != null) {
        output.line("    %d of 256 bits differ: %s", hit.near().distance(), hit.near().hash());
      }
      if (hit.bundle() != null) {
        output.line(
            "    and %,d more that repeat it: bundle:%s",
            hit.bundle().reports() - 1, hit.bundle().id());
      }
    }
    output.line(
        "%s%s%s",
        Rows.reports(answer.total()),
        answer.partial() ? " at least: a time limit ended the search" : "",
        answer.next() == null ? "" : "; more with --all or --cursor " + answer.next());
    answer.facets().forEach(counts -> counts(counts, output));
  }

  private static void counts(FacetCounts counts, Output output) {
    output.line(
        "%s (%,d values%s)",
        counts.field(),
        counts.distinct(),
        counts.partial() ? " and counts at least: a time limit ended the search" : "");
    counts.values().forEach(value -> output.line("  %,9d  %s", value.count(), value.value()));
  }
}
