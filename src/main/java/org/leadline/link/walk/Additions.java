package org.leadline.link.walk;

import java.util.List;

/**
 * What a report adds to another: leads that it holds and the other does not.
 *
 * @param values by group, then by key
 * @param noise how many further ones noise lists and networks say to be nobody's; they are not
 *     among the values
 */
public record Additions(List<Added> values, int noise) {

  /** Nothing. */
  public static final Additions NONE = new Additions(List.of(), 0);

  /** Copies the list. */
  public Additions {
    values = List.copyOf(values);
  }

  /**
   * One value that is added.
   *
   * @param group what sort of lead it is
   * @param key the term of its most exact match key
   * @param written the value as written
   */
  public record Added(ValueGroup group, String key, String written) {

    /** Names the group only: the value is report content. */
    @Override
    public String toString() {
      return "Added[" + group + "]";
    }
  }

  /** How many values of a group are added. */
  public long of(ValueGroup group) {
    return values.stream().filter(value -> value.group() == group).count();
  }
}
