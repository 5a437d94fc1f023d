package org.leadline.index;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import org.leadline.report.KeyKind;
import org.leadline.report.ReportId;

/**
 * Which of the reports that one caller sees share which match keys: for questions about all reports
 * at once. Reports and keys have numbers, which hold for this object only; numbers of reports that
 * are not seen stand for nothing. It lives as long as the snapshot that it is of. Safe for many
 * threads.
 */
public interface SharedKeys {

  /** One more than the largest number of a report. */
  int reports();

  /** One more than the largest number of a key. */
  int keys();

  /** The kind of a key. */
  KeyKind kind(int key);

  /** How many reports hold a key. */
  int frequency(int key);

  /** Tells the reports that hold a key, ascending. */
  void holders(int key, IntConsumer each);

  /** Tells the keys of a report that another one holds too, and maybe some of its own. */
  void keysOf(int report, IntConsumer each);

  /** The report with a number. */
  ReportId report(int number);

  /** The number of a report; -1 when it is not seen. */
  int number(ReportId report);

  /**
   * Goes through the places of every report that is seen, several reports at a time, in no fixed
   * order.
   */
  void everyReport(ObjIntConsumer<PlaceCursor> each);

  /**
   * Reports with all their evidence, in the order of the numbers.
   *
   * @param numbers of reports that are seen, ascending
   */
  List<Neighbour> read(int[] numbers);
}
