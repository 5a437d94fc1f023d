package org.leadline.identity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Report;

/**
 * Gives values their match keys and finds values in text. No method throws on any input that is not
 * null. Immutable but for bounded caches; safe for many threads.
 */
public final class Recogniser {

  /**
   * Version of the canonical forms, a part of {@link IdentitySettings#fingerprint}: raised with
   * every change that gives a value other keys, be it in this package or in a library that it uses,
   * and with every change of how a report's documents are merged, since both are kept in its form.
   * Reports that were recognised by another version are recognised again from their originals.
   */
  public static final int VERSION = 9;

  private final IdentitySettings settings;
  private final CanonicalForms forms;
  private final Mine mine;

  /** A recogniser with these settings. */
  public Recogniser(IdentitySettings settings) {
    this.settings = requireNonNull(settings);
    this.forms = new CanonicalForms(settings);
    this.mine = new Mine(settings, forms);
  }

  /** The settings it was made with. */
  public IdentitySettings settings() {
    return settings;
  }

  /** The names of services that the keys use. */
  public ServiceFamilies families() {
    return forms.families();
  }

  /**
   * The report with match keys for every occurrence, and with the values that its passages mention
   * appended as occurrences of manner {@code MENTIONED} at the passage's place. A value is appended
   * once per kind, spelling and field. Roles and origins stay those of the place, whoever's they
   * are: which of them join reports is decided where links are made. Mentions of an earlier reading
   * are replaced: reading a report twice changes nothing. A value that a reader found within a
   * text, by a form of its provider, stays as read and is not mined a second time. National
   * telephone numbers are read in the country of their party, else of the report, where the
   * documents give one.
   */
  public Report recognise(Report report) {
    return new ReportReading(report, forms, mine).recognised();
  }

  /**
   * The match keys of one value, the most exact first. A value that fits no canonical form has one
   * weak key of kind {@code RAW}; only a blank value has none.
   *
   * @param raw the value as written, defanged or not
   * @param hints what is said beside it; the service decides the space of accounts and user names,
   *     region and calling code that of telephone numbers, the type that of hashes and device ids
   */
  public List<MatchKey> keys(IdentifierKind kind, String raw, Hints hints) {
    return forms.keys(kind, raw, hints);
  }

  /**
   * Every value in a pasted text, whether the text is one value in any written form or a longer one
   * that holds values, in the order of the text. A stretch that can be read in several ways gives
   * several values with the same offsets, the likeliest first. Offsets count in the given text.
   */
  public List<RecognisedValue> read(String pastedText) {
    return mine.pasted(pastedText);
  }
}
