package org.leadline.intake.jsonlines;

import java.util.function.Predicate;
import org.leadline.intake.reading.Block;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Note;
import org.leadline.intake.reading.Scope;

/**
 * The shapes that fields are expected in. A field of another shape is noted for whoever writes the
 * lines; what its rule does not take of it is kept as text, in the words of its block.
 */
final class Shapes {

  private Shapes() {}

  /** A single value. */
  static Block.Rule<Scope> one(Block.Rule<Scope> rule) {
    return shaped(field -> !field.isList() && !field.isObject(), rule);
  }

  /** A single value or a list of them. */
  static Block.Rule<Scope> oneOrMany(Block.Rule<Scope> rule) {
    return shaped(
        field -> !field.isObject() && field.children().stream().allMatch(Shapes::isValue), rule);
  }

  /** A list of single values. */
  static Block.Rule<Scope> values(Block.Rule<Scope> rule) {
    return shaped(field -> isListOf(field, Shapes::isValue), rule);
  }

  /** A list of objects. */
  static Block.Rule<Scope> objects(Block.Rule<Scope> rule) {
    return shaped(field -> isListOf(field, Shapes::isObjectOrNothing), rule);
  }

  /** A list of objects or of single values. */
  static Block.Rule<Scope> objectsOrValues(Block.Rule<Scope> rule) {
    return shaped(field -> isListOf(field, element -> !element.isList()), rule);
  }

  /** A list of objects, or one object. */
  static Block.Rule<Scope> objectOrObjects(Block.Rule<Scope> rule) {
    return shaped(field -> field.isObject() || isListOf(field, Shapes::isObjectOrNothing), rule);
  }

  /** One object, or a single value. */
  static Block.Rule<Scope> objectOrValue(Block.Rule<Scope> rule) {
    return shaped(field -> !field.isList(), rule);
  }

  /** One object. */
  static Block.Rule<Scope> object(Block.Rule<Scope> rule) {
    return shaped(Shapes::isObjectOrNothing, rule);
  }

  private static Block.Rule<Scope> shaped(Predicate<Node> expected, Block.Rule<Scope> rule) {
    return (field, scope) -> {
      boolean asExpected = statesNothing(field) || expected.test(field);
      if (!asExpected) {
        scope.draft().note(Note.Kind.OTHER_SHAPE, field);
      }
      rule.take(field, scope);
      if (!asExpected) {
        keepTheRest(field, scope);
      }
    };
  }

  /** A block within has words of its own, which its leaves must keep: they are left to it. */
  private static void keepTheRest(Node node, Scope scope) {
    if (node.isOwned()) {
      return;
    }
    if (!node.isTaken()) {
      scope.passage(node);
    }
    node.children().forEach(child -> keepTheRest(child, scope));
  }

  private static boolean isListOf(Node field, Predicate<Node> element) {
    return field.isList() && field.children().stream().allMatch(element);
  }

  private static boolean isObjectOrNothing(Node node) {
    return node.isObject() || statesNothing(node);
  }

  private static boolean isValue(Node node) {
    return !node.isList() && !node.isObject();
  }

  private static boolean statesNothing(Node node) {
    return isValue(node) && node.text() == null;
  }
}
