package org.leadline.intake;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Note;
import org.leadline.report.Format;
import org.leadline.report.Report;
import org.leadline.report.ReportId;

/**
 * One document that was read: its original bytes and what they say. A report is the set of its
 * documents; within one report, documents of the same format and sender are versions of one line.
 *
 * @param id the report that it belongs to
 * @param numberKnown false when the document is provider XML and nothing told its clearing-house
 *     number: the id is then {@code provider-xml/} and the first 16 digits of the SHA-256
 * @param format what the document is
 * @param sender who delivers this line of the report: {@code clearing-house} for law-enforcement
 *     JSON, {@code provider} for provider XML, {@code provider/file/} and the file id for file
 *     details (each file is a line of its own), the source for JSON lines
 * @param bytes the original; for a line of JSON lines, that line without its line break
 * @param sha256 SHA-256 of the bytes, 64 lower-case hexadecimal digits
 * @param received when the clearing house or the feed received the report; null when not stated
 * @param madeAvailable when the clearing house made this state of it available, the latest of all
 *     agencies; null when not stated
 * @param content what the document says; match keys are not derived yet
 * @param notes what the reader noticed that is no error, in document order
 */
public record Document(
    ReportId id,
    boolean numberKnown,
    Format format,
    String sender,
    DocumentBytes bytes,
    String sha256,
    @Nullable Instant received,
    @Nullable Instant madeAvailable,
    Report content,
    List<Note> notes) {

  /** Checks that nothing is missing and copies the notes. */
  public Document {
    requireNonNull(id);
    requireNonNull(format);
    requireNonNull(sender);
    requireNonNull(bytes);
    requireNonNull(sha256);
    requireNonNull(content);
    notes = List.copyOf(notes);
  }

  /** Names the report and the format only. */
  @Override
  public String toString() {
    return "Document[" + id + ", " + format.code() + "]";
  }
}
