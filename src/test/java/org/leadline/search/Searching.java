package org.leadline.search;

import java.nio.file.Path;
import java.util.List;
import org.leadline.access.Caller;
import org.leadline.report.Report;

/** Reports of a test and the search over them: a real index, a real store, a real audit trail. */
public final class Searching implements AutoCloseable {

  private final Holding holding;
  private final SearchService search;

  private Searching(Holding holding, SearchService search) {
    this.holding = holding;
    this.search = search;
  }

  /** An empty one. */
  public static Searching in(Path folder) {
    Holding holding = Holding.in(folder);
    return new Searching(holding, holding.search());
  }

  /** Keeps and indexes a report. */
  public Searching take(Report report, String... units) {
    holding.take(report, units);
    return this;
  }

  Holding holding() {
    return holding;
  }

  SearchService service() {
    return search;
  }

  /** The numbers of the reports that a search finds, ascending. */
  List<Long> found(SearchRequest request, Caller caller) {
    return search.search(request, caller).hits().stream()
        .map(hit -> Long.valueOf(hit.hit().report().id()))
        .sorted()
        .toList();
  }

  /** How many reports a query finds. */
  public long total(String query, Caller caller) {
    return search.search(SearchRequest.of(query), caller).total();
  }

  @Override
  public void close() {
    holding.close();
  }
}
