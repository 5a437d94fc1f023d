package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Format;
import org.leadline.report.Manner;
import org.leadline.report.Origin;
import org.leadline.report.Role;
import org.leadline.report.Strength;

/**
 * One match key at one place of a report, as the index keeps it for explaining links.
 *
 * @param term the match key's term
 * @param strength the key's strength in this report
 * @param document the format of the document that holds it
 * @param path the field's path in that document
 * @param role whose value it is
 * @param origin whose word it is
 * @param manner how it came to stand there
 * @param time when it was captured; null when not stated
 * @param port the source port of an address; null when not stated
 * @param possibleProxy whether the document says that a proxy may have stood between; false when it
 *     says no or nothing
 * @param compromised whether it stands in the block of an account of which the provider says that
 *     it was compromised
 */
public record Evidence(
    String term,
    Strength strength,
    Format document,
    String path,
    Role role,
    Origin origin,
    Manner manner,
    @Nullable Instant time,
    @Nullable Integer port,
    boolean possibleProxy,
    boolean compromised) {

  /** Checks that nothing but time and port is missing. */
  public Evidence {
    requireNonNull(term);
    requireNonNull(strength);
    requireNonNull(document);
    requireNonNull(path);
    requireNonNull(role);
    requireNonNull(origin);
    requireNonNull(manner);
  }

  /** The same place with its term and path as other instances of the same texts. */
  public Evidence withNames(String sameTerm, String samePath) {
    return new Evidence(
        sameTerm,
        strength,
        document,
        samePath,
        role,
        origin,
        manner,
        time,
        port,
        possibleProxy,
        compromised);
  }

  /** Names the place only: the value is report content. */
  @Override
  public String toString() {
    return "Evidence[" + path + "]";
  }
}
