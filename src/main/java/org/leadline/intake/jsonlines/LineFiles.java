package org.leadline.intake.jsonlines;

import org.leadline.intake.reading.Block;
import org.leadline.intake.reading.FileDraft;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Scope;

/** Facts about files of a line. */
final class LineFiles {

  private static final Block<FileDraft> FILE =
      new Block<FileDraft>()
          .on((field, file) -> file.scope().only(field, file::name), "name")
          .on((field, file) -> file.scope().only(field, file::originalName), "originalName")
          .on((field, file) -> file.scope().only(field, file::fileId), "fileId")
          .on((field, file) -> file.viewed(field), "viewedByProvider")
          .on((field, file) -> file.publiclyAvailable(field), "publiclyAvailable")
          .on((field, file) -> file.scope().only(field, file::industryClass), "class")
          .on((field, file) -> file.uploaded(file.scope().time(field)), "uploaded")
          .on(LineFiles::tags, "tags")
          .on(LineFiles::hashes, "hashes")
          .on((field, file) -> LineValues.addressEvents(field, file.scope()), "ipEvents")
          .on((field, file) -> LineValues.identifiers(field, file.scope()), "identifiers")
          .on((field, file) -> file.scope().passages(field), "text")
          .on((field, file) -> file.scope().attributes(field), "attributes");

  private LineFiles() {}

  static void read(Node field, Scope scope) {
    for (Node block : field.items()) {
      if (block.isObject()) {
        FileDraft file = new FileDraft(block, scope);
        FILE.read(block, file, scope.draft());
        scope.draft().add(file.build());
      }
    }
  }

  private static void tags(Node field, FileDraft file) {
    field.items().forEach(item -> file.tag(JsonLinesReader.stripped(item.value())));
  }

  /** Either an object of algorithm and value, or a list of objects with type and value. */
  private static void hashes(Node field, FileDraft file) {
    if (field.isList()) {
      for (Node item : field.items()) {
        String type = item.textOf("type");
        Node value = item.child("value");
        if (value != null && value.text() != null) {
          file.hash(value, type == null ? null : type.strip());
          JsonLinesReader.stripped(item.child("type"));
        }
      }
    } else {
      field.children().forEach(hash -> file.hash(hash, hash.name()));
    }
  }
}
