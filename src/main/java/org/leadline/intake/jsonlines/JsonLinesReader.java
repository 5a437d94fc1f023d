package org.leadline.intake.jsonlines;

import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Block;
import org.leadline.intake.reading.Draft;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Reading;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.intake.reading.Scope;
import org.leadline.report.Format;
import org.leadline.report.Origin;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;
import org.leadline.report.Stated;

/** Reads the tree of one line of JSON lines. Safe for many threads. */
public final class JsonLinesReader {

  private static final Block<Scope> LINE =
      new Block<Scope>()
          .on((field, scope) -> field.take(), "source", "id")
          .on(Shapes.one((field, scope) -> scope.draft().received(scope.time(field))), "received")
          .on(Shapes.one((field, scope) -> scope.only(field, scope.draft()::title)), "title")
          .on(Shapes.oneOrMany((field, scope) -> scope.passages(field)), "text")
          .on(Shapes.objectOrValue(JsonLinesReader::reporter), "reporter")
          .on(Shapes.oneOrMany(JsonLinesReader::categories), "category")
          .on(Shapes.values(JsonLinesReader::tags), "tags")
          .on(Shapes.objects(LineParties::read), "parties")
          .on(Shapes.objects(LineValues::identifiers), "identifiers")
          .on(Shapes.objectsOrValues(LineValues::addressEvents), "ipEvents")
          .on(Shapes.objects(LineFiles::read), "files")
          .on(Shapes.object((field, scope) -> scope.passages(field)), "columns");

  private JsonLinesReader() {}

  /** Whether an object with these fields is meant as a line of JSON lines. */
  public static boolean fits(Node root) {
    return root.child("source") != null;
  }

  /**
   * Reads the line.
   *
   * @throws Refused when its key is missing, stands twice or is not valid, or when a role is none
   */
  public static Reading read(Node root) {
    String source = only(root, "source");
    String number = only(root, "id");
    Draft draft = new Draft(Format.JSON_LINES);
    Scope scope = draft.incident(Origin.PROVIDER, null);
    root.belongsTo(scope);
    LINE.read(root, scope, draft);
    return new Reading(id(source, number), source, draft, root);
  }

  private static ReportId id(String source, String number) {
    if (source.equals(ReportId.PROVIDER_XML)) {
      throw new Refused(
          RejectionReason.VALUE_NOT_ALLOWED,
          Position.ofPath("/source"),
          "This source is kept for provider XML without a number.");
    }
    try {
      return new ReportId(source, number);
    } catch (IllegalArgumentException e) {
      throw new Refused(
          RejectionReason.ID_NOT_VALID,
          Position.ofPath("/id"),
          "A source is 1 to 64 characters of a-z, 0-9, dot, hyphen and underscore; an id is 1 to"
              + " 256 characters.");
    }
  }

  private static String only(Node root, String name) {
    Node field = root.child(name);
    String text = field == null ? null : field.takeStripped();
    if (text == null) {
      throw new Refused(RejectionReason.ID_MISSING, Position.ofPath("/" + name));
    }
    if (root.children().stream().filter(other -> other.name().equals(name)).count() > 1) {
      throw new Refused(RejectionReason.ID_TWICE, Position.ofPath("/" + name));
    }
    return text;
  }

  /** A name, or an object of name, brand and whether it is a member of the public. */
  private static void reporter(Node field, Scope scope) {
    if (field.isObject()) {
      String name = stripped(field.child("name"));
      String brand = stripped(field.child("brand"));
      Stated member = scope.stated(field.child("member"));
      scope.draft().reporter(new Reporter(name == null ? "" : name, brand, member));
    } else {
      String name = field.takeStripped();
      if (name != null) {
        scope.draft().reporter(new Reporter(name, null, Stated.NOT_STATED));
      }
    }
  }

  private static void categories(Node field, Scope scope) {
    field.items().forEach(item -> scope.draft().type(stripped(item.value())));
  }

  private static void tags(Node field, Scope scope) {
    field.items().forEach(item -> scope.draft().tag(stripped(item.value())));
  }

  static @Nullable String stripped(@Nullable Node leaf) {
    return leaf == null ? null : leaf.takeStripped();
  }
}
