package org.leadline.intake.lawenforcement;

import org.leadline.intake.reading.Block;
import org.leadline.intake.reading.Captures;
import org.leadline.intake.reading.FileDraft;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Scope;
import org.leadline.report.Capture;

/** The files of section A. */
final class UploadedFiles {

  private static final Block<FileDraft> FILE =
      new Block<FileDraft>()
          .on((field, file) -> file.scope().only(field, file::name), "filename", "fileName")
          .on(
              (field, file) -> file.scope().only(field, file::originalName),
              "originalFilename",
              "originalFileName")
          .on((field, file) -> file.scope().only(field, file::fileId), "fileId")
          .on((field, file) -> file.scope().attributes(field), "submittalId", "id")
          .on((field, file) -> file.hash(field, "MD5"), "verificationHash")
          .on((field, file) -> file.viewed(field), "viewedByEsp", "fileViewedByEsp")
          .on((field, file) -> file.publiclyAvailable(field), "publiclyAvailable")
          .on(
              (field, file) -> file.scope().only(field, file::industryClass),
              "industryClassification")
          .on(UploadedFiles::tags, "ncmecTags")
          .on((field, file) -> file.annotations(field), "fileAnnotations")
          .on(UploadedFiles::captures, "sourceInformation", "sourceCaptures")
          .on(UploadedFiles::metadata, "espMetadata")
          .on(
              (field, file) -> file.scope().passages(field),
              "additionalInformations",
              "additonalInformations");

  private UploadedFiles() {}

  static void read(Node field, Scope scope) {
    for (Node block : field.items("uploadedFiles")) {
      if (block.isObject()) {
        FileDraft file = new FileDraft(block, scope);
        FILE.read(block, file, scope.draft());
        scope.draft().add(file.build());
      }
    }
  }

  private static void tags(Node field, FileDraft file) {
    for (Node group : field.items("groups")) {
      Node tags = group.child("tags");
      for (Node tag : tags == null ? group.items() : tags.items()) {
        Node leaf = tag.value();
        if (leaf != null) {
          file.tag(leaf.takeStripped());
        }
      }
    }
    file.scope().attributes(field);
  }

  private static void captures(Node field, FileDraft file) {
    for (Node block : field.items("sourceCaptures")) {
      Capture capture = Captures.typed(block, file.scope());
      if (capture != null && "UPLOAD".equalsIgnoreCase(capture.event())) {
        file.uploaded(capture.time());
      }
    }
  }

  private static void metadata(Node field, FileDraft file) {
    for (Node pair : field.items("metadatas", "metadata")) {
      file.namedValue(pair);
    }
    file.scope().attributes(field);
  }
}
