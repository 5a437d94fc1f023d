package org.leadline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.leadline.app.IndexOwned;
import org.leadline.config.InvalidConfiguration;
import org.leadline.index.IndexMismatch;
import org.leadline.index.InvalidCursor;
import org.leadline.link.DecisionConflict;
import org.leadline.profile.ProfileConflict;
import org.leadline.search.InvalidQuery;
import org.leadline.store.MadeOtherwise;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a failure into a sentence that says what to do, and an exit code. */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static int tell(Exception failure, PrintStream err) {
    switch (failure) {
      case InvalidConfiguration invalid -> err.println(invalid.getMessage());
      case InvalidQuery invalid -> tellQuery(invalid, err);
      case IllegalArgumentException invalid -> err.println(invalid.getMessage());
      case InvalidCursor invalid -> err.println(sentence(invalid));
      case NotHere missing -> err.println(missing.getMessage());
      case DecisionConflict conflict -> err.println("Not decided: " + sentence(conflict) + ".");
      case ProfileConflict conflict ->
          err.println("Nothing was changed: " + sentence(conflict) + ".");
      case MadeOtherwise made -> err.println(made.getMessage());
      case IndexMismatch mismatch -> err.println(mismatch.getMessage());
      case IndexOwned owned -> err.println(sentence(owned));
      case UncheckedIOException io -> err.println(sentence(io));
      case IOException io -> err.println(sentence(io));
      default -> {
        err.println("It failed: " + sentence(failure));
        LOG.debug("command failed", failure);
      }
    }
    boolean usage =
        failure instanceof InvalidConfiguration
            || failure instanceof InvalidQuery
            || failure instanceof InvalidCursor
            || failure instanceof IllegalArgumentException;
    return usage ? ExitCode.USAGE : ExitCode.FAILED;
  }

  private static void tellQuery(InvalidQuery invalid, PrintStream err) {
    err.println(
        "The query cannot be read at character %d: %s."
            .formatted(invalid.position() + 1, sentence(invalid)));
    if (!invalid.hint().isEmpty()) {
      err.println("What to do: " + invalid.hint() + ".");
    }
    invalid
        .mend()
        .ifPresent(mend ->
            err.println(
                mend.text().isEmpty()
                    ? "It can be read without the %d characters from character %d on."
                        .formatted(mend.length(), mend.position() + 1)
                    : "It can be read with %s at character %d."
                        .formatted(mend.text(), mend.position() + 1)));
  }

  private static String sentence(Exception failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
