package org.leadline.search.export;

import static java.util.Objects.requireNonNull;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongConsumer;
import org.leadline.access.Caller;
import org.leadline.index.Hit;
import org.leadline.index.IndexSnapshot;
import org.leadline.search.MatchingPages;
import org.leadline.search.SearchRequest;
import org.leadline.search.SearchService;
import org.leadline.store.Store;

/** Hands out whole results to be taken along. Safe for many threads. */
public final class ResultExports {

  /** What a seal is for, so that it differs from everything else that the secret makes. */
  static final String SEAL = "evidence pack";

  private final SearchService search;
  private final Store store;
  private final InstantSource clock;

  /**
   * @param store knows the originals, and seals
   */
  public ResultExports(SearchService search, Store store, InstantSource clock) {
    this.search = requireNonNull(search);
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
  }

  /**
   * Writes every hit of a search in its order. The audit record is written before the first byte.
   *
   * @param begin is told how many hits there are, before anything is written
   * @param out is flushed and not closed
   * @throws org.leadline.search.InvalidQuery when the text cannot be read, or a filter field is
   *     none
   * @throws NotWhole when a time limit ended the search; nothing was written then
   * @throws UncheckedIOException when it cannot be written
   */
  public void write(
      SearchRequest request,
      ExportFormat format,
      Caller caller,
      LongConsumer begin,
      OutputStream out) {
    String unused =
        search.over(
            request,
            "search.export." + format.code(),
            caller,
            pages -> {
              begin(pages, begin);
              try {
                write(request, format, caller, pages, out);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return "";
            });
  }

  /**
   * The first page is asked for before anything is written: it tells whether the result is whole.
   */
  private static void begin(MatchingPages pages, LongConsumer begin) {
    pages.each(first -> false);
    if (pages.partial()) {
      throw new NotWhole();
    }
    begin.accept(pages.total());
  }

  private void write(
      SearchRequest request,
      ExportFormat format,
      Caller caller,
      MatchingPages pages,
      OutputStream out)
      throws IOException {
    Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    HitSink sink =
        switch (format) {
          case CSV -> new CsvHits(lines);
          case JSONL -> new JsonHits(lines);
          case PACK -> pack(request, caller, pages.snapshot(), out);
        };
    pages.each(hits -> taken(sink, hits));
    if (pages.partial()) {
      throw new NotWhole();
    }
    sink.end();
    lines.flush();
    out.flush();
  }

  private static boolean taken(HitSink sink, List<Hit> hits) {
    try {
      sink.hits(hits);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PackHits pack(
      SearchRequest request, Caller caller, IndexSnapshot snapshot, OutputStream out)
      throws IOException {
    return new PackHits(
        out,
        reports -> store.documents().of(reports, caller.visibility()),
        listing ->
            new Manifest(
                Manifest.LAYOUT,
                clock.instant(),
                caller.name(),
                caller.purpose(),
                request.query(),
                request.plainText(),
                request.filters(),
                request.sort().code(),
                snapshot.profile(caller.visibility()).profile(),
                snapshot.generation(),
                snapshot.sequence(),
                listing.reports(),
                listing.originals(),
                Manifest.LISTED,
                listing.sha256()),
        digest -> store.secret().opaque(SEAL, digest));
  }
}
