package org.leadline.measure;

import java.util.List;
import java.util.Map;
import org.leadline.access.Caller;
import org.leadline.casework.QueueFilter;
import org.leadline.casework.QueueRequest;
import org.leadline.casework.QueueService;
import org.leadline.index.Order;
import org.leadline.link.LinkRequest;
import org.leadline.link.LinkService;
import org.leadline.report.ReportId;
import org.leadline.search.SearchRequest;
import org.leadline.search.SearchService;

/**
 * Asks the services in this process.
 *
 * @param search answers searches
 * @param links answers questions for links
 * @param queue answers with the urgent order
 * @param caller as whom it asks
 */
public record ServiceAsker(
    SearchService search, LinkService links, QueueService queue, Caller caller) implements Asker {

  @Override
  public long ask(Question question) {
    return switch (question) {
      case Question.Identifier identifier -> hits(identifier.value());
      case Question.Text text -> hits(text.query());
      case Question.Everything everything -> facets(Map.of());
      case Question.Filtered filtered ->
          facets(Map.of(filtered.field(), List.of(filtered.value())));
      case Question.Links asked -> links(asked.reportId());
      case Question.Queue page ->
          queue.queue(new QueueRequest(20, null, QueueFilter.NONE, true), caller).total();
    };
  }

  private long hits(String query) {
    return search.search(request(query, Map.of(), List.of(), true), caller).total();
  }

  private long facets(Map<String, List<String>> filters) {
    return search.search(request("", filters, null, false), caller).total();
  }

  private long links(String reportId) {
    return links
        .links(LinkRequest.of(ReportId.parse(reportId)), caller)
        .orElseThrow(() -> new IllegalStateException("a report of the corpus is not held"))
        .totals()
        .all();
  }

  private static SearchRequest request(
      String query,
      Map<String, List<String>> filters,
      @org.jspecify.annotations.Nullable List<String> facets,
      boolean highlight) {
    return new SearchRequest(
        query,
        filters,
        Order.RELEVANCE,
        SearchRequest.DEFAULT_LIMIT,
        null,
        facets,
        SearchRequest.USUAL_FACET_LIMIT,
        false,
        highlight,
        false);
  }
}
