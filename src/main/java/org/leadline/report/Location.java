package org.leadline.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place on the map that a document connects with a report.
 *
 * @param place where it stands in the document; its origin tells the provider's estimate from the
 *     clearing house's look-up
 * @param about the IP address or phone number that was looked up, as written; null when the
 *     location is not a look-up
 * @param country ISO 3166-1 alpha-2 code as written, upper case; null when not stated. {@code A1 A2
 *     O1 AP EU} are no places
 * @param region state or region as written; null when not stated
 * @param city city as written; null when not stated
 * @param postalCode postal code as written; null when not stated
 * @param organization network operator that the look-up named; null when not stated
 * @param networkTypes the look-up's words for the network ({@code residential}); empty when none
 * @param attributes everything else that the document says of the location (street, coordinates,
 *     when it was observed)
 */
public record Location(
    Place place,
    @Nullable String about,
    @Nullable String country,
    @Nullable String region,
    @Nullable String city,
    @Nullable String postalCode,
    @Nullable String organization,
    List<String> networkTypes,
    List<Attribute> attributes) {

  /** Copies the lists. */
  public Location {
    requireNonNull(place);
    networkTypes = List.copyOf(networkTypes);
    attributes = List.copyOf(attributes);
  }

  /** The same location, told of at another place. */
  public Location withPlace(Place other) {
    return new Location(
        other, about, country, region, city, postalCode, organization, networkTypes, attributes);
  }

  /** Names the place only: where somebody lives is report content. */
  @Override
  public String toString() {
    return "Location[" + place.path() + "]";
  }
}
