package org.leadline.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.link.LinkStrength;
import org.leadline.link.walk.WalkFilter;
import org.leadline.link.walk.WalkRequest;
import org.leadline.report.KeyKind;
import picocli.CommandLine.Option;

/** Options of the commands that follow links. */
final class FollowOptions {

  @Option(
      names = "--min",
      defaultValue = "WEAK",
      description = "The weakest link to follow: ${COMPLETION-CANDIDATES} (default: weak).")
  LinkStrength min = LinkStrength.WEAK;

  @Option(
      names = "--kind",
      paramLabel = "PREFIX",
      description =
          "Follow links by keys of this kind only: email, tel, acct, user, ip, md5 ...; may be repeated.")
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

  @Option(
      names = "--seconds",
      defaultValue = "5",
      description = "How long to look, 1 to 60 (default: ${DEFAULT-VALUE}).")
  int seconds;

  /**
   * @throws IllegalArgumentException when a kind is none, or the days are in the wrong order
   */
  WalkFilter filter() {
    Set<KeyKind> kept = EnumSet.noneOf(KeyKind.class);
    kinds.forEach(kind -> kept.add(KeyKind.ofPrefix(kind)));
    return new WalkFilter(min, kept, from, to, new LinkedHashSet<>(units));
  }

  Duration patience() {
    Duration patience = Duration.ofSeconds(seconds);
    if (seconds < 1 || patience.compareTo(WalkRequest.MOST_PATIENCE) > 0) {
      throw new IllegalArgumentException("--seconds is 1 to 60");
    }
    return patience;
  }
}
