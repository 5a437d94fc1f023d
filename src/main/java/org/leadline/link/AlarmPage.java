package org.leadline.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of alarms.
 *
 * @param total how many there are in all
 * @param withheld whether alarms cannot be told to the caller, who may not see values of child
 *     victims
 * @param alarms a page of them
 * @param next the cursor of the following page; null when this page is the last
 */
public record AlarmPage(long total, boolean withheld, List<Alarm> alarms, @Nullable String next) {

  /** Copies the list. */
  public AlarmPage {
    alarms = List.copyOf(alarms);
  }
}
