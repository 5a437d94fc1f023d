package org.leadline.intake.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a reader knows in one kind of block, each with what to do with it. The order of
 * the fields in the document does not matter; a name that differs only in upper and lower case is
 * taken with a note; what is not known is left for {@link Draft#build} to keep. Immutable once
 * described, safe for many threads.
 *
 * @param <C> what the rules write to
 */
public final class Block<C> {

  /** What to do with one field. */
  @FunctionalInterface
  public interface Rule<C> {
    /** Moves what the field says to the context. */
    void take(Node field, C context);
  }

  private final Map<String, Rule<C>> rules = new HashMap<>();
  private final Map<String, Rule<C>> foldedRules = new HashMap<>();

  /** Knows these fields too, and treats them alike. */
  public Block<C> on(Rule<C> rule, String... names) {
    for (String name : names) {
      rules.put(name, rule);
      foldedRules.put(name.toLowerCase(Locale.ROOT), rule);
    }
    return this;
  }

  /** Knows the fields of another block too. */
  public Block<C> with(Block<? super C> other) {
    for (String name : other.names()) {
      on((field, context) -> other.take(name, field, context), name);
    }
    return this;
  }

  /** Applies the rules to each field below a node, in document order. */
  public void read(Node node, C context, Draft draft) {
    for (Node field : node.children()) {
      Rule<C> rule = rules.get(field.name());
      if (rule == null && !field.name().isEmpty()) {
        rule = misspelled(field, draft);
      }
      if (rule != null) {
        rule.take(field, context);
      }
    }
  }

  private @Nullable Rule<C> misspelled(Node field, Draft draft) {
    Rule<C> rule = foldedRules.get(field.name().toLowerCase(Locale.ROOT));
    if (rule != null) {
      draft.note(Note.Kind.NAME_CASE, field);
    }
    return rule;
  }

  private Set<String> names() {
    return new TreeSet<>(rules.keySet());
  }

  private void take(String name, Node field, C context) {
    Rule<C> rule = rules.get(name);
    if (rule != null) {
      rule.take(field, context);
    }
  }
}
