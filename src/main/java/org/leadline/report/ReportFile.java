package org.leadline.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a file that a report names. The file itself is never held. Hashes and the upload
 * address are the report's occurrences that it {@link #holds}.
 *
 * @param document the format of the document that tells of it
 * @param path the file block's path in that document
 * @param fileId the clearing house's token for the file; null when not stated
 * @param name the file name in the package; null when not stated
 * @param originalName the user's own name for the file; null when not stated
 * @param viewedByProvider whether the provider says that a person viewed the whole file
 * @param publiclyAvailable whether the provider says that it was publicly available
 * @param industryClass the bare class code A1, A2, B1 or B2; null when not stated; never spelled
 *     out
 * @param tags labels and annotations by name, the clearing house's and the provider's
 * @param uploaded when it was uploaded; null when not stated
 * @param attributes everything else that the block says
 * @param further the blocks of other documents of the report that tell of the same file and fill
 *     the gaps; empty when one document alone tells of it
 */
public record ReportFile(
    Format document,
    String path,
    @Nullable String fileId,
    @Nullable String name,
    @Nullable String originalName,
    Stated viewedByProvider,
    Stated publiclyAvailable,
    @Nullable String industryClass,
    List<String> tags,
    @Nullable Instant uploaded,
    List<Attribute> attributes,
    List<Block> further) {

  /**
   * Where a document tells of a file.
   *
   * @param document the format of the document
   * @param path the file block's path in it
   */
  public record Block(Format document, String path) {

    /** Checks that both are given. */
    public Block {
      requireNonNull(document);
      requireNonNull(path);
    }

    private boolean holds(Place place) {
      String inner = place.path();
      return place.document() == document
          && inner.startsWith(path)
          && (inner.length() == path.length() || inner.charAt(path.length()) == '/');
    }
  }

  /** A file that one document tells of. */
  public ReportFile(
      Format document,
      String path,
      @Nullable String fileId,
      @Nullable String name,
      @Nullable String originalName,
      Stated viewedByProvider,
      Stated publiclyAvailable,
      @Nullable String industryClass,
      List<String> tags,
      @Nullable Instant uploaded,
      List<Attribute> attributes) {
    this(
        document,
        path,
        fileId,
        name,
        originalName,
        viewedByProvider,
        publiclyAvailable,
        industryClass,
        tags,
        uploaded,
        attributes,
        List.of());
  }

  /** Copies the lists. */
  public ReportFile {
    requireNonNull(document);
    requireNonNull(path);
    requireNonNull(viewedByProvider);
    requireNonNull(publiclyAvailable);
    tags = List.copyOf(tags);
    attributes = List.copyOf(attributes);
    further = List.copyOf(further);
  }

  /**
   * Whether a place lies inside one of this file's blocks: in the same format, at its path or below
   * it (with JSON Pointers {@code /files/1} is no parent of {@code /files/10}).
   */
  public boolean holds(Place place) {
    return block().holds(place) || further.stream().anyMatch(block -> block.holds(place));
  }

  /** Where the document tells of it whose words come first. */
  public Block block() {
    return new Block(document, path);
  }

  /** The same file with these facts in the place of its own. */
  public ReportFile withAttributes(List<Attribute> other) {
    return with(uploaded, other);
  }

  /** The same file, uploaded at this time. */
  public ReportFile withUploaded(Instant time) {
    return with(time, attributes);
  }

  private ReportFile with(@Nullable Instant time, List<Attribute> facts) {
    return new ReportFile(
        document,
        path,
        fileId,
        name,
        originalName,
        viewedByProvider,
        publiclyAvailable,
        industryClass,
        tags,
        time,
        facts,
        further);
  }

  @Override
  public String toString() {
    return "ReportFile[" + path + "]";
  }
}
