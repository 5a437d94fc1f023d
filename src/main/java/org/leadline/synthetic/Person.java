package org.leadline.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one person; a report shows a part of it.
 *
 * @param id which person
 * @param givenName an invented given name
 * @param familyName an invented family name
 * @param handle the user name that the person likes
 * @param mails one or two addresses
 * @param phone a number in E.164; null when the person has none
 * @param imei a device's IMEI with check digit, of a test range
 * @param advertisingId a device's advertising id
 * @param born date of birth
 * @param place where the person lives
 */
record Person(
    PersonId id,
    String givenName,
    String familyName,
    String handle,
    List<String> mails,
    @Nullable String phone,
    String imei,
    String advertisingId,
    LocalDate born,
    Place place) {

  /**
   * @param state two letters
   * @param city an invented town
   * @param postalCode five digits
   * @param latitude degrees
   * @param longitude degrees
   */
  record Place(String state, String city, String postalCode, String latitude, String longitude) {}
}
