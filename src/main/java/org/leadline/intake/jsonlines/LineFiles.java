package org.leadline.intake.jsonlines;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Block;
import org.leadline.intake.reading.FileDraft;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Scope;

/** Facts about files of a line. */
final class LineFiles {

  private static final Block<FileDraft> FILE =
      new Block<FileDraft>()
          .on(in(Shapes::one, (field, file) -> file.scope().only(field, file::name)), "name")
          .on(
              in(Shapes::one, (field, file) -> file.scope().only(field, file::originalName)),
              "originalName")
          .on(in(Shapes::one, (field, file) -> file.scope().only(field, file::fileId)), "fileId")
          .on(in(Shapes::one, (field, file) -> file.viewed(field)), "viewedByProvider")
          .on(in(Shapes::one, (field, file) -> file.publiclyAvailable(field)), "publiclyAvailable")
          .on(
              in(Shapes::one, (field, file) -> file.scope().only(field, file::industryClass)),
              "class")
          .on(in(Shapes::one, (field, file) -> file.uploaded(file.scope().time(field))), "uploaded")
          .on(in(Shapes::values, LineFiles::tags), "tags")
          .on(in(Shapes::objectOrObjects, LineFiles::hashes), "hashes")
          .on(
              in(
                  Shapes::objectsOrValues,
                  (field, file) -> LineValues.addressEvents(field, file.scope())),
              "ipEvents")
          .on(
              in(Shapes::objects, (field, file) -> LineValues.identifiers(field, file.scope())),
              "identifiers")
          .on(in(Shapes::oneOrMany, (field, file) -> file.scope().passages(field)), "text")
          .on(in(Shapes::object, (field, file) -> file.scope().attributes(field)), "attributes");

  /** The name of the fact, as of {@code attributes} of a file. */
  private static final String QUALITY = "pdqQuality";

  private LineFiles() {}

  /** A rule of files, for fields of a shape. */
  private static Block.Rule<FileDraft> in(
      UnaryOperator<Block.Rule<Scope>> shape, Block.Rule<FileDraft> rule) {
    return (field, file) ->
        shape.apply((same, scope) -> rule.take(same, file)).take(field, file.scope());
  }

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

  /** What a PDQ hash is said to be worth. */
  private static void quality(@Nullable Node quality, FileDraft file) {
    if (quality != null && quality.text() != null) {
      file.scope().attributeNamed(quality, QUALITY);
    }
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
          quality(item.child("quality"), file);
        }
      }
    } else {
      field.children().forEach(hash -> file.hash(hash, hash.name()));
    }
  }
}
