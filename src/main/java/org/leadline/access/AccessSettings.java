package org.leadline.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;

/** The units of the installation and the agency names that mean them. Immutable. */
public final class AccessSettings {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final String FILE = "access.json";
  private static final String NAME_RULE = "[a-z0-9._-]{1,64}";

  private final List<UnitSettings> units;
  private final boolean tellsHeldElsewhere;
  private final HiddenLinks hiddenLinks;
  private final Pointing pointing;
  private final Map<String, String> unitByAlias = new HashMap<>();

  /**
   * These units; where two have an alias in common, the first one has it.
   *
   * @param tellsHeldElsewhere as {@link #tellsHeldElsewhere}
   * @param hiddenLinks as {@link #hiddenLinks}
   * @param pointing as {@link #pointing}
   */
  public AccessSettings(
      List<UnitSettings> units,
      boolean tellsHeldElsewhere,
      HiddenLinks hiddenLinks,
      Pointing pointing) {
    this.units = List.copyOf(units);
    this.tellsHeldElsewhere = tellsHeldElsewhere;
    this.hiddenLinks = hiddenLinks;
    this.pointing = pointing;
    for (UnitSettings unit : units) {
      unitByAlias.putIfAbsent(folded(unit.name()), unit.name());
      unitByAlias.putIfAbsent(folded(unit.title()), unit.name());
      unit.aliases().forEach(alias -> unitByAlias.putIfAbsent(folded(alias), unit.name()));
    }
  }

  /** Reads {@code access.json}; what is wrong is collected in the folder. */
  public static AccessSettings from(ConfigFolder folder) {
    try (ConfigNode node = folder.read(FILE)) {
      List<UnitSettings> units = new ArrayList<>();
      Set<String> names = new TreeSet<>();
      for (UnitSettings unit : node.objects("units", AccessSettings::unit)) {
        if (!unit.name().matches(NAME_RULE)
            || unit.name().equals(Visibility.UNASSIGNED)
            || !names.add(unit.name())) {
          node.problem(
              "units",
              "each unit needs a name of its own, 1 to 64 of a-z, 0-9, dot, hyphen and underscore,"
                  + " other than '"
                  + Visibility.UNASSIGNED
                  + "'");
        }
        units.add(unit);
      }
      return new AccessSettings(
          units,
          node.flag("tellHeldElsewhere", false),
          node.flag("countHiddenLinks", false) ? HiddenLinks.COUNTED : HiddenLinks.UNTOLD,
          node.choice("pointers", Pointing.NONE, pointings()));
    }
  }

  /** The units in file order. */
  public List<UnitSettings> units() {
    return units;
  }

  /**
   * Whether somebody who delivers a document for a report that only other units hold may learn that
   * it is held.
   */
  public boolean tellsHeldElsewhere() {
    return tellsHeldElsewhere;
  }

  /** What is told of linked reports that a caller may not see. */
  public HiddenLinks hiddenLinks() {
    return hiddenLinks;
  }

  /** From which links on a caller is pointed to the unit that holds what the caller may not see. */
  public Pointing pointing() {
    return pointing;
  }

  /** Whom to ask at a unit; its name alone when the settings do not know it. */
  public UnitPointer pointer(String unit) {
    return units.stream()
        .filter(known -> known.name().equals(unit))
        .findFirst()
        .map(UnitSettings::pointer)
        .orElseGet(() -> new UnitPointer(unit, unit, ""));
  }

  private static Map<String, Pointing> pointings() {
    Map<String, Pointing> byName = new LinkedHashMap<>();
    for (Pointing pointing : Pointing.values()) {
      byName.put(pointing.name().toLowerCase(Locale.ROOT), pointing);
    }
    return byName;
  }

  /** The units that these agencies are, in alphabetical order; those that none is are left out. */
  public SortedSet<String> unitsOf(Collection<String> agencies) {
    SortedSet<String> found = new TreeSet<>();
    for (String agency : agencies) {
      String unit = unitByAlias.get(folded(agency));
      if (unit != null) {
        found.add(unit);
      }
    }
    return found;
  }

  private static UnitSettings unit(ConfigNode node) {
    return new UnitSettings(
        node.text("name", ""),
        node.text("title", ""),
        node.texts("aliases"),
        node.text("contact", ""));
  }

  private static String folded(String name) {
    return BETWEEN_WORDS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
