package org.leadline.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.listed.ListedValues;
import org.leadline.enrich.listed.ValueFormat;
import org.leadline.enrich.source.InvalidList;
import org.leadline.report.ListMeaning;
import org.leadline.report.ListMeaning.Subject;

/**
 * Reads the files of one list of addresses or names, all of one form. For one thread, used once.
 */
final class ValueFiles {

  private final ListedValues values = new ListedValues();
  private final ValueFormat format;

  ValueFiles(ValueFormat format) {
    this.format = format;
  }

  void read(InputStream in) throws IOException {
    if (!ValueFormat.of(in).equals(Optional.of(format))) {
      throw new InvalidList("The files are of two forms: a list has one.");
    }
    format.read(in, values);
  }

  /** What was read. */
  ListedValues values() {
    return values;
  }

  /** The files' form. */
  ValueFormat format() {
    return format;
  }

  /**
   * What standing on the list says.
   *
   * @param said what somebody said; null for what such files usually say
   * @throws InvalidList when nobody said it and it cannot be told, or it does not fit the values
   */
  ListMeaning meaning(@Nullable ListMeaning said) {
    String what =
        values.subject() == Subject.NAMES ? "domains or e-mail addresses" : "ranges of addresses";
    String choice = ListMeaning.codesOf(values.subject());
    if (said == null) {
      return usual()
          .orElseThrow(() ->
              new InvalidList(
                  "The list holds %s: say what they are, with the meaning (--meaning) %s. Nothing was changed."
                      .formatted(what, choice)));
    }
    if (!said.isOf(values.subject())) {
      throw new InvalidList(
          "The list holds %s, and the meaning %s does not fit them: it is one of %s. Nothing was changed."
              .formatted(what, said.code(), choice));
    }
    return said;
  }

  private Optional<ListMeaning> usual() {
    return values.subject() == Subject.NAMES ? Optional.of(ListMeaning.INFORM) : format.meaning();
  }
}
