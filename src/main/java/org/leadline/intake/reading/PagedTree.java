package org.leadline.intake.reading;

import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Node.Form;
import org.leadline.intake.reading.Node.Standing;

/**
 * Builds the tree of a document that has pages instead of structure: whoever reads the pages says
 * what each piece of text is and on which page it stands, and that is its path. For one thread.
 */
public final class PagedTree {

  private final Limits limits;
  private final Node root = new Node(null, "", Standing.ROOT, 0, Form.OBJECT, 0, null);
  private int ordinal = 1;

  /** An empty tree with these bounds. */
  public PagedTree(Limits limits) {
    this.limits = limits;
  }

  /** What everything stands below. */
  public Node root() {
    return root;
  }

  /**
   * The child of this name, made as an object at the same place as its parent when there is none.
   */
  public Node within(Node parent, String name) {
    Node there = parent.child(name);
    return there == null
        ? add(parent, name, Form.OBJECT, null, parent.path(), page(parent))
        : there;
  }

  /** A further element of the list of this name, which is made when there is none. */
  public Node element(Node parent, String name, String path, int page) {
    Node there = parent.child(name);
    Node list =
        there == null ? add(parent, name, Form.LIST, null, parent.path(), page(parent)) : there;
    return add(list, "", Form.OBJECT, null, path, page);
  }

  /**
   * A leaf.
   *
   * @throws Refused when there are too many, or its text holds what no text may hold
   */
  public Node leaf(Node parent, String name, String text, String path, int page) {
    Node leaf = add(parent, name, Form.VALUE, text, path, page);
    LeafText.check(leaf, limits);
    return leaf;
  }

  private Node add(
      Node parent, String name, Form form, @Nullable String text, String path, int page) {
    if (ordinal >= limits.values()) {
      throw JsonTree.over(
          RejectionReason.TOO_MANY_VALUES, Position.ofPath(path), limits.values(), "values");
    }
    Standing standing = parent.isList() ? Standing.LIST_ELEMENT : Standing.MEMBER;
    Node child = new Node(parent, name, standing, parent.children().size(), form, ordinal++, text);
    child.cite(path, page);
    parent.add(child);
    return child;
  }

  private static int page(Node node) {
    return node.pages().isEmpty() ? 0 : node.pages().getFirst();
  }
}
