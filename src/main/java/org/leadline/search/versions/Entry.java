package org.leadline.search.versions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Format;
import org.leadline.report.Place;
import org.leadline.report.Role;

/**
 * One thing that a version says.
 *
 * @param group entries of other groups are never the same thing
 * @param subject how it is named to people
 * @param document the document that tells of it; null for merged fields
 * @param path where it stands there; empty for merged fields
 * @param marks what tells it apart from others of its group
 * @param alike the share of marks, 0 to 1, that two entries have in common to be the same thing; of
 *     0 any mark will do
 * @param alone whether the only one that is left on each side is the same thing even so
 * @param fields what is said of it, by name; each list sorted
 */
record Entry(
    Group group,
    String subject,
    @Nullable Format document,
    String path,
    SortedSet<String> marks,
    double alike,
    boolean alone,
    SortedMap<String, List<String>> fields) {

  /** By everything but the place, which breaks ties. */
  static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::group)
          .thenComparing(Entry::subject)
          .thenComparing(entry -> entry.marks().toString())
          .thenComparing(entry -> entry.fields().toString())
          .thenComparing(Entry::document, Comparator.nullsFirst(Comparator.<Format>naturalOrder()))
          .thenComparing(Entry::path);

  /** What sort of thing, see {@link Change#what}, and whose. */
  record Group(String what, Role role) implements Comparable<Group> {

    private static final Comparator<Group> BY_NAME =
        Comparator.comparing(Group::what).thenComparing(Group::role);

    @Override
    public int compareTo(Group other) {
      return BY_NAME.compare(this, other);
    }
  }

  /** Entries of equal content say the same of the same thing. */
  record Content(Group group, SortedSet<String> marks, SortedMap<String, List<String>> fields) {}

  Content content() {
    return new Content(group, marks, fields);
  }

  /** Names the sort only: the rest is report content. */
  @Override
  public String toString() {
    return "Entry[" + group.what() + "]";
  }

  /** A field that the model merges. */
  static Builder of(String what, Role role) {
    return new Builder(new Group(what, role), null, "");
  }

  static Builder of(String what, Role role, Format document, String path) {
    return new Builder(new Group(what, role), document, path);
  }

  static Builder of(String what, Place place) {
    return of(what, place.role(), place.document(), place.path());
  }

  /** Gathers what is said of a thing; what is not stated is left out. */
  static final class Builder {

    private final Group group;
    private final @Nullable Format document;
    private final String path;
    private final SortedSet<String> marks = new TreeSet<>();
    private final SortedMap<String, List<String>> fields = new TreeMap<>();
    private double alike;
    private boolean alone;

    private Builder(Group group, @Nullable Format document, String path) {
      this.group = group;
      this.document = document;
      this.path = path;
    }

    Builder mark(String sort, @Nullable Object value) {
      if (value != null) {
        marks.add(sort + " " + value);
      }
      return this;
    }

    Builder marks(Collection<String> some) {
      marks.addAll(some);
      return this;
    }

    Builder alike(double share) {
      alike = share;
      return this;
    }

    Builder alone() {
      alone = true;
      return this;
    }

    Builder field(String name, @Nullable Object value) {
      if (value != null) {
        fields.computeIfAbsent(name, unseen -> new ArrayList<>()).add(value.toString());
      }
      return this;
    }

    Entry named(String subject) {
      fields.values().forEach(Collections::sort);
      return new Entry(group, subject, document, path, marks, alike, alone, fields);
    }
  }
}
