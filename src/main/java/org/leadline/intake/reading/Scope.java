package org.leadline.intake.reading;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Attribute;
import org.leadline.report.Capture;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Location;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Party;
import org.leadline.report.Passage;
import org.leadline.report.Place;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/**
 * Whose words the leaves of one block are, and where the remaining facts of that block go. Moves
 * leaves to the draft; each method takes the leaves that it moves. Where a leaf states nothing,
 * nothing is moved. For one thread.
 */
public final class Scope {

  private final Draft draft;
  private final Role role;
  private final Origin origin;
  private final @Nullable String party;
  private final @Nullable String service;
  private final @Nullable String region;
  private final List<Attribute> attributes;

  Scope(
      Draft draft,
      Role role,
      Origin origin,
      @Nullable String party,
      @Nullable String service,
      @Nullable String region,
      List<Attribute> attributes) {
    this.draft = requireNonNull(draft);
    this.role = requireNonNull(role);
    this.origin = requireNonNull(origin);
    this.party = party;
    this.service = service;
    this.region = region;
    this.attributes = attributes;
  }

  /** The same words in another role. */
  public Scope as(Role other) {
    return new Scope(draft, other, origin, party, service, region, attributes);
  }

  /** The same role in the words of another. */
  public Scope by(Origin other) {
    return new Scope(draft, role, other, party, service, region, attributes);
  }

  /** The same words, with values numbered by this service. */
  public Scope of(@Nullable String other) {
    return new Scope(draft, role, origin, party, other, region, attributes);
  }

  /** The same words, with remaining facts gathered in a list of their own. */
  public Scope gathering(List<Attribute> other) {
    return new Scope(draft, role, origin, party, service, region, other);
  }

  /** The words of a party's block. */
  public Scope ofParty(
      Role partyRole, String path, @Nullable String partyService, @Nullable String partyRegion) {
    return new Scope(draft, partyRole, origin, path, partyService, partyRegion, new ArrayList<>());
  }

  /** Adds the party whose words these are; its service as written, null when not stated. */
  public void addParty(@Nullable String stated, Stated compromised) {
    draft.add(
        new Party(role, draft.format(), requireNonNull(party), stated, compromised, attributes));
  }

  /** The draft that leaves are moved to. */
  public Draft draft() {
    return draft;
  }

  /** Whose words. */
  public Role role() {
    return role;
  }

  /** The service under whose numbering values fall; null when not known. */
  public @Nullable String service() {
    return service;
  }

  /** The remaining facts gathered so far. */
  public List<Attribute> attributes() {
    return attributes;
  }

  /** The place of a node in these words. */
  public Place place(Node node, Manner manner) {
    return new Place(draft.format(), node.path(), role, origin, manner, party, node.pages());
  }

  /** Moves a leaf to the remaining facts, under its own name. */
  public void attribute(Node node) {
    attributeNamed(node, null);
  }

  /** Moves a leaf to the remaining facts under another name; null for its own. */
  public void attributeNamed(Node node, @Nullable String name) {
    String text = node.take();
    if (text != null) {
      attributes.add(
          new Attribute(name == null ? node.label() : name, text, place(node, Manner.DECLARED)));
    }
  }

  /**
   * Moves a leaf (or the value that it wraps) to a field that holds one text; to the remaining
   * facts where that field is filled.
   */
  public void only(Node node, Predicate<String> field) {
    Node leaf = node.value();
    String text = leaf == null ? null : leaf.text();
    if (leaf != null && text != null) {
      if (field.test(text.strip())) {
        leaf.take();
      } else {
        attribute(leaf);
      }
    }
  }

  /** Moves every leaf at and below a node that is not taken to the remaining facts. */
  public void attributes(Node node) {
    if (!node.isTaken()) {
      attribute(node);
    }
    node.children().forEach(this::attributes);
  }

  /** Moves every leaf at and below a node that is not taken to the free text. */
  public void passages(Node node) {
    if (!node.isTaken()) {
      passage(node);
    }
    node.children().forEach(this::passages);
  }

  /** Moves a leaf to the free text. */
  public void passage(Node leaf) {
    String text = leaf.take();
    if (text != null) {
      draft.add(leaf, new Passage(place(leaf, Manner.DECLARED), text, true));
    }
  }

  /** Moves a leaf to the values, with nothing but its service said about it. */
  public void value(Node leaf, IdentifierKind kind) {
    value(leaf, kind, new Hints(service, region, null, null, Stated.NOT_STATED), null);
  }

