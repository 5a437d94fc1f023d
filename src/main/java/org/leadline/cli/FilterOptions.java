package org.leadline.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.link.LinkStrength;
import org.leadline.link.walk.WalkFilter;
import org.leadline.report.KeyKind;
import picocli.CommandLine.Option;

/** Options that say which links count. */
final class FilterOptions {

  @Option(
      names = "--min",
      defaultValue = "WEAK",
      description = "The weakest link: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  LinkStrength min = LinkStrength.WEAK;

  @Option(
      names = "--kind",
      paramLabel = "PREFIX",
      description =
          "Links by keys of this kind only: email, tel, acct, user, ip, md5 ...; may be repeated.")
  List<String> kinds = new ArrayList<>();

  @Option(
      names = "--received-from",
      paramLabel = "DAY",
      description = "Only reports received on this day (UTC) or later.")
  @Nullable LocalDate from;

  @Option(
      names = "--received-to",
      paramLabel = "DAY",
      description = "Only reports received on this day (UTC) or earlier.")
  @Nullable LocalDate to;

  @Option(
      names = "--of-unit",
      paramLabel = "UNIT",
      description = "Only reports of this unit; may be repeated.")
  List<String> units = new ArrayList<>();

  /**
   * @throws IllegalArgumentException when a kind is none, or the days are in the wrong order
   */
  WalkFilter filter() {
    Set<KeyKind> kept = EnumSet.noneOf(KeyKind.class);
    kinds.forEach(kind -> kept.add(KeyKind.ofPrefix(kind)));
    return new WalkFilter(min, kept, from, to, new LinkedHashSet<>(units));
  }
}
