package org.leadline.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Attribute;

/** Blocks that describe a place on the map, under the names that the formats use. */
public final class Locations {

  /** Country codes of the formats that are no place (formats reference 1.3). */
  private static final Set<String> NO_PLACE = Set.of("A1", "A2", "O1", "AP", "EU");

  private Locations() {}

  /**
   * Moves a block to the locations; what the model has no field for stays beside it.
   *
   * @param about the name of the field that was looked up; null when the block is no look-up
   */
  public static void read(Node block, @Nullable String about, Scope scope) {
    List<Attribute> rest = new ArrayList<>();
    Scope inner = scope.gathering(rest);
    List<String> networkTypes = texts(block.child("types"));
    String looked = about == null ? null : taken(block, about);
    String country = taken(block, "country", "countryCode");
    String state = taken(block, "region", "state", "nonUsaState");
    String city = taken(block, "city");
    String postalCode = taken(block, "postalCode", "zipCode");
    String organization = taken(block, "organization");
    inner.attributes(block);
    scope.location(
        block, looked, country, state, city, postalCode, organization, networkTypes, rest);
  }

  /** The two-letter country code of the first of these blocks that states one; null when none. */
  public static @Nullable String region(List<Node> blocks) {
    for (Node block : blocks) {
      String country = block.textOf("country");
      String code = country == null ? block.textOf("countryCode") : country;
      if (code != null && code.strip().matches("[A-Z]{2}") && !NO_PLACE.contains(code.strip())) {
        return code.strip();
      }
    }
    return null;
  }

  private static @Nullable String taken(Node block, String... names) {
    for (String name : names) {
      Node field = block.child(name);
      Node leaf = field == null ? null : field.value();
      if (leaf != null && leaf.text() != null) {
        return leaf.takeStripped();
      }
    }
    return null;
  }

  private static List<String> texts(@Nullable Node list) {
    List<String> texts = new ArrayList<>();
    for (Node item : list == null ? List.<Node>of() : list.items()) {
      Node leaf = item.value();
      String text = leaf == null ? null : leaf.takeStripped();
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }
}
