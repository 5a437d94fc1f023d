package org.leadline.search.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.leadline.index.Hit;
import org.leadline.report.ReportId;
import org.leadline.store.StoredDocument;

/** Writes an evidence pack: the reports first, then what says and seals what they are. */
final class PackHits implements HitSink {

  private final ZipOutputStream zip;
  private final MessageDigest digest = Digests.sha256();
  private final OutputStream listed;
  private final Function<List<ReportId>, Map<ReportId, List<StoredDocument>>> originals;
  private final Function<Listing, Manifest> manifest;
  private final Function<String, String> seal;
  private long reports;
  private long documents;

  /** What was listed. */
  record Listing(long reports, long originals, String sha256) {}

  /**
   * @param originals the originals of reports, of those alone that are seen
   * @param manifest says what was asked
   * @param seal seals the manifest's digest
   */
  PackHits(
      OutputStream out,
      Function<List<ReportId>, Map<ReportId, List<StoredDocument>>> originals,
      Function<Listing, Manifest> manifest,
      Function<String, String> seal)
      throws IOException {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.originals = originals;
    this.manifest = manifest;
    this.seal = seal;
    zip.putNextEntry(new ZipEntry(Manifest.LISTED));
    this.listed = new DigestOutputStream(new BufferedOutputStream(zip, 1 << 16), digest);
  }

  @Override
  public void hits(List<Hit> hits) throws IOException {
    Map<ReportId, List<StoredDocument>> held =
        originals.apply(hits.stream().map(Hit::report).toList());
    for (Hit hit : hits) {
      List<Manifest.Listed> all =
          held.getOrDefault(hit.report(), List.of()).stream().map(PackHits::listed).toList();
      Manifest.Line line =
          new Manifest.Line(
              hit.report().written(), hit.version(), hit.priority(), hit.actionability(), all);
      listed.write(Jsons.MAPPER.writeValueAsBytes(line));
      listed.write('\n');
      reports++;
      documents += all.size();
    }
  }

  private static Manifest.Listed listed(StoredDocument document) {
    return new Manifest.Listed(
        document.sha256(),
        document.format().code(),
        document.size(),
        document.arrived(),
        document.current());
  }

  @Override
  public void end() throws IOException {
    listed.flush();
    zip.closeEntry();
    Listing listing = new Listing(reports, documents, Digests.hex(digest));
    byte[] said = Jsons.MAPPER.writeValueAsBytes(manifest.apply(listing));
    entry(Manifest.MANIFEST, said);
    String sha256 = Digests.hex(said);
    entry(
        Manifest.SEAL,
        Jsons.MAPPER.writeValueAsBytes(new Manifest.Seal(sha256, seal.apply(sha256))));
    zip.finish();
  }

  private void entry(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
