package org.leadline.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown once all configuration files were read, when any of them is wrong; names every problem.
 */
public final class InvalidConfiguration extends RuntimeException {

  private final transient List<ConfigProblem> problems;

  InvalidConfiguration(List<ConfigProblem> problems) {
    super(
        problems.stream()
            .map(ConfigProblem::toString)
            .collect(Collectors.joining("\n  ", "the configuration is not usable:\n  ", "")));
    this.problems = List.copyOf(problems);
  }

  /** Every problem, in the order in which the files were read. */
  public List<ConfigProblem> problems() {
    return problems;
  }
}
