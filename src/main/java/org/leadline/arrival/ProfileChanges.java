package org.leadline.arrival;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.leadline.store.ProfileUse;
import org.leadline.store.Store;
import org.leadline.store.StoreTransaction;

/**
 * Brings ranking profiles that units were ordered to use into force: their reports are projected
 * again, page by page, each page in a transaction of its own, so that a kill loses none of it. The
 * next page waits until the index has the one before, so that reports that arrive meanwhile are
 * found as soon as ever. Only for the owner of the index; safe for many threads.
 */
public final class ProfileChanges {

  private static final int REPORTS_AT_ONCE = 500;

  private final Store store;
  private final Projection projection;

  /** Of this store into its index. */
  public ProfileChanges(Store store, Projection projection) {
    this.store = requireNonNull(store);
    this.projection = requireNonNull(projection);
  }

  /**
   * Does what is left to do.
   *
   * @param stopped asked between pages; the rest stays to be done
   * @return how many reports were projected again
   */
  public long bringUp(BooleanSupplier stopped) {
    long done = 0;
    while (!stopped.getAsBoolean() && isAnythingLeft(store.profiles().uses())) {
      done += store.commit(ProfileChanges::page);
      projection.showScores();
    }
    return done;
  }

  private static boolean isAnythingLeft(List<ProfileUse> uses) {
    return uses.stream().anyMatch(use -> use.inForce() == null);
  }

  private static int page(StoreTransaction transaction) {
    return transaction.profiles().uses().stream()
        .filter(use -> use.inForce() == null)
        .findFirst()
        .map(use -> transaction.profiles().advance(use, REPORTS_AT_ONCE))
        .orElse(0);
  }
}
