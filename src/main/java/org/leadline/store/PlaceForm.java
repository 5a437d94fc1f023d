package org.leadline.store;

import org.leadline.report.Attribute;
import org.leadline.report.Format;
import org.leadline.report.Manner;
import org.leadline.report.Origin;
import org.leadline.report.Place;
import org.leadline.report.Role;

/** Places, and the attributes that stand at them, as parts of a {@link ReportForm}. */
final class PlaceForm {

  private PlaceForm() {}

  static void place(FormOutput out, Place place) {
    out.name(place.document());
    out.path(place.path());
    out.name(place.role());
    out.name(place.origin());
    out.name(place.manner());
    out.optional(place.party());
  }

  static Place readPlace(FormInput in) {
    return new Place(
        in.name(Format.class),
        in.path(),
        in.name(Role.class),
        in.name(Origin.class),
        in.name(Manner.class),
        in.optional());
  }

  static void attribute(FormOutput out, Attribute attribute) {
    out.text(attribute.name());
    out.text(attribute.value());
    place(out, attribute.place());
  }

  static Attribute readAttribute(FormInput in) {
    return new Attribute(in.text(), in.text(), readPlace(in));
  }
}
