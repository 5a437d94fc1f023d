package org.leadline.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import picocli.CommandLine.Option;

/**
 * A command that prints a list whose rows have numbers that only grow, the newest first. A page
 * says how many rows there are in all and where the next page begins.
 */
abstract class ListCommand<T> extends DataCommand {

  private static final int MOST = 10_000;

  @Option(
      names = "--limit",
      defaultValue = "50",
      description = "Rows on a page, 0 to 10,000 (default: ${DEFAULT-VALUE}).")
  int limit;

  @Option(
      names = {"--cursor", "--before"},
      description = "The page after the one that printed this 'next'.")
  @Nullable String cursor;

  @Option(names = "--all", description = "Every row, as JSON lines.")
  boolean all;

  /** A page as printed. */
  record Page<T>(long total, List<T> entries, @Nullable String next) {}

  /** What looking at the list is called in the audit trail. */
  abstract String action();

  /** What the rows are, after their number. */
  abstract String noun();

  abstract long count(Wiring wiring, Caller caller);

  abstract List<T> rows(Wiring wiring, Caller caller, long before, int most);

  abstract long number(T row);

  abstract String text(T row);

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    if (limit < 0 || limit > MOST) {
      throw new IllegalArgumentException("--limit is 0 to %,d".formatted(MOST));
    }
    long total = count(wiring, caller);
    audit(wiring, caller, action(), "", total);
    if (all) {
      Pages.each(cursor, page -> printAll(page(wiring, caller, total, page, MOST), output));
      output.flush();
    } else {
      print(page(wiring, caller, total, cursor, limit), output);
    }
    return ExitCode.DONE;
  }

  private Page<T> page(Wiring wiring, Caller caller, long total, @Nullable String from, int most) {
    List<T> rows = rows(wiring, caller, before(from), most + 1);
    if (rows.size() <= most) {
      return new Page<>(total, rows, null);
    }
    List<T> shown = rows.subList(0, most);
    return new Page<>(
        total, shown, shown.isEmpty() ? null : Long.toString(number(shown.getLast())));
  }

  private static long before(@Nullable String from) {
    try {
      return from == null ? Long.MAX_VALUE : Long.parseLong(from);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "--cursor is the 'next' that an earlier page of this list printed, a whole number", e);
    }
  }

  private @Nullable String printAll(Page<T> page, Output output) {
    page.entries().forEach(output::jsonLine);
    return page.next();
  }

  private void print(Page<T> page, Output output) {
    if (json()) {
      output.document(page);
      return;
    }
    page.entries().forEach(row -> output.line(text(row)));
    output.line(
        "%,d %s in all%s",
        page.total(),
        noun(),
        page.next() == null ? "" : "; more with --all or --cursor " + page.next());
  }
}
