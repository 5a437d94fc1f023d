package org.leadline.intake.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of one column.
 *
 * @param name of the column
 * @param target the field that it fills
 * @param group which party, event or file of the row it belongs to
 * @param date how its times are written; null for ISO 8601
 * @param split what separates several values in one cell; empty when a cell is one value
 * @param said what holds for each of its values (identifiers only)
 */
record Column(
    String name, Target target, String group, @Nullable DateForm date, String split, Said said) {

  /**
   * What holds for each identifier of a column; a part that is not said is empty.
   *
   * @param type its type
   * @param role whose it is
   * @param service the service that it belongs to
   * @param region the two-letter country that its phone numbers are dialled in
   */
  record Said(String type, String role, String service, String region) {}
}