  /** Moves a leaf to the values, with the document's name for its type. */
  public void value(Node leaf, IdentifierKind kind, @Nullable String type) {
    value(leaf, kind, hints(type, Stated.NOT_STATED), null);
  }

  /** Moves a leaf to the values; with a capture it counts as captured, otherwise as declared. */
  public void value(Node leaf, IdentifierKind kind, Hints hints, @Nullable Capture capture) {
    String text = leaf.take();
    if (text != null) {
      Manner manner = capture == null ? Manner.DECLARED : Manner.CAPTURED;
      draft.add(Occurrence.read(kind, text, place(leaf, manner), hints, capture));
    }
  }

  /** Adds a value that is put together from, or part of, the text of a node; takes nothing. */
  public void derivedValue(Node node, IdentifierKind kind, String text, Manner manner) {
    draft.countDerived(node);
    draft.add(
        Occurrence.read(kind, text, place(node, manner), hints(null, Stated.NOT_STATED), null));
  }

  /** What these words say about a value. */
  public Hints hints(@Nullable String type, Stated verified) {
    return new Hints(service, region, null, type, verified);
  }

  /** Adds a location. */
  public void location(
      Node node,
      @Nullable String about,
      @Nullable String country,
      @Nullable String state,
      @Nullable String city,
      @Nullable String postalCode,
      @Nullable String organization,
      List<String> networkTypes,
      List<Attribute> rest) {
    draft.add(
        new Location(
            place(node, Manner.DECLARED),
            about,
            country == null ? null : country.toUpperCase(Locale.ROOT),
            state,
            city,
            postalCode,
            organization,
            networkTypes,
            rest));
  }

  /** The yes or no of a leaf; its text is kept among the remaining facts when it is neither. */
  public Stated stated(@Nullable Node leaf) {
    String text = leaf == null ? null : leaf.text();
    if (leaf == null || text == null) {
      return Stated.NOT_STATED;
    }
    Stated stated = Flags.of(text);
    if (stated == Stated.NOT_STATED) {
      draft.note(Note.Kind.NOT_READABLE, leaf);
      attribute(leaf);
    }
    leaf.take();
    return stated;
  }

  /**
   * The time of a leaf; null when it states none. The text is kept among the remaining facts unless
   * the time says all of it: when it is no time, has no zone or another zone than UTC.
   */
  public @Nullable Instant time(@Nullable Node leaf) {
    String text = leaf == null ? null : leaf.text();
    if (leaf == null || text == null) {
      return null;
    }
    Optional<WrittenTime> time = WrittenTime.of(text);
    noteTime(leaf, time);
    if (time.isEmpty() || !time.get().saysAllOf(text)) {
      attribute(leaf);
    }
    leaf.take();
    return time.map(WrittenTime::instant).orElse(null);
  }

  /** The event at which a value was recorded; its leaves are taken. */
  public Capture capture(
      @Nullable Node time, @Nullable Node event, @Nullable Node port, @Nullable Node proxy) {
    String raw = time == null ? null : time.take();
    Optional<WrittenTime> written = raw == null ? Optional.empty() : WrittenTime.of(raw);
    if (time != null && raw != null) {
      noteTime(time, written);
    }
    return new Capture(
        written.map(WrittenTime::instant).orElse(null),
        raw,
        written.isPresent() && written.get().zoneAssumed(),
        event == null ? null : event.takeStripped(),
        port(port),
        stated(proxy));
  }

  private @Nullable Integer port(@Nullable Node leaf) {
    String text = leaf == null ? null : leaf.text();
    if (leaf == null || text == null) {
      return null;
    }
    String digits = text.strip();
    boolean readable = digits.matches("[1-9][0-9]{0,4}") && Integer.parseInt(digits) <= 65_535;
    if (!readable) {
      draft.note(Note.Kind.NOT_READABLE, leaf);
      attribute(leaf);
      return null;
    }
    leaf.take();
    return Integer.valueOf(digits);
  }

  private void noteTime(Node leaf, Optional<WrittenTime> time) {
    if (time.isEmpty()) {
      draft.note(Note.Kind.NOT_READABLE, leaf);
    } else if (time.get().zoneAssumed()) {
      draft.note(Note.Kind.ZONE_ASSUMED, leaf);
    }
  }
}
