package org.leadline.enrich.hashes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.leadline.enrich.source.InvalidList;
import org.leadline.report.ListMeaning;

/** The published forms of lists, told apart by content. */
public enum ListFormat {
  /** Project VIC or VICS, 1.x and 2.0: JSON. */
  VICS("vics", ListMeaning.KNOWN),
  /** NSRL reference data set, version 2: quoted CSV. */
  NSRL_CSV("nsrl-2", ListMeaning.SOFTWARE),
  /** NSRL reference data set, version 3: SQLite. */
  NSRL_SQLITE("nsrl-3", ListMeaning.SOFTWARE),
  /** INTERPOL ICSE export: text with semicolons. */
  ICSE("icse", ListMeaning.KNOWN),
  /** NCMEC hash sharing, version 2: XML with tombstones. */
  HASH_SHARING("hash-sharing", ListMeaning.KNOWN),
  /** ThreatExchange and similar: CSV with one column of fingerprints and perhaps one of types. */
  EXCHANGE("exchange", ListMeaning.KNOWN),
  /** CSV whose columns are named after the hashes in them. */
  NAMED_COLUMNS("csv", ListMeaning.KNOWN),
  /** One hash in a line, with or without a file name after it ({@code md5sum}). */
  PLAIN("plain", ListMeaning.KNOWN);

  /** How much of a file is looked at. */
  public static final int SNIFFED_BYTES = 1 << 16;

  private static final String SQLITE = "SQLite format 3\0";

  private final String code;
  private final ListMeaning meaning;

  ListFormat(String code, ListMeaning meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The name used in commands, the store and answers. */
  public String code() {
    return code;
  }

  /** What such a list says where nobody says otherwise. */
  public ListMeaning meaning() {
    return meaning;
  }

  /**
   * The form of a file.
   *
   * @param in a stream that can be marked, at the file's beginning, where it is left again
   * @throws InvalidList when it is none of these
   */
  public static ListFormat of(InputStream in) throws IOException {
    in.mark(SNIFFED_BYTES + 1);
    byte[] start = in.readNBytes(SNIFFED_BYTES);
    in.reset();
    return of(new String(start, StandardCharsets.UTF_8));
  }

  private static ListFormat of(String start) {
    String text = (start.startsWith("\ufeff") ? start.substring(1) : start).stripLeading();
    if (start.startsWith(SQLITE)) {
      return NSRL_SQLITE;
    }
    if (start.indexOf('\0') >= 0) {
      throw unknown();
    }
    if (text.startsWith("{")) {
      return VICS;
    }
    if (text.startsWith("<")) {
      return HASH_SHARING;
    }
    return ofText(text);
  }

  private static ListFormat ofText(String text) {
    String line = firstLine(text);
    if (PlainReader.isHashLine(line)) {
      return PLAIN;
    }
    String header = line.toLowerCase(Locale.ROOT).replace("\"", "");
    if (header.startsWith("sha-1,md5,crc32,")) {
      return NSRL_CSV;
    }
    if (header.startsWith("md5;sha1;photodna;")) {
      return ICSE;
    }
    return switch (Header.of(line).content()) {
      case NAMED -> NAMED_COLUMNS;
      case GENERIC -> EXCHANGE;
      case NONE -> throw unknown();
    };
  }

  private static String firstLine(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .findFirst()
        .orElse("");
  }

  private static InvalidList unknown() {
    return new InvalidList(
        "This is no list in a form that is known. Hashes: Project VIC or VICS JSON, NSRL CSV or"
            + " SQLite, INTERPOL ICSE, NCMEC hash sharing XML, CSV with a header that names md5,"
            + " sha1, sha256, sha512, pdq or hash, or one hash in a line. Addresses and names: MISP warning list, ranges of a cloud in JSON,"
            + " Tor exits, geofeed, or one address, prefix, range, domain or e-mail address in a"
            + " line. Text is UTF-8.");
  }
}
