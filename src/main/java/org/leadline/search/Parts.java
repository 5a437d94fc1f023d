package org.leadline.search;

import java.util.List;
import java.util.stream.Stream;
import org.leadline.index.Field;
import org.leadline.index.Fields;

/** What {@code has:} can be followed by, beside the names of fields. */
final class Parts {

  /** As the index writes them; kinds of identifiers are called like the fields that search them. */
  static final List<String> NAMES =
      List.of(
          "email",
          "phone",
          "account",
          "user",
          "name",
          "url",
          "domain",
          "ip",
          "mac",
          "imei",
          "adid",
          "device",
          "crypto",
          "payment",
          "hash",
          "report",
          "thread",
          "group",
          "plate",
          "other",
          "file",
          "location",
          "text",
          "escalation",
          "unknown-field");

  private Parts() {}

  static String hint(String part, Fields fields) {
    List<String> names =
        Stream.concat(NAMES.stream(), fields.all().stream().map(Field::name)).toList();
    String nearest = NearestName.nearest(part, names);
    return nearest.isEmpty()
        ? "write has:ip, has:file or has:escalation"
        : "did you mean has:" + nearest + "?";
  }
}
