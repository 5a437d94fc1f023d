package org.leadline.store;

/**
 * What became of documents that were taken in.
 *
 * @param accepted documents that made a new report
 * @param updated documents that were new to a report already held, or that brought it to a further
 *     unit
 * @param unchanged documents that were held already, byte for byte
 * @param quarantined documents that could not be read
 * @param passedOver media and other members that are never read, by name only
 */
public record BatchCounts(
    long accepted, long updated, long unchanged, long quarantined, long passedOver) {

  /** Nothing yet. */
  public static final BatchCounts NONE = new BatchCounts(0, 0, 0, 0, 0);

  /** The sum of both. */
  public BatchCounts plus(BatchCounts other) {
    return new BatchCounts(
        accepted + other.accepted,
        updated + other.updated,
        unchanged + other.unchanged,
        quarantined + other.quarantined,
        passedOver + other.passedOver);
  }

  /** Every document that was met, those passed over left out. */
  public long documents() {
    return accepted + updated + unchanged + quarantined;
  }
}
