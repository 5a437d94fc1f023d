package org.leadline.arrival;

import static java.util.Objects.requireNonNull;

import org.leadline.access.AccessSettings;
import org.leadline.identity.IdentitySettings;
import org.leadline.identity.Recogniser;
import org.leadline.intake.Intake;
import org.leadline.priority.Ranking;
import org.leadline.store.Derivation;

/**
 * What it takes to make a report of a document. All of it is safe for many threads.
 *
 * @param intake reads the document
 * @param recogniser gives its values their match keys
 * @param ranking scores it
 * @param access knows which agencies are which units
 * @param lists the lists of known hashes
 */
public record Readers(
    Intake intake,
    Recogniser recogniser,
    Ranking ranking,
    AccessSettings access,
    KnownLists lists) {

  /** Readers that know no list. */
  public Readers(Intake intake, Recogniser recogniser, Ranking ranking, AccessSettings access) {
    this(intake, recogniser, ranking, access, KnownLists.none());
  }

  /** Checks that nothing is missing. */
  public Readers {
    requireNonNull(intake);
    requireNonNull(recogniser);
    requireNonNull(ranking);
    requireNonNull(access);
    requireNonNull(lists);
  }

  /** What these readers make keys and scores with. */
  public Derivation derivation() {
    return derivation(recogniser.settings(), ranking);
  }

  /** What readers with these settings make keys and scores with. */
  public static Derivation derivation(IdentitySettings identity, Ranking ranking) {
    return new Derivation(identity.fingerprint(), ranking.fingerprint(), ranking.profile());
  }

  Preparation preparation() {
    return new Preparation(this, new UnitRule(access));
  }
}
