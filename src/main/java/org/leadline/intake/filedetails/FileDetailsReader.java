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

  /** It is a part of a key; the clearing house's are 32 characters (formats reference 1.1). */
  private static final int LONGEST_ID = 256;

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
   * @throws Refused when it names no file or two, or a report number that is none, or two
   */
  public static Reading read(Node root) {
    String fileId = fileId(root);
    root.qualify("[fileId='" + quoted(fileId) + "']");
    Draft draft = new Draft(Format.FILE_DETAILS_XML);
    Scope scope = draft.incident(Origin.PROVIDER, null);
    ReportId id = reportId(root);
    FileDraft file = new FileDraft(root, scope);
    FILE.read(root, file, draft);
    draft.add(file.build());
    return new Reading(id, SENDER + fileId, draft, root);
  }

  private static String fileId(Node root) {
    String fileId = root.textOf("fileId");
    Position position = Position.ofPath("/fileDetails/fileId[1]");
    if (fileId == null) {
      throw new Refused(RejectionReason.ID_MISSING, position);
    }
    checkOnce(root, "fileId");
    if (fileId.strip().length() > LONGEST_ID) {
      throw new Refused(
          RejectionReason.ID_NOT_VALID,
          position,
          "A file's id is 1 to %d characters.".formatted(LONGEST_ID));
    }
    return fileId.strip();
  }

  /** Which file and which report the facts belong to must not depend on which of two is read. */
  private static void checkOnce(Node root, String name) {
    if (root.children().stream().filter(field -> field.name().equals(name)).count() > 1) {
      throw new Refused(RejectionReason.ID_TWICE, Position.ofPath("/fileDetails/" + name + "[2]"));
    }
  }

  private static @Nullable ReportId reportId(Node root) {
    checkOnce(root, "reportId");
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
