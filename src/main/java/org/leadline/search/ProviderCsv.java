package org.leadline.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leadline.form.CsvLine;
import org.leadline.index.CarriedField;

/**
 * The figures of providers as CSV (RFC 4180), one figure a line, to be gathered by any spreadsheet:
 * provider, its reports, what is counted, of which value, how many reports, their share. A cell
 * that a spreadsheet would read as a formula begins with an apostrophe, since names of providers
 * are what documents say.
 */
public final class ProviderCsv {

  /** The fields that are shown: how readers fared and who members of the public are is none. */
  static final List<CarriedField> SHOWN =
      Arrays.stream(CarriedField.values())
          .filter(field ->
              field != CarriedField.UNREADABLE_VALUE && field != CarriedField.MEMBER_OF_THE_PUBLIC)
          .toList();

  private ProviderCsv() {}

  /** The whole table, with its header. */
  public static String write(ProviderTable table) {
    StringBuilder csv = new StringBuilder(1 << 16);
    line(csv, "provider", "reports", "counted", "value", "count", "share");
    for (ProviderFigures provider : table.providers()) {
      provider.fields().forEach((field, count) -> line(csv, provider, "field", field, count));
      line(csv, provider, "junk", "placeholder", provider.placeholders());
      line(csv, provider, "junk", "unreadable", provider.unreadable());
      provider.outcomes().forEach((mark, counts) -> lines(csv, provider, mark, counts));
    }
    return csv.toString();
  }

  private static void lines(
      StringBuilder csv, ProviderFigures provider, String mark, Map<String, Long> counts) {
    counts.forEach((value, count) -> line(csv, provider, mark, value, count));
  }

  private static void line(
      StringBuilder csv, ProviderFigures provider, String counted, String value, long count) {
    line(
        csv,
        provider.provider(),
        Long.toString(provider.reports()),
        counted,
        value,
        Long.toString(count),
        String.format(Locale.ROOT, "%.4f", provider.share(count)));
  }

  private static void line(StringBuilder csv, String... cells) {
    csv.append(CsvLine.of(cells));
  }
}
