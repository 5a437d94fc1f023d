package org.leadline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.priority.RankingProfile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ranking profile as a file, to be taken to another installation.
 *
 * @param name the profile's name
 * @param version its version where it came from
 * @param about what it is for
 * @param from the first day of the scale of recency
 * @param points every weight by name
 */
record ProfileFile(
    String name, int version, String about, String from, Map<String, Double> points) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  ProfileFile {
    points = points == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(points));
  }

  static ProfileFile of(RankingProfile profile) {
    return new ProfileFile(
        profile.name(),
        profile.version(),
        profile.about(),
        profile.from().toString(),
        profile.points());
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when the file is no profile
   */
  static ProfileFile read(Path file) throws IOException {
    try {
      ProfileFile read = JSON.readValue(Files.readAllBytes(file), ProfileFile.class);
      if (read == null || absent(read.name) || absent(read.about) || absent(read.from)) {
        throw notOne();
      }
      return read;
    } catch (JacksonException e) {
      throw notOne();
    }
  }

  private static boolean absent(@Nullable String text) {
    return text == null;
  }

  private static IllegalArgumentException notOne() {
    return new IllegalArgumentException(
        "The file is no profile: name, version, about, from and points are expected, as"
            + " `leadline profiles export` writes them.");
  }

  LocalDate day() {
    try {
      return LocalDate.parse(from);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("from is a date such as 2020-01-01.", e);
    }
  }
}
