package org.leadline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.leadline.config.ConfigFolder;
import picocli.CommandLine.Option;

/** The options that every command on a data directory has. */
final class DataOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data directory (default: ${DEFAULT-VALUE}).",
      defaultValue = "data")
  Path data = Path.of("data");

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "The configuration folder (default: ./index-config, else the program's own).")
  @Nullable Path config;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Option(
      names = "--purpose",
      paramLabel = "TEXT",
      description = "Why you ask; written into the audit record.",
      defaultValue = "")
  String purpose = "";

  private static final Path USUAL_FOLDER = Path.of("index-config");

  ConfigFolder configFolder() {
    if (config != null && !Files.isDirectory(config)) {
      throw new IllegalArgumentException(
          "There is no configuration folder "
              + config
              + "; name one with --config, or leave it out for the program's own.");
    }
    if (config != null) {
      return ConfigFolder.at(config);
    }
    return Files.isDirectory(USUAL_FOLDER) ? ConfigFolder.at(USUAL_FOLDER) : ConfigFolder.builtIn();
  }
}
