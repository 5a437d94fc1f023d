package org.leadline.search.export;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.report.ReportId;
import org.leadline.store.Original;
import org.leadline.store.Store;
import tools.jackson.core.JacksonException;

/**
 * Compares an evidence pack with itself and with a store: its entries, its digests, its seal, and
 * each listed original, which is read and hashed again. It ends at the first difference.
 */
public final class PackCheck {

  /** Larger than any manifest: a query and its filters are bounded. */
  private static final int MOST_BYTES = 8 << 20;

  private static final List<String> ENTRIES =
      List.of(Manifest.LISTED, Manifest.MANIFEST, Manifest.SEAL);

  private final Store store;
  private final Visibility visibility;
  private long reports;
  private long originals;

  /**
   * @param visibility what is compared; reports that are not seen count as not held
   */
  public PackCheck(Store store, Visibility visibility) {
    this.store = requireNonNull(store);
    this.visibility = requireNonNull(visibility);
  }

  /** Ends the check. */
  private static final class Difference extends RuntimeException {
    private static final long serialVersionUID = 1;

    Difference(String sentence) {
      super(sentence);
    }
  }

  /**
   * Checks a pack.
   *
   * @throws IOException when the file cannot be read
   */
  public PackFinding check(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      return new PackFinding(firstDifference(zip), reports, originals);
    } catch (ZipException e) {
      return new PackFinding("The file is no evidence pack: it is no ZIP.", 0, 0);
    }
  }

  private String firstDifference(ZipFile zip) throws IOException {
    try {
      requireEntries(zip);
      Manifest manifest = sealed(zip);
      requireDigest(zip, manifest);
      compare(zip, manifest);
      return "";
    } catch (Difference found) {
      return String.valueOf(found.getMessage());
    } catch (JacksonException e) {
      return "The pack holds JSON that no pack holds.";
    } catch (ZipException e) {
      return "The pack is damaged: what is packed in it cannot be unpacked.";
    }
  }

  private static void requireEntries(ZipFile zip) {
    TreeSet<String> names = new TreeSet<>();
    zip.stream().map(ZipEntry::getName).forEach(names::add);
    if (!names.equals(new TreeSet<>(ENTRIES)) || zip.size() != ENTRIES.size()) {
      throw new Difference(
          "The file is no evidence pack: one holds "
              + String.join(", ", ENTRIES)
              + " and no more.");
    }
  }

  private Manifest sealed(ZipFile zip) throws IOException {
    byte[] said = bytes(zip, Manifest.MANIFEST);
    Manifest.Seal seal = Jsons.MAPPER.readValue(bytes(zip, Manifest.SEAL), Manifest.Seal.class);
    String sha256 = Digests.hex(said);
    if (!sha256.equals(seal.manifestSha256())) {
      throw new Difference("manifest.json was changed: its SHA-256 is not the one in seal.json.");
    }
    if (!store.secret().opaque(ResultExports.SEAL, sha256).equals(seal.seal())) {
      throw new Difference(
          "The seal is not of this store: the pack was made elsewhere, or made again by somebody.");
    }
    return Jsons.MAPPER.readValue(said, Manifest.class);
  }

  private static void requireDigest(ZipFile zip, Manifest manifest) throws IOException {
    MessageDigest digest = Digests.sha256();
    try (InputStream in =
        new DigestInputStream(zip.getInputStream(zip.getEntry(Manifest.LISTED)), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    if (!Digests.hex(digest).equals(manifest.sha256())) {
      throw new Difference(
          "reports.jsonl was changed: its SHA-256 is not the one in manifest.json.");
    }
  }

  private void compare(ZipFile zip, Manifest manifest) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                zip.getInputStream(zip.getEntry(Manifest.LISTED)), StandardCharsets.UTF_8))) {
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        compare(Jsons.MAPPER.readValue(line, Manifest.Line.class));
        reports++;
      }
    }
    if (reports != manifest.reports() || originals != manifest.originals()) {
      throw new Difference(
          "The manifest tells %,d reports with %,d originals; %,d with %,d are listed."
              .formatted(manifest.reports(), manifest.originals(), reports, originals));
    }
  }

  private void compare(Manifest.Line line) {
    ReportId report = ReportId.parse(line.reportId());
    for (Manifest.Listed listed : line.originals()) {
      Optional<Original> held = store.documents().original(report, listed.sha256(), visibility);
      if (held.isEmpty()) {
        throw new Difference(
            "Report %s has no original with the SHA-256 %s here."
                .formatted(line.reportId(), listed.sha256()));
      }
      if (!Digests.hex(held.get().bytes().unpack()).equals(listed.sha256())) {
        throw new Difference(
            "The original %s of report %s is damaged in this store: its bytes have another SHA-256."
                .formatted(listed.sha256(), line.reportId()));
      }
      originals++;
    }
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Difference(name + " is larger than any that a pack holds.");
      }
      return bytes;
    }
  }
}
