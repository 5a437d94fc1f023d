package org.leadline.identity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.config.ConfigNode;
import org.leadline.report.Codes;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Role;

/**
 * A form in which a provider writes facts into a text or under a name of its own (formats reference
 * 2.3), as {@code providers.json} describes it. Immutable.
 *
 * @param name its name in the file
 * @param services families of services in whose reports it is looked for
 * @param form how it is written
 * @param marks texts of which one must stand in a text, as written, before it is looked at; for
 *     {@link Form#JSON} the first key of the object
 * @param needs how many different fields make a block; a text with fewer claims the form and is
 *     broken
 * @param fields what each field says, in file order
 * @param parties whose block an object, or what follows a label, is; for {@link Form#JSON} by the
 *     object's key
 */
public record ProviderQuirk(
    String name,
    List<String> services,
    Form form,
    List<String> marks,
    int needs,
    List<Field> fields,
    Map<String, Role> parties) {

  /** Copies the collections. */
  public ProviderQuirk {
    requireNonNull(name);
    requireNonNull(form);
    services = List.copyOf(services);
    marks = List.copyOf(marks);
    fields = List.copyOf(fields);
    // In one order in every process: settings are told apart by how they are written out.
    parties = Collections.unmodifiableMap(new TreeMap<>(parties));
  }

  /** How a form is written. */
  public enum Form {
    /** An object of JSON within a text. */
    JSON,
    /** Lines of label, colon and value; without line breaks all on one line. */
    LINES,
    /** Labels anywhere in prose, each with a value after it. */
    PROSE,
    /** Named facts of a file. */
    FILE_FACTS
  }

  /** What a field says. */
  public enum Meaning {
    /** A value of {@link Field#kind}. */
    VALUE,
    /** A fact without a field of its own. */
    FACT,
    /** A fact that may go on over several lines, up to the next label. */
    TEXT,
    /** When the event of the values beside it was. */
    TIME,
    /** The source port of the address beside it. */
    PORT,
    /** When the file was uploaded. */
    UPLOADED,
    /** A postal code. */
    POSTAL_CODE,
    /** Latitude and longitude. */
    COORDINATES
  }

  /**
   * One field.
   *
   * @param label the label or key, compared without upper case, blanks and punctuation
   * @param meaning what it says
   * @param kind what sort of value it is; null unless it is a value
   * @param type the name of the value's type, as a document would give it; null for none
   * @param service the service under whose numbering it falls; null for that of the place
   * @param event the event at which it was recorded; null when it is merely mentioned
   * @param party whose value it is; null for that of the place
   * @param block the name of the block that fields of one such party share; null for the label
   */
  public record Field(
      String label,
      Meaning meaning,
      @Nullable IdentifierKind kind,
      @Nullable String type,
      @Nullable String service,
      @Nullable String event,
      @Nullable Role party,
      @Nullable String block) {

    /** Checks what is always there. */
    public Field {
      requireNonNull(label);
      requireNonNull(meaning);
    }
  }

  private static final int MOST_NEEDED = 20;

  /** Reads the forms under a key; problems go to the node. */
  static List<ProviderQuirk> readAll(ConfigNode root, String key) {
    List<ProviderQuirk> quirks = new ArrayList<>();
    root.named(key, ProviderQuirk::read)
        .forEach((name, quirk) ->
            quirks.add(
                new ProviderQuirk(
                    name,
                    quirk.services,
                    quirk.form,
                    quirk.marks,
                    quirk.needs,
                    quirk.fields,
                    quirk.parties)));
    return quirks;
  }

  private static ProviderQuirk read(ConfigNode node) {
    Form form = node.choice("form", Form.LINES, coded(Form.values()));
    List<String> marks = node.texts("marks");
    if (marks.isEmpty() != (form == Form.FILE_FACTS)) {
      node.problem("marks", "at least one is expected, and none for file-facts");
    }
    List<String> services = node.texts("services");
    if (services.isEmpty()) {
      node.problem("services", "at least one family of services is expected");
    }
    List<Field> fields = new ArrayList<>();
    node.named("fields", ProviderQuirk::field)
        .forEach((label, field) ->
            fields.add(
                new Field(
                    label,
                    field.meaning,
                    field.kind,
                    field.type,
                    field.service,
                    field.event,
                    field.party,
                    field.block)));
    return new ProviderQuirk(
        "", services, form, marks, node.integer("needs", 1, 1, MOST_NEEDED), fields, parties(node));
  }

  private static Field field(ConfigNode node) {
    Map<String, Meaning> meanings = new LinkedHashMap<>(coded(Meaning.values()));
    Map<String, IdentifierKind> kinds = coded(IdentifierKind.values());
    meanings.remove(Codes.of(Meaning.VALUE));
    kinds.keySet().forEach(kind -> meanings.put(kind, Meaning.VALUE));
    Meaning meaning = node.choice("as", Meaning.FACT, meanings);
    IdentifierKind kind =
        meaning == Meaning.VALUE ? node.choice("as", IdentifierKind.OTHER, kinds) : null;
    return new Field(
        "",
        meaning,
        kind,
        optional(node, "type"),
        optional(node, "service"),
        optional(node, "event"),
        node.names().contains("party") ? role(node, "party") : null,
        optional(node, "block"));
  }

  private static Map<String, Role> parties(ConfigNode node) {
    Map<String, Role> parties = new LinkedHashMap<>();
    try (ConfigNode inner = node.object("parties")) {
      inner.names().forEach(name -> parties.put(name, role(inner, name)));
    }
    return parties;
  }

  private static Role role(ConfigNode node, String key) {
    Map<String, Role> roles = coded(Role.values());
    roles.values().removeIf(role -> !role.links());
    return node.choice(key, Role.OTHER, roles);
  }

  private static @Nullable String optional(ConfigNode node, String key) {
    String text = node.text(key, "");
    return text.isEmpty() ? null : text;
  }

  private static <E extends Enum<E>> Map<String, E> coded(E[] constants) {
    Map<String, E> coded = new LinkedHashMap<>();
    for (E constant : constants) {
      coded.put(Codes.of(constant), constant);
    }
    return coded;
  }
}
