package org.leadline.intake;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;
import org.leadline.intake.mapping.Mapping;
import org.leadline.intake.pdf.PdfBounds;
import org.leadline.intake.reading.Limits;

/**
 * The bounds of intake, from {@code intake.json}. They keep memory bounded whatever is delivered;
 * the defaults are made for a heap of 1 GB.
 *
 * @param document bounds of one document
 * @param heldBytes how many bytes of provider XML in one package may wait for the receipt that
 *     tells their number
 * @param folderEntries how many names one folder may hold
 * @param zip bounds of a ZIP package
 * @param pdf bounds of a CyberTip PDF
 * @param passwordFile the file with the passwords of encrypted PDFs; empty when there is none
 * @param mappings the mappings that a delivery over HTTP may name, by name
 */
public record IntakeSettings(
    Limits document,
    long heldBytes,
    int folderEntries,
    Zip zip,
    PdfBounds pdf,
    String passwordFile,
    SortedMap<String, Mapping> mappings) {

  private static final Pattern MAPPING_NAME = Pattern.compile("[a-z0-9-]{1,64}");
  private static final long MEGABYTE = 1 << 20;

  /**
   * Bounds of a ZIP package.
   *
   * @param members how many members it may have
   * @param bytes how many bytes may be unpacked from it in all
   * @param ratio how many times larger than its packed form a member may become once it is over 1
   *     MB
   * @param nesting how deep ZIPs may stand in ZIPs; 1 allows none inside another
   */
  public record Zip(int members, long bytes, int ratio, int nesting) {}

  /** The same without mappings. */
  public IntakeSettings(
      Limits document,
      long heldBytes,
      int folderEntries,
      Zip zip,
      PdfBounds pdf,
      String passwordFile) {
    this(document, heldBytes, folderEntries, zip, pdf, passwordFile, Collections.emptySortedMap());
  }

  /** Copies the mappings. */
  public IntakeSettings {
    mappings = Collections.unmodifiableSortedMap(new TreeMap<>(mappings));
  }

  /** Reads {@code intake.json}; problems are collected by the folder. */
  public static IntakeSettings from(ConfigFolder folder) {
    try (ConfigNode node = folder.read("intake.json")) {
      return new IntakeSettings(
          document(node),
          node.integer("heldMegabytes", 64, 1, 1024) * MEGABYTE,
          node.integer("folderEntries", 2_000_000, 1, 20_000_000),
          zip(node),
          pdf(node),
          passwordFile(node),
          mappings(node, folder));
    }
  }

  /** The same bounds with the passwords of another file. */
  public IntakeSettings withPasswordFile(String file) {
    return new IntakeSettings(document, heldBytes, folderEntries, zip, pdf, file, mappings);
  }

  /** The jar's own settings. */
  public static IntakeSettings builtIn() {
    ConfigFolder folder = ConfigFolder.builtIn();
    IntakeSettings settings = from(folder);
    folder.check();
    return settings;
  }

  private static Limits document(ConfigNode node) {
    try (ConfigNode document = node.object("document")) {
      return new Limits(
          (int) (document.integer("megabytes", 32, 1, 512) * MEGABYTE),
          document.integer("values", 300_000, 100, 10_000_000),
          document.integer("depth", 100, 10, 500),
          document.integer("numberDigits", 100, 20, 1000),
          document.integer("textCharacters", 16_000_000, 1000, 500_000_000),
          document.integer("nameCharacters", 1000, 100, 10_000),
          document.integer("base64Characters", 8192, 1024, 1_000_000));
    }
  }

  private static Zip zip(ConfigNode node) {
    try (ConfigNode zip = node.object("zip")) {
      return new Zip(
          zip.integer("members", 200_000, 1, 10_000_000),
          zip.integer("megabytes", 8192, 1, 1_000_000) * MEGABYTE,
          zip.integer("ratio", 200, 10, 2000),
          zip.integer("nesting", 3, 1, 10));
    }
  }

  private static PdfBounds pdf(ConfigNode node) {
    try (ConfigNode pdf = node.object("pdf")) {
      return new PdfBounds(
          pdf.integer("pages", 2_000, 1, 100_000),
          pdf.integer("unpackedMegabytes", 32, 4, 1024) * MEGABYTE,
          pdf.integer("seconds", 60, 1, 3600));
    }
  }

  private static SortedMap<String, Mapping> mappings(ConfigNode node, ConfigFolder folder) {
    SortedMap<String, Mapping> mappings = new TreeMap<>();
    for (String name : node.texts("mappings")) {
      if (MAPPING_NAME.matcher(name).matches()) {
        mappings.put(name, Mapping.from(folder, name));
      } else {
        node.problem("mappings", "a name is 1 to 64 characters of a-z, 0-9 and hyphen");
      }
    }
    return mappings;
  }

  private static String passwordFile(ConfigNode node) {
    return node.text("passwordFile", "");
  }
}
