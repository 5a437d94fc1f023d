package org.leadline.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.leadline.app.Settings;
import picocli.CommandLine.Option;

/**
 * The option of commands that read documents. Passwords themselves are never given on a command
 * line, where every user of the machine can see them.
 */
final class PasswordFileOption {

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "The passwords of encrypted PDFs, one a line; readable by its owner only (default: passwordFile in intake.json).")
  @Nullable Path file;

  Settings on(Settings settings) {
    Path given = file;
    return given == null ? settings : settings.withPasswordFile(given);
  }
}
