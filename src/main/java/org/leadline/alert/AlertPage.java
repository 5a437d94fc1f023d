package org.leadline.alert;

import java.util.List;
import org.leadline.store.Alert;

/**
 * A page of alerts, the latest first.
 *
 * @param total how many there are that were asked for
 * @param unread how many of the reader's alerts were not marked as read, whatever was asked for
 * @param alerts a page of them
 */
public record AlertPage(long total, long unread, List<Alert> alerts) {

  /** Copies the list. */
  public AlertPage {
    alerts = List.copyOf(alerts);
  }
}
