package org.leadline.identity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Report;

/** Gives values their match keys and finds values in text. Immutable, safe for many threads. */
public final class Recogniser {

  /** Version of the canonical forms; keys of another version are not comparable. */
  public static final int VERSION = 1;

  private final IdentitySettings settings;

  /** A recogniser with these settings. */
  public Recogniser(IdentitySettings settings) {
    this.settings = requireNonNull(settings);
  }

  /** The settings it was made with. */
  public IdentitySettings settings() {
    return settings;
  }

  /**
   * The report with match keys for every occurrence, and with the values that its passages mention
   * appended.
   */
  public Report recognise(Report report) {
    throw new UnsupportedOperationException();
  }

  /** The match keys of one value, the most exact first. */
  public List<MatchKey> keys(IdentifierKind kind, String raw, Hints hints) {
    throw new UnsupportedOperationException();
  }

  /** Every value that a text holds. */
  public List<RecognisedValue> read(String pastedText) {
    throw new UnsupportedOperationException();
  }
}
