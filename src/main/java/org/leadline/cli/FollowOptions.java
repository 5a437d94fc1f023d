package org.leadline.cli;

import java.time.Duration;
import org.leadline.link.walk.WalkFilter;
import org.leadline.link.walk.WalkRequest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that follow links for as long as the caller waits. */
final class FollowOptions {

  @Mixin FilterOptions filter = new FilterOptions();

  @Option(
      names = "--seconds",
      defaultValue = "5",
      description = "How long to look, 1 to 60 (default: ${DEFAULT-VALUE}).")
  int seconds;

  WalkFilter filter() {
    return filter.filter();
  }

  /**
   * @throws IllegalArgumentException when it is out of range
   */
  Duration patience() {
    Duration patience = Duration.ofSeconds(seconds);
    if (seconds < 1 || patience.compareTo(WalkRequest.MOST_PATIENCE) > 0) {
      throw new IllegalArgumentException("--seconds is 1 to 60");
    }
    return patience;
  }
}
