package org.leadline.store;

/**
 * How many alerts of a watch a reader may see.
 *
 * @param raised all of them
 * @param unread those that the reader has not marked as read
 */
public record AlertCounts(long raised, long unread) {

  /** A watch that found nothing. */
  public static final AlertCounts NONE = new AlertCounts(0, 0);
}
