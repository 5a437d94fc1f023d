package org.leadline.store;

import static java.util.Objects.requireNonNull;

import org.leadline.access.Visibility;

/**
 * Who reads watches and alerts. A person reads the own ones and those of the units that it sees; of
 * these, what is about reports and values that it may see today.
 *
 * @param account the account; empty for the local operator, who reads everybody's
 * @param visibility what it sees
 */
public record AlertReader(String account, Visibility visibility) {

  /** Checks that nothing is missing. */
  public AlertReader {
    requireNonNull(account);
    requireNonNull(visibility);
  }

  /** Whether the watches of every account are read. */
  boolean everybody() {
    return account.isEmpty();
  }

  /** A condition on watches {@code w}; {@link SeenUnits#bind} and {@code :account} give values. */
  String watches() {
    String own = everybody() ? "(1 = 1 or :account = '')" : "w.account = :account";
    return "(" + own + " or (w.unit <> '' and " + SeenUnits.ofUnit(visibility, "w.unit") + "))";
  }

  /** A condition on alerts {@code a} of watches {@code w} about reports {@code r} and {@code o}. */
  String alerts() {
    return watches()
        + (visibility.childVictimValues() ? "" : " and a.plain = 1")
        + " and "
        + SeenUnits.ofReport(visibility, "r.id")
        + " and "
        + SeenUnits.ofReport(visibility, "o.id");
  }
}
