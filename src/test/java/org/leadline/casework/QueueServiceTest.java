package org.leadline.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.index.InvalidCursor;
import org.leadline.priority.Scores;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportId;
import org.leadline.search.Holding;
import org.leadline.search.Sample;

/** The supervisor opens the queue: a real index, a real store. */
class QueueServiceTest {

  @TempDir Path folder;

  @Test
  void theMostUrgentReportComesFirstWithWhatPutItThere() {
    try (Holding holding = Holding.in(folder)) {
      holding.take(Sample.number(1).report(), "north");
      holding.take(Sample.number(2).marked(ClearingHousePriority.ONE).report(), "north");
      holding.take(Sample.number(3).escalated("planned for tomorrow").report(), "north");
      holding.take(Sample.number(4).holds(IdentifierKind.IP, "240.0.0.1").report(), "north");
      holding.take(Sample.number(5).marked(ClearingHousePriority.ONE).report(), "south");
      QueueService queue = Desk.queue(holding);

      QueuePage page =
          queue.queue(new QueueRequest(10, null, QueueFilter.NONE, true), Holding.of("north"));

      assertThat(page.total()).isEqualTo(4);
      assertThat(page.profile()).isEqualTo(Holding.profile());
      assertThat(page.rows()).extracting(QueueRow::rank).containsExactly(1L, 2L, 3L, 4L);
      assertThat(page.rows())
          .extracting(QueueRow::priority)
          .isSortedAccordingTo(Comparator.reverseOrder());
      assertThat(page.rows().getFirst().report()).isIn(ReportId.cybertip(2), ReportId.cybertip(3));
      for (QueueRow row : page.rows()) {
        Scores breakdown = requireNonNull(row.breakdown());
        assertThat(breakdown.priority().value()).isEqualTo(row.priority());
        assertThat(breakdown.actionability().value()).isEqualTo(row.actionability());
      }
      assertThat(holding.store().audit().page(Long.MAX_VALUE, 1).getFirst().entry().action())
          .isEqualTo("queue.view");
    }
  }

  @Test
  void ranksGoOnFromPageToPage() {
    try (Holding holding = Holding.in(folder)) {
      for (int number = 1; number <= 7; number++) {
        holding.take(Sample.number(number).report(), "north");
      }
      QueueService queue = Desk.queue(holding);
      List<Long> ranks = new ArrayList<>();
      @Nullable String cursor = null;
      do {
        QueuePage page =
            queue.queue(new QueueRequest(3, cursor, QueueFilter.NONE, true), Holding.of("north"));
        page.rows().forEach(row -> ranks.add(row.rank()));
        cursor = page.next();
      } while (cursor != null);

      assertThat(ranks).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
      assertThatThrownBy(() ->
              queue.queue(new QueueRequest(3, "x", QueueFilter.NONE, true), Holding.of("north")))
          .isInstanceOf(InvalidCursor.class);
    }
  }

  @Test
  void filtersCutTheQueue() {
    try (Holding holding = Holding.in(folder)) {
      holding.take(Sample.number(1).from("Example Chat").report(), "north");
      holding.take(Sample.number(2).from("Example Forum").report(), "north");

      QueuePage page =
          Desk.queue(holding)
              .queue(
                  new QueueRequest(
                      10, null, QueueFilter.of(Map.of("esp", List.of("Example Forum"))), true),
                  Holding.of("north"));

      assertThat(page.rows()).extracting(QueueRow::report).containsExactly(ReportId.cybertip(2));
    }
  }
}
