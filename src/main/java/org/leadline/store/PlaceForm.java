package org.leadline.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.form.FormInput;
import org.leadline.form.FormOutput;
import org.leadline.report.Attribute;
import org.leadline.report.Format;
import org.leadline.report.Manner;
import org.leadline.report.Origin;
import org.leadline.report.Place;
import org.leadline.report.Role;

/** Places, and the attributes that stand at them, as parts of a {@link ReportForm}. */
final class PlaceForm {

  private PlaceForm() {}

  /** Everything of a place but its path: most places of a report share it with others. */
  private record Surroundings(
      Format document,
      Role role,
      Origin origin,
      Manner manner,
      @Nullable String party,
      List<Integer> pages) {

    static Surroundings of(Place place) {
      return new Surroundings(
          place.document(),
          place.role(),
          place.origin(),
          place.manner(),
          place.party(),
          place.pages());
    }

    static Surroundings read(FormInput in) {
      return new Surroundings(
          in.name(Format.class),
          in.name(Role.class),
          in.name(Origin.class),
          in.name(Manner.class),
          in.optional(),
          in.all(from -> (int) from.number()));
    }

    void write(FormOutput out) {
      out.name(document);
      out.name(role);
      out.name(origin);
      out.name(manner);
      out.optional(party);
      out.all(pages, (to, page) -> to.number(page));
    }

    Place at(String path) {
      return new Place(document, path, role, origin, manner, party, pages);
    }
  }

  static void place(FormOutput out, Place place) {
    out.shared(Surroundings.of(place), (to, surroundings) -> surroundings.write(to));
    out.path(place.path());
  }

  static Place readPlace(FormInput in) {
    return in.shared(Surroundings.class, Surroundings::read).at(in.path());
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
