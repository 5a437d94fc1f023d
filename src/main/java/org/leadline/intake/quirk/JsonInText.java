package org.leadline.intake.quirk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.identity.ProviderQuirk;
import org.leadline.identity.ProviderQuirk.Field;
import org.leadline.identity.ProviderQuirk.Meaning;
import org.leadline.intake.quirk.FieldReading.Beside;
import org.leadline.intake.reading.JsonTree;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.intake.reading.ValueTypes;
import org.leadline.report.Place;
import org.leadline.report.Role;

/**
 * An object of JSON within a text. Every leaf of it is a value, a part of an event, or a fact under
 * its own key. Safe for many threads.
 */
final class JsonInText implements TextForm {

  private final JsonTree tree;
  private final ProviderQuirk quirk;
  private final Map<String, Field> fields = new HashMap<>();
  private final Map<String, Role> parties = new HashMap<>();

  JsonInText(ProviderQuirk quirk, JsonTree tree) {
    this.quirk = quirk;
    this.tree = tree;
    quirk.fields().forEach(field -> fields.put(ValueTypes.folded(field.label()), field));
    quirk.parties().forEach((key, role) -> parties.put(ValueTypes.folded(key), role));
  }

  @Override
  public boolean read(String text, Spot spot, Findings findings) {
    int start = start(text);
    if (start < 0) {
      return false;
    }
    Node root = root(text.substring(start, text.lastIndexOf('}') + 1), spot.text());
    if (root == null || !findings.takeRoom(leaves(root))) {
      return false;
    }
    new Walk(findings).walk(root, "", spot, Beside.NOTHING);
    return true;
  }

  private static int leaves(Node node) {
    int leaves = 1;
    for (Node child : node.children()) {
      leaves += leaves(child);
    }
    return leaves;
  }

  /** Where an object begins whose first key is one of the marks; -1 when none does. */
  private int start(String text) {
    for (String mark : quirk.marks()) {
      int at = text.indexOf('"' + mark + '"') - 1;
      while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
        at--;
      }
      if (at >= 0 && text.charAt(at) == '{' && text.lastIndexOf('}') > at) {
        return at;
      }
    }
    return -1;
  }

  /**
   * Media in a text within a text is refused like any other; whatever else is wrong leaves it a
   * text.
   */
  private @Nullable Node root(String json, Place text) {
    try {
      return tree.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (Refused broken) {
      if (broken.reason() == RejectionReason.EMBEDDED_MEDIA) {
        throw new Refused(RejectionReason.EMBEDDED_MEDIA, Position.ofPath(text.path()));
      }
      return null;
    }
  }

  /** One reading. */
  private final class Walk {

    private final Findings findings;
    private final FieldReading reading;

    Walk(Findings findings) {
      this.findings = findings;
      this.reading = new FieldReading(findings);
    }

    void walk(Node node, String key, Spot spot, Beside outer) {
      if (node.isObject()) {
        Role role = parties.get(ValueTypes.folded(key));
        Spot own = role == null ? spot : findings.block(spot, role, node.path(), values(node));
        Beside beside = beside(node, outer);
        node.children().forEach(child -> walk(child, child.name(), own, beside));
      } else if (node.isList()) {
        node.children().forEach(child -> walk(child, key, spot, outer));
      } else {
        leaf(node, key, spot, outer);
      }
    }

    private void leaf(Node leaf, String key, Spot spot, Beside beside) {
      String text = leaf.text();
      if (text == null) {
        return;
      }
      Field field = fields.get(ValueTypes.folded(key));
      if (field == null) {
        findings.fact(spot, leaf.path(), key, text);
      } else {
        Role role = field.party();
        Spot own = role == null ? spot : findings.block(spot, role, leaf.path(), List.of(text));
        reading.read(field, text.strip(), own, leaf.path(), beside);
      }
    }

    private List<String> values(Node object) {
      List<String> values = new ArrayList<>();
      for (Node child : object.children()) {
        Field field = fields.get(ValueTypes.folded(child.name()));
        if (field != null && field.meaning() == Meaning.VALUE && child.text() != null) {
          values.add(String.valueOf(child.text()));
        }
      }
      return values;
    }

    /** Time and port of an object hold for what stands in it. */
    private Beside beside(Node object, Beside outer) {
      String time = text(object, Meaning.TIME);
      Integer port = FieldReading.port(text(object, Meaning.PORT));
      return new Beside(
          time == null ? outer.time() : time.strip(), port == null ? outer.port() : port);
    }

    private @Nullable String text(Node object, Meaning meaning) {
      for (Node child : object.children()) {
        Field field = fields.get(ValueTypes.folded(child.name()));
        if (field != null && field.meaning() == meaning && child.text() != null) {
          return child.text();
        }
      }
      return null;
    }
  }
}
