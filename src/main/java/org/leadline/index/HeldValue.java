package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.report.MatchKey;
import org.leadline.report.Role;

/**
 * One value that a report holds, as the index keeps it.
 *
 * @param written the value as written
 * @param role whose value it is
 * @param service the service under whose numbering it was given, as written; null when none was
 * @param keys the match keys that stand for it, the most exact first, never empty
 */
public record HeldValue(String written, Role role, @Nullable String service, List<MatchKey> keys) {

  /** Copies the keys. */
  public HeldValue {
    requireNonNull(written);
    requireNonNull(role);
    keys = List.copyOf(keys);
  }

  /** Names the role only: the value is report content. */
  @Override
  public String toString() {
    return "HeldValue[" + role + "]";
  }
}
