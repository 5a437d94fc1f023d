package org.leadline.enrich.networks;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is said of an address, by whom and as of when. It is derived: nobody in the report
 * said it, and the address may have had another holder at the time of an event.
 *
 * @param kind what it is
 * @param value the value, never empty: the code of a {@link NetworkClass}, an ISO 3166-1 country
 *     code, {@code AS64500 Example Net}, or a name as the source has it
 * @param source the list, file or document that says so
 * @param dated the source's own date, UTC; null when not known
 */
public record NetworkFact(Kind kind, String value, String source, @Nullable LocalDate dated) {

  /** What a fact is about, in the order in which facts are shown. */
  public enum Kind {
    /** The sort of network. */
    NETWORK,
    /** What a list says of the range beside that: a service, a region. */
    RANGE,
    /** The country, by ISO 3166-1 alpha-2 code. */
    COUNTRY,
    /** A part of the country. */
    REGION,
    /** A city. */
    CITY,
    /** The autonomous system: its number and who runs it. */
    OPERATOR,
    /** The provider of the connection. */
    PROVIDER,
    /** The organisation that the range is registered to. */
    ORGANISATION,
    /** The sort of connection, in the source's words. */
    CONNECTION
  }

  /** Checks that nothing but the date is missing. */
  public NetworkFact {
    requireNonNull(kind);
    requireNonNull(value);
    requireNonNull(source);
  }
}
