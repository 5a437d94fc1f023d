package org.leadline.report;

import java.util.List;

/**
 * What lists and address files say of a report. Derived: it comes and goes with them and makes no
 * new version of the report.
 *
 * @param lists the values of the report that stand on lists
 * @param networks what is known of its addresses, sorted
 */
public record Labels(List<ListLabel> lists, List<NetworkLabel> networks) {

  /** Nothing is said. */
  public static final Labels NONE = new Labels(List.of(), List.of());

  /** Copies the lists. */
  public Labels {
    lists = List.copyOf(lists);
    networks = List.copyOf(networks);
  }
}
