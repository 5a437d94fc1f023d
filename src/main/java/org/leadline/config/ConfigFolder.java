package org.leadline.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The configuration of one installation: a folder, or where it lacks a file, the copy in the jar.
 * Reads files, collects problems; {@link #check} throws when there are any. For one thread, at
 * start.
 */
public final class ConfigFolder {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final Optional<Path> folder;
  private final List<ConfigProblem> problems = new ArrayList<>();

  private ConfigFolder(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The files of this folder, and for each that it lacks the jar's copy. */
  public static ConfigFolder at(Path folder) {
    return new ConfigFolder(Optional.of(folder));
  }

  /** The jar's copies alone. */
  public static ConfigFolder builtIn() {
    return new ConfigFolder(Optional.empty());
  }

  /**
   * Reads one file.
   *
   * @param name path within the folder, with forward slashes ({@code links.json}, {@code
   *     noise/placeholders.json})
   * @return its root; an empty one, and a problem, when the file is missing or is not JSON
   */
  public ConfigNode read(String name) {
    return new ConfigNode(name, "", parse(name), problems);
  }

  /**
   * Throws when anything that was read so far is wrong, or holds a key that nobody asked for.
   *
   * @throws InvalidConfiguration naming all problems
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw new InvalidConfiguration(problems);
    }
  }

  private JsonNode parse(String name) {
    try (InputStream bytes = open(name)) {
      return JSON.readTree(bytes);
    } catch (JacksonException e) {
      var at = e.getLocation();
      problems.add(
          new ConfigProblem(
              name,
              "",
              "not JSON at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr())));
    } catch (IOException e) {
      problems.add(new ConfigProblem(name, "", "cannot be read: " + e.getMessage()));
    }
    return JSON.createObjectNode();
  }

  private InputStream open(String name) throws IOException {
    if (folder.isPresent() && Files.isRegularFile(folder.get().resolve(name))) {
      return Files.newInputStream(folder.get().resolve(name));
    }
    InputStream builtIn = ConfigFolder.class.getResourceAsStream("/index-config/" + name);
    if (builtIn == null) {
      throw new IOException("no such file in the folder nor in the program");
    }
    return builtIn;
  }
}
