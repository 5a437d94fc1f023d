package org.leadline.config;

/**
 * One thing that is wrong in a configuration file.
 *
 * @param file the file's name within the configuration folder
 * @param key the dotted key; empty when the file as a whole is meant
 * @param message what is wrong and what is allowed
 */
public record ConfigProblem(String file, String key, String message) {

  @Override
  public String toString() {
    return file + (key.isEmpty() ? "" : ": " + key) + ": " + message;
  }
}
