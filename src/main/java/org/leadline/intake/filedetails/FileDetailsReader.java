package org.leadline.intake.filedetails;

import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Annotations;
import org.leadline.intake.reading.Block;
import org.leadline.intake.reading.Captures;
import org.leadline.intake.reading.Devices;
import org.leadline.intake.reading.Draft;
import org.leadline.intake.reading.FileDraft;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Reading;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.intake.reading.ReportNumbers;
import org.leadline.intake.reading.Scope;
import org.leadline.report.Format;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Origin;
import org.leadline.report.ReportId;

/** Reads the tree of a {@code fileDetails} document. Safe for many threads. */
public final class FileDetailsReader {

  /** The name of the root element. */
  public static final String ROOT = "fileDetails";

  private static final String SENDER = "provider/file/";

  private static final Block<FileDraft> FILE =
      new Block<FileDraft>()
          .on((field, file) -> file.scope().only(field, file::fileId), "fileId")
          .on((field, file) -> file.scope().only(field, file::name), "fileName")
          .on((field, file) -> file.scope().only(field, file::originalName), "originalFileName")
          .on(FileDetailsReader::uploaded, "uploadedToEspTimestamp")
          .on((field, file) -> file.scope().value(field, IdentifierKind.URL), "locationOfFile")
          .on((field, file) -> file.viewed(field), "fileViewedByEsp")
          .on((field, file) -> file.publiclyAvailable(field), "publiclyAvailable")
          .on((field, file) -> file.scope().attributes(field), "exifViewedByEsp", "fileRelevance")
          .on((field, file) -> Annotations.readOne(field, file.scope(), file::tag), "potentialMeme")
          .on((field, file) -> file.annotations(field), "fileAnnotations")
          .on(
              (field, file) -> file.scope().only(field, file::industryClass),
              "industryClassification")
          .on(FileDetailsReader::hash, "originalFileHash")
          .on(
              (field, file) ->
                  Captures.named(field, "ipAddress", IdentifierKind.IP, null, file.scope()),
              "ipCaptureEvent")
          .on((field, file) -> Devices.read(field, file.scope()), "deviceId")
          .on(FileDetailsReader::details, "details")
          .on((field, file) -> file.scope().passages(field), "additionalInfo");

  private FileDetailsReader() {}

  /**
   * Reads the document.
   *
   * @throws Refused when it names no file, or a report number that is none
   */
  public static Reading read(Node root) {
    String fileId = root.textOf("fileId");
    if (fileId == null) {
      throw new Refused(RejectionReason.ID_MISSING, Position.ofPath("/fileDetails/fileId[1]"));
    }
    root.qualify("[fileId='" + quoted(fileId.strip()) + "']");
    Draft draft = new Draft(Format.FILE_DETAILS_XML);
    Scope scope = draft.incident(Origin.PROVIDER, null);
    ReportId id = reportId(root);
    FileDraft file = new FileDraft(root, scope);
    FILE.read(root, file, draft);
    draft.add(file.build());
    return new Reading(id, SENDER + fileId.strip(), draft, root);
  }

  private static @Nullable ReportId reportId(Node root) {
    Node field = root.child("reportId");
    return field == null || field.text() == null ? null : ReportNumbers.id(field);
  }

  /** XPath 1.0 has no escape for the quote that delimits a text. */
  private static String quoted(String fileId) {
    return fileId.replace('\'', '_');
  }

  private static void uploaded(Node field, FileDraft file) {
    if (file.hasUploaded()) {
      file.scope().attributes(field);
    } else {
      file.uploaded(file.scope().time(field));
    }
  }

  private static void hash(Node field, FileDraft file) {
    Node type = field.child("hashType");
    file.hash(field, type == null ? null : type.takeStripped());
    file.scope().attributes(field);
  }

  private static void details(Node field, FileDraft file) {
    for (Node pair : field.children()) {
      file.namedValue(pair);
    }
    file.scope().attributes(field);
  }
}
