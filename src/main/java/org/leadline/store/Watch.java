package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question that each arriving report is run against.
 *
 * @param key its number in the store; never in an answer
 * @param id its opaque name, 22 characters of base64url
 * @param owner whom it tells
 * @param kind what it looks for
 * @param name what its owner calls it; empty when it was given none
 * @param question what it asks, in the form of whoever made it; empty for a built-in one
 * @param who who made it; empty for a built-in one
 * @param made when
 * @param after changes up to this sequence are not run against it
 * @param removed since when it is not run any more; null while it is
 */
public record Watch(
    long key,
    String id,
    WatchOwner owner,
    WatchKind kind,
    String name,
    String question,
    String who,
    Instant made,
    long after,
    @Nullable Instant removed) {

  /** Checks that nothing but the end is missing. */
  public Watch {
    requireNonNull(id);
    requireNonNull(owner);
    requireNonNull(kind);
    requireNonNull(name);
    requireNonNull(question);
    requireNonNull(who);
    requireNonNull(made);
  }

  /** Leaves name and question out: they hold query terms. */
  @Override
  public String toString() {
    return "Watch[" + id + "]";
  }
}
