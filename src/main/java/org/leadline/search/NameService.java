package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.identity.LikeName;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.InvalidCursor;
import org.leadline.index.ReportIndex;

/**
 * Tells which names are like one, and in what way, before somebody searches for them. Safe for many
 * threads.
 */
public final class NameService {

  private final ReportIndex index;
  private final LikeNames names;
  private final AuditTrail audit;
  private final InstantSource clock;

  /** Asks an index. */
  public NameService(ReportIndex index, KeyIds keyIds, AuditTrail audit, InstantSource clock) {
    this.index = requireNonNull(index);
    this.names = new LikeNames(keyIds);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /**
   * The names like one; the audit record, which counts them, is written before this returns.
   *
   * @throws InvalidQuery when the name holds neither letter nor digit
   * @throws InvalidCursor when the cursor belongs to another question
   */
  public NamesLike names(NameRequest request, Caller caller) {
    if (LikeName.of(request.name()).isEmpty()) {
      throw new InvalidQuery(
          "this is no name", "write a letter or digit at least", 0, request.name().length());
    }
    try (IndexSnapshot snapshot = index.snapshot()) {
      NamesLike found = names.page(snapshot, request, caller.visibility());
      audit.write(
          new AuditEntry(
              clock.instant(),
              caller.name(),
              caller.purpose(),
              "names.like",
              request.name(),
              found.total()));
      return found;
    }
  }
}
