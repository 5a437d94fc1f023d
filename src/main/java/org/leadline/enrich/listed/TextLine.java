package org.leadline.enrich.listed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.NameFile;
import org.leadline.enrich.networks.RangeFile;

/**
 * One line of a text with values: columns by comma, semicolon or tab, quoted or not. The first
 * column is an address, a prefix, a range, a domain or an e-mail address; words after it are not
 * kept, but for the place of a geofeed and the name of a range.
 *
 * @param cells its columns without quotes and spaces around them
 */
record TextLine(List<String> cells) {

  private static final int LONGEST_LINE = 1 << 16;

  /** Lines of Tor's exit list that name no exit. */
  private static final Set<String> OTHER_LINES =
      Set.of("ExitNode", "Published", "LastStatus", "@type", "Downloaded");

  private static final String EXIT = "ExitAddress";

  private static final Set<String> HEADERS =
      Set.of(
          "ip",
          "ip_address",
          "address",
          "network",
          "cidr",
          "prefix",
          "ip_prefix",
          "range",
          "start_ip",
          "start",
          "first",
          "domain",
          "domain_name",
          "host");

  /** The columns of a geofeed after the prefix (RFC 8805, 2.1.1): country, region, city. */
  private static final int GEOFEED_PLACE = 4;

  static TextLine of(String line) {
    String text = line.startsWith("\ufeff") ? line.substring(1) : line;
    return new TextLine(
        Arrays.stream(text.split("[,;\t]", -1))
            .map(cell -> cell.replace("\"", "").strip())
            .toList());
  }

  static boolean isComment(String line) {
    String text = line.strip();
    return text.isEmpty() || text.startsWith("#") || text.startsWith(";") || text.startsWith("//");
  }

  static void read(InputStream in, ListedValues values) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST_LINE);
    long number = 0;
    boolean first = true;
    for (String line = next(lines); line != null; line = next(lines)) {
      number++;
      if (!isComment(line)) {
        TextLine row = of(line);
        if (!(first && row.isHeader())) {
          row.addTo(values, "line %,d".formatted(number));
        }
        first = false;
      }
    }
  }

  /** The next line, of one that is longer than any value the beginning; null at the end. */
  private static @Nullable String next(BufferedReader in) throws IOException {
    int each = in.read();
    if (each < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    for (; each >= 0 && each != '\n' && each != '\r'; each = in.read()) {
      if (line.length() < LONGEST_LINE) {
        line.append((char) each);
      }
    }
    in.mark(1);
    if (each == '\r' && in.read() != '\n') {
      in.reset();
    }
    return line.toString();
  }

  private boolean isHeader() {
    return HEADERS.contains(cells.getFirst().toLowerCase(java.util.Locale.ROOT));
  }

  /** What such a line tells of the file's form; empty when it is of none. */
  Optional<ValueFormat> format() {
    String word = word(0);
    if (word.equals(EXIT) || OTHER_LINES.contains(word)) {
      return Optional.of(ValueFormat.TOR_EXITS);
    }
    if (isGeofeed() && RangeFile.isRange(word)) {
      return Optional.of(ValueFormat.GEOFEED);
    }
    boolean value =
        RangeFile.isRange(word)
            || ends().isPresent()
            || (cells.getFirst().equals(word) && NameFile.isName(word));
    return value ? Optional.of(ValueFormat.VALUES) : Optional.empty();
  }

  private void addTo(ListedValues values, String position) {
    String word = word(0);
    if (OTHER_LINES.contains(word)) {
      return;
    }
    if (word.equals(EXIT)) {
      values.add(position, word(1), "");
      return;
    }
    Optional<List<String>> ends = ends();
    if (ends.isPresent()) {
      String name = cells.size() > 2 && !cells.get(2).contains("/") ? cells.get(2) : "";
      values.add(position, ends.get().getFirst(), ends.get().getLast(), name);
    } else {
      values.add(position, word, isGeofeed() ? place() : "");
    }
  }

  /** The first and last address of a range in two columns, or around a hyphen. */
  private Optional<List<String>> ends() {
    List<String> ends =
        cells.size() > 1 && RangeFile.isAddress(cells.get(1))
            ? cells.subList(0, 2)
            : Arrays.stream(cells.getFirst().split("\\s*-\\s*", -1)).toList();
    return ends.size() == 2 && ends.stream().allMatch(RangeFile::isAddress)
        ? Optional.of(ends)
        : Optional.empty();
  }

  private boolean isGeofeed() {
    return cells.size() >= GEOFEED_PLACE && cells.get(1).matches("[A-Za-z]{2}|");
  }

  private String place() {
    return cells.subList(1, GEOFEED_PLACE).stream()
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String word(int place) {
    String[] words = cells.getFirst().split("\\s+");
    return place < words.length ? words[place] : "";
  }

  /** Prints nothing of the line. */
  @Override
  public String toString() {
    return "TextLine[" + cells.size() + "]";
  }
}
