package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadline.access.Visibility;

/**
 * Under which profile's scores somebody sees reports, and in which states of the index. Whoever
 * sees units that all use one profile sees its scores; whoever sees units of several, or all
 * reports, those of the profile for every unit that has none of its own. Reports that no unit was
 * given for have the scores of every profile in use, and are seen under that of the unit of whoever
 * sees them. So no answer holds scores of two.
 *
 * @param standard name and version of the standard profile, whose scores every report has
 * @param uses which unit uses which profile, in the order in which they were ordered
 */
public record ScoreColumns(String standard, List<Use> uses) {

  /** The unit that stands for every unit that has no use of its own. */
  public static final String OTHERS = "";

  /** A change that no state of the index has reached. */
  public static final long NOT_YET = Long.MAX_VALUE;

  /**
   * A score column.
   *
   * @param number 0 for the standard profile's
   * @param profile name and version, {@code name@version}
   */
  public record Column(long number, String profile) {

    /** Checks that the profile is given. */
    public Column {
      requireNonNull(profile);
    }
  }

  /**
   * That a unit uses a profile.
   *
   * @param unit the unit, or {@link #OTHERS}
   * @param column the profile's column
   * @param from the change from which on it does; {@link #NOT_YET} while reports are still written
   */
  public record Use(String unit, Column column, long from) {

    /** Checks that nothing is missing. */
    public Use {
      requireNonNull(unit);
      requireNonNull(column);
    }
  }

  /** Copies the list. */
  public ScoreColumns {
    requireNonNull(standard);
    uses = List.copyOf(uses);
  }

  /** The standard profile for everybody. */
  public static ScoreColumns standard(String profile) {
    return new ScoreColumns(profile, List.of());
  }

  /** The column of whoever sees this, in the state of the index that a change led to. */
  public Column of(Visibility visibility, long sequence) {
    Column others = inForce(OTHERS, sequence, new Column(0, standard));
    if (visibility.allUnits() || visibility.units().isEmpty() || uses.isEmpty()) {
      return others;
    }
    Set<Column> columns = new LinkedHashSet<>();
    for (String unit : visibility.units()) {
      if (!unit.equals(Visibility.UNASSIGNED)) {
        columns.add(inForce(unit, sequence, others));
      }
    }
    return columns.size() == 1 ? columns.iterator().next() : others;
  }

  /** The column that one unit uses, in the state of the index that a change led to. */
  public Column of(String unit, long sequence) {
    return inForce(unit, sequence, inForce(OTHERS, sequence, new Column(0, standard)));
  }

  /** The columns that anybody sees in a state of the index, the standard one included. */
  public SortedSet<Long> inForce(long sequence) {
    SortedSet<Long> columns = new TreeSet<>();
    columns.add(0L);
    uses.forEach(use -> columns.add(of(use.unit(), sequence).number()));
    return columns;
  }

  private Column inForce(String unit, long sequence, Column otherwise) {
    Column found = otherwise;
    for (Use use : uses) {
      if (use.unit().equals(unit) && use.from() <= sequence) {
        found = use.column();
      }
    }
    return found;
  }

  /**
   * The columns that are written of a report of these units: those in force in a state of the
   * index, and all that were ordered later, so that each later state finds its own.
   *
   * @param since the change that led to the oldest state that anybody may read
   */
  public SortedSet<Long> written(Collection<String> units, long since) {
    SortedSet<Long> written = new TreeSet<>();
    for (Use use : uses) {
      boolean seen =
          use.unit().equals(OTHERS)
              || units.contains(use.unit())
              || units.contains(Visibility.UNASSIGNED);
      if (seen && (use.from() > since || isInForce(use, since))) {
        written.add(use.column().number());
      }
    }
    written.remove(0L);
    return written;
  }

  private boolean isInForce(Use use, long sequence) {
    Column standing = inForce(use.unit(), sequence, use.column());
    return use.from() <= sequence && standing.equals(use.column());
  }
}
