package org.leadline.store;

import static java.util.Objects.requireNonNull;

/** What checking the audit trail found. */
public sealed interface AuditFinding {

  /**
   * Every record follows from the one before it.
   *
   * @param records how many there are
   * @param head the hash of the last one; empty when there is none
   */
  record Whole(long records, String head) implements AuditFinding {
    /** Checks that the hash is given. */
    public Whole {
      requireNonNull(head);
    }
  }

  /**
   * The chain breaks.
   *
   * @param sequence the first record that is missing, changed or out of place
   * @param reason what is wrong with it
   */
  record Broken(long sequence, String reason) implements AuditFinding {
    /** Checks that the reason is given. */
    public Broken {
      requireNonNull(reason);
    }
  }
}
