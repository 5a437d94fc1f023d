package org.leadline.enrich.listed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ListMeaning;

/** The published forms of lists of addresses and names, told apart by content. */
public enum ValueFormat {
  /** A warning list of the MISP project: JSON with {@code list}. */
  WARNING_LIST("misp", null),
  /** Ranges of a cloud: JSON of AWS, Google, Azure, Oracle, Fastly and alike. */
  CLOUD("cloud-json", ListMeaning.HOSTING),
  /** The exit list of the Tor project with times. */
  TOR_EXITS("tor-exits", ListMeaning.TOR),
  /** A self-published geofeed (RFC 8805), which Apple's relay list is too. */
  GEOFEED("geofeed", null),
  /** One value in a line, or in the first column. */
  VALUES("values", null);

  /** How much of a file is looked at. */
  public static final int SNIFFED_BYTES = 1 << 16;

  private static final Pattern CLOUD_FIELDS =
      Pattern.compile(
          "\"(ip_prefix|ipv6_prefix|ipv4Prefix|ipv6Prefix|addressPrefixes|cidrs?|ipv6_addresses)\"\\s*:");

  private static final Pattern WARNINGS = Pattern.compile("\"list\"\\s*:\\s*\\[");

  private final String code;
  private final @Nullable ListMeaning meaning;

  ValueFormat(String code, @Nullable ListMeaning meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The name used in commands, the store and answers. */
  public String code() {
    return code;
  }

  /** What such a list says where nobody says otherwise; empty when somebody has to. */
  public Optional<ListMeaning> meaning() {
    return Optional.ofNullable(meaning);
  }

  /**
   * The form of a file.
   *
   * @param in a stream that can be marked, at the file's beginning, where it is left again
   * @return empty when it is none of these
   */
  public static Optional<ValueFormat> of(InputStream in) throws IOException {
    in.mark(SNIFFED_BYTES + 1);
    byte[] start = in.readNBytes(SNIFFED_BYTES);
    in.reset();
    return of(new String(start, StandardCharsets.UTF_8));
  }

  private static Optional<ValueFormat> of(String start) {
    String text = (start.startsWith("\ufeff") ? start.substring(1) : start).stripLeading();
    if (text.startsWith("{") || text.startsWith("[")) {
      return ofJson(text);
    }
    return text.lines()
        .filter(line -> !TextLine.isComment(line))
        .limit(2)
        .flatMap(line -> TextLine.of(line).format().stream())
        .findFirst();
  }

  private static Optional<ValueFormat> ofJson(String text) {
    if (CLOUD_FIELDS.matcher(text).find()) {
      return Optional.of(CLOUD);
    }
    return WARNINGS.matcher(text).find() ? Optional.of(WARNING_LIST) : Optional.empty();
  }

  /**
   * Reads one file of a list to its end, and does not close it.
   *
   * @throws org.leadline.enrich.source.InvalidList when it is damaged or cut off
   */
  public void read(InputStream in, ListedValues values) throws IOException {
    switch (this) {
      case WARNING_LIST, CLOUD -> JsonValues.read(in, values);
      case TOR_EXITS, GEOFEED, VALUES -> TextLine.read(in, values);
    }
  }
}
