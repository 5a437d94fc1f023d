package org.leadline.store;

import java.util.List;
import java.util.Optional;
import org.leadline.access.Visibility;

/** Reads the quarantine. Safe for many threads. */
public final class QuarantineStore {

  QuarantineStore() {}

  /**
   * A page, the latest first.
   *
   * @param before only those with a smaller number; {@link Long#MAX_VALUE} for the first page
   * @param limit how many at the most; {@link #count} tells how many there are
   */
  public List<Quarantined> page(long before, int limit, Visibility visibility) {
    throw new UnsupportedOperationException();
  }

  /** How many are seen. */
  public long count(Visibility visibility) {
    throw new UnsupportedOperationException();
  }

  /** One of them; empty when there is none with this number or it is not seen. */
  public Optional<Quarantined> find(long id, Visibility visibility) {
    throw new UnsupportedOperationException();
  }

  /**
   * The bytes of one; empty when it is not seen, when no bytes were kept, and always for whoever
   * may not see the values of child victims.
   */
  public Optional<Packed> bytes(long id, Visibility visibility) {
    throw new UnsupportedOperationException();
  }
}
