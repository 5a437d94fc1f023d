package org.leadline.alert;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.store.WatchOwner;

/**
 * A watch that somebody asks for.
 *
 * @param owner whom it tells; null for whoever asks for it
 * @param name what it is called, up to {@value #LONGEST_NAME} characters; may be empty
 * @param ask what it looks for
 */
public record NewWatch(@Nullable WatchOwner owner, String name, WatchAsk ask) {

  /** The most characters of a name. */
  public static final int LONGEST_NAME = 200;

  /**
   * @throws IllegalArgumentException when the name is too long
   */
  public NewWatch {
    requireNonNull(ask);
    name = name.strip();
    if (name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "the name of a watch has at most " + LONGEST_NAME + " characters");
    }
  }

  /** Leaves the name out: it may hold query terms. */
  @Override
  public String toString() {
    return "NewWatch[" + ask.kind() + "]";
  }
}
