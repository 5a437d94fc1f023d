package org.leadline.enrich.listed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.NameFile;
import org.leadline.enrich.networks.RangeFile;
import org.leadline.enrich.source.InvalidList;
import org.leadline.enrich.source.Tally;
import org.leadline.report.ListMeaning.Subject;

/**
 * The entries of one list on their way. The first that can be read decides whether the list has
 * ranges of addresses or names; what is of the other sort then cannot be read. For one thread, used
 * once.
 */
public final class ListedValues extends Tally {

  private static final int DATE_DIGITS = 8;

  /** They are in memory while they are sorted, some 200 bytes each. */
  private static final int MOST = 2_000_000;

  private final RangeFile.Builder ranges = new RangeFile.Builder();
  private final NameFile.Builder names = new NameFile.Builder();
  private @Nullable LocalDate dated;

  /**
   * Counts a row and adds its value.
   *
   * @param position where it stands, for whoever has to correct it
   * @param value an address, a prefix, a domain or an e-mail address
   * @param note what the list says of it beside; empty for nothing
   */
  void add(String position, String value, String note) {
    next();
    boolean taken =
        (names.size() == 0 && ranges.add(value, note)) || (ranges.size() == 0 && names.add(value));
    if (!taken) {
      bad(position, expected());
    }
  }

  /** The same for a range by its first and last address. */
  void add(String position, String first, String last, String note) {
    next();
    if (names.size() > 0 || !ranges.add(first, last, note)) {
      bad(position, expected());
    }
  }

  private void next() {
    row();
    if (added() >= MOST) {
      throw new InvalidList(
          "The list holds more than %,d addresses or names: split it into several lists. Nothing was changed."
              .formatted(MOST));
    }
  }

  private String expected() {
    if (ranges.size() > 0) {
      return "no address, prefix or range";
    }
    return names.size() > 0
        ? "no domain or e-mail address"
        : "no address, prefix, range, domain or e-mail address";
  }

  /** Notes a date that a file says of itself; one that cannot be read is passed over. */
  void dated(String written) {
    String digits = written.replaceAll("[^0-9]", "");
    if (digits.length() >= DATE_DIGITS) {
      try {
        dated =
            LocalDate.of(
                Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(6, DATE_DIGITS)));
      } catch (DateTimeException e) {
        // A number that is no date says nothing of one.
      }
    }
  }

  /** The latest date that a file says of itself; empty when none does. */
  public Optional<LocalDate> dated() {
    return Optional.ofNullable(dated);
  }

  /** What the list is about. */
  public Subject subject() {
    return names.size() > 0 ? Subject.NAMES : Subject.ADDRESSES;
  }

  @Override
  public long added() {
    return (long) ranges.size() + names.size();
  }

  /**
   * Writes the file of the list and waits until it is on disk.
   *
   * @return how many distinct pieces or names it has
   */
  public long write(Path file) throws IOException {
    return names.size() > 0 ? names.write(file) : ranges.write(file);
  }
}
