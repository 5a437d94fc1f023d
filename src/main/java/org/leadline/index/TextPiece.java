package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Attribute;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Incident;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Party;
import org.leadline.report.Passage;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/**
 * A piece of a report's text with the path of the field that holds it: what default text search
 * reads and what highlights are cut from.
 *
 * @param path the field's path in its document
 * @param text the text as written
 * @param childVictim whether it belongs to a child victim
 * @param searched whether its words are searched; a hash or an address is found by its match key
 *     instead, which keeps millions of one-time words out of the dictionary, and a mentioned value
 *     by the text that it stands in
 * @param keyed whether it is a value that match keys stand for
 * @param service the service under whose numbering a keyed value was given, as written; null when
 *     none was
 */
public record TextPiece(
    String path,
    String text,
    boolean childVictim,
    boolean searched,
    boolean keyed,
    @Nullable String service) {

  /** Checks that nothing is missing. */
  public TextPiece {
    requireNonNull(path);
    requireNonNull(text);
  }

  /**
   * Every piece of a report: its own number, title and what it is about first, then what is said of
   * the incident, free text, files, parties, values.
   */
  public static List<TextPiece> of(Report report) {
    List<TextPiece> pieces = new ArrayList<>();
    addOwnNumber(pieces, report.id());
    Incident incident = report.incident();
    add(pieces, "title", incident.title(), false);
    addAll(pieces, "type", incident.types());
    add(pieces, "provider", report.reporter().name(), false);
    add(pieces, "platform", incident.platform(), false);
    addAll(pieces, "flag", incident.flags());
    addAll(pieces, "tag", incident.tags());
    add(pieces, "escalation", incident.escalation(), false);
    add(pieces, "incident-time", incident.timeDescription(), false);
    add(pieces, "brand", report.reporter().subBrand(), false);
    for (Passage passage : report.passages()) {
      add(pieces, passage.place().path(), passage.text(), isVictim(passage.place()));
    }
    for (ReportFile file : report.files()) {
      add(pieces, file.path() + "/name", file.name(), false);
      add(pieces, file.path() + "/originalName", file.originalName(), false);
      addAttributes(pieces, file.attributes());
    }
    for (Party party : report.parties()) {
      addAttributes(pieces, party.attributes());
    }
    addAttributes(pieces, report.incident().attributes());
    report.locations().forEach(location -> addAttributes(pieces, location.attributes()));
    for (Occurrence occurrence : report.occurrences()) {
      addValue(pieces, occurrence);
    }
    return pieces;
  }

  /** Numbers of the clearing house are recognised as such; those of others are words like any. */
  private static void addOwnNumber(List<TextPiece> pieces, ReportId id) {
    if (!id.source().equals(ReportId.CYBERTIP)) {
      add(pieces, "id", id.id(), false);
    }
  }

  private static void addAttributes(List<TextPiece> pieces, List<Attribute> attributes) {
    for (Attribute attribute : attributes) {
      Place place = attribute.place();
      add(pieces, place.path(), attribute.value(), isVictim(place));
    }
  }

  private static void addValue(List<TextPiece> pieces, Occurrence occurrence) {
    Place place = occurrence.place();
    boolean searched = place.manner() != Manner.MENTIONED && !isFoundByKey(occurrence);
    boolean keyed = !occurrence.keys().isEmpty();
    pieces.add(
        new TextPiece(
            place.path(),
            occurrence.raw(),
            isVictim(place),
            searched,
            keyed,
            keyed ? occurrence.hints().service() : null));
  }

  /** A hash or address has one spelling, and its key is it; one that was not understood has not. */
  private static boolean isFoundByKey(Occurrence occurrence) {
    boolean oneSpelling =
        occurrence.kind() == IdentifierKind.HASH || occurrence.kind() == IdentifierKind.IP;
    return oneSpelling && occurrence.keys().stream().anyMatch(key -> key.kind() != KeyKind.RAW);
  }

  private static boolean isVictim(Place place) {
    return place.role() == Role.CHILD_VICTIM;
  }

  private static void addAll(List<TextPiece> pieces, String path, List<String> texts) {
    texts.forEach(text -> add(pieces, path, text, false));
  }

  private static void add(
      List<TextPiece> pieces, String path, @Nullable String text, boolean childVictim) {
    if (text != null && !text.isBlank()) {
      pieces.add(new TextPiece(path, text, childVictim, true, false, null));
    }
  }

  /** Whether it is the name of a file, whose words are joined by points and underscores. */
  public boolean isFileName() {
    return path.endsWith("/name") || path.endsWith("/originalName");
  }

  /** The text as words are read from it: of a file's name without what joins them. */
  public String words() {
    return isFileName() ? wordsOfName(text) : text;
  }

  /** A name of a file with a blank for each point and underscore. */
  public static String wordsOfName(String name) {
    return name.replace('.', ' ').replace('_', ' ');
  }

  /** Names the place only: the text is report content. */
  @Override
  public String toString() {
    return "TextPiece[" + path + "]";
  }
}
