package org.leadline.index.lucene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.HitQuestion;
import org.leadline.index.InvalidCursor;
import org.leadline.report.ReportId;

/**
 * Where a page ended, as text: the place of its last hit, and a digest of that and of the question,
 * so that a cursor that is damaged, of another question or of the order of another profile is told.
 */
final class Cursor {

  private static final int DIGEST_BYTES = 12;
  private static final int NUMBERS_BYTES = 3 * Long.BYTES;

  private Cursor() {}

  static String write(HitQuestion question, Visibility visibility, long column, Ranked last) {
    byte[] id = last.id().written().getBytes(StandardCharsets.UTF_8);
    byte[] place =
        ByteBuffer.allocate(NUMBERS_BYTES + id.length)
            .putDouble(last.score())
            .putLong(last.first())
            .putLong(last.second())
            .put(id)
            .array();
    byte[] cursor =
        ByteBuffer.allocate(DIGEST_BYTES + place.length)
            .put(digest(question, visibility, column, place))
            .put(place)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  /** The place after which a page begins; null for the first page. */
  static @Nullable Ranked read(HitQuestion question, Visibility visibility, long column) {
    String cursor = question.cursor();
    if (cursor == null) {
      return null;
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      byte[] place = Arrays.copyOfRange(bytes, DIGEST_BYTES, bytes.length);
      byte[] digest = Arrays.copyOf(bytes, DIGEST_BYTES);
      if (!MessageDigest.isEqual(digest, digest(question, visibility, column, place))) {
        throw new InvalidCursor();
      }
      return place(ByteBuffer.wrap(place));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new InvalidCursor();
    }
  }

  private static Ranked place(ByteBuffer place) {
    double score = place.getDouble();
    long first = place.getLong();
    long second = place.getLong();
    ReportId id = ReportId.parse(StandardCharsets.UTF_8.decode(place).toString());
    return Ranked.end(score, first, second, id);
  }

  private static byte[] digest(
      HitQuestion question, Visibility visibility, long column, byte[] place) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(meaning(question, visibility, column).getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(sha256.digest(place), DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String meaning(HitQuestion question, Visibility visibility, long column) {
    return question.order()
        + "|"
        + question.filters()
        + "|"
        + visibility
        + "|"
        + column
        + "|"
        + question.query();
  }
}
