package org.leadline.enrich.source;

import java.io.InputStream;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Opens a list that is JSON, to be read token by token. */
public final class ListJson {

  /** Characters; the values of lists have a few dozen. */
  private static final int LONGEST_TEXT = 1 << 16;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // Whoever opened the file reads on to its end, for its SHA-256.
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
          .build();

  private ListJson() {}

  /**
   * Reads a stream, which stays open.
   *
   * @param reader takes the tokens
   * @throws InvalidList telling the place, when the JSON is damaged or cut off
   */
  public static void read(InputStream in, Consumer<JsonParser> reader) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      try {
        reader.accept(json);
      } catch (JacksonException e) {
        TokenStreamLocation place = json.currentLocation();
        throw new InvalidList(
            "The JSON cannot be read on from line %,d, column %,d: it is damaged or cut off."
                .formatted(place.getLineNr(), place.getColumnNr()),
            e);
      }
    }
  }
}
