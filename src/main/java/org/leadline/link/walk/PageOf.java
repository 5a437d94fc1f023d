package org.leadline.link.walk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.index.InvalidCursor;

/**
 * A page of a list that is put in order for each question. Its cursor tells how many rows were
 * shown; it holds no value of any report.
 *
 * @param limit how many rows it holds, 0 to {@value #MAX_LIMIT}
 * @param cursor {@code next} of the page before; null for the first page
 */
public record PageOf(int limit, @Nullable String cursor) {

  /** The largest page. */
  public static final int MAX_LIMIT = 10_000;

  private static final int PARTS = 2;

  /**
   * @throws IllegalArgumentException when the limit is out of range
   */
  public PageOf {
    if (limit < 0 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 0 to " + MAX_LIMIT);
    }
  }

  /** The first page of a usual size. */
  public static PageOf first() {
    return new PageOf(50, null);
  }

  /**
   * Cuts the page.
   *
   * @param question a digest of the question that the list answers
   * @throws InvalidCursor when the cursor is damaged or belongs to another question
   */
  <T> Cut<T> of(List<T> all, int question) {
    int start = Math.min(shown(question), all.size());
    int stop = Math.min(all.size(), start + limit);
    return new Cut<>(
        all.subList(start, stop), stop < all.size() && limit > 0 ? written(question, stop) : null);
  }

  private int shown(int question) {
    if (cursor == null) {
      return 0;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = text.split(" ", PARTS);
      if (parts.length != PARTS || Integer.parseInt(parts[0]) != question) {
        throw new InvalidCursor();
      }
      int shown = Integer.parseInt(parts[1]);
      if (shown < 0) {
        throw new InvalidCursor();
      }
      return shown;
    } catch (IllegalArgumentException damaged) {
      throw new InvalidCursor();
    }
  }

  private static String written(int question, int shown) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString("%d %d".formatted(question, shown).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What a page shows.
   *
   * @param rows the rows
   * @param next the cursor of the following page; null when this page is the last
   */
  record Cut<T>(List<T> rows, @Nullable String next) {}
}
