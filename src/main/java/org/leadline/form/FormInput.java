package org.leadline.form;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link FormOutput} wrote, in the same order; bytes that it did not write end in some
 * runtime exception. Used once, by one thread.
 */
public final class FormInput {

  private final byte[] bytes;
  private final int end;
  private final List<String> known = new ArrayList<>(128);
  private final List<Object> items = new ArrayList<>();
  private int at;
  private String path = "";

  /** Reads these bytes. */
  public FormInput(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /** Reads {@code length} of these bytes. */
  public FormInput(byte[] bytes, int from, int length) {
    this.bytes = bytes;
    at = from;
    end = from + length;
  }

  /** One byte. */
  public boolean flag() {
    return number() != 0;
  }

  /** A number. */
  public long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** A text, or null. */
  public @Nullable String optional() {
    int position = (int) number();
    if (position == 0) {
      return null;
    }
    if (position > 1) {
      return known.get(position - 2);
    }
    String text = raw();
    if (text.length() <= FormOutput.LONGEST_REPEATED) {
      known.add(text);
    }
    return text;
  }

  /** A text. */
  public String text() {
    return requireNonNull(optional());
  }

  /** An item, or one that was read before. */
  public <T> T shared(Class<T> type, Function<FormInput, T> reader) {
    int position = (int) number();
    if (position > 0) {
      return requireNonNull(type.cast(items.get(position - 1)));
    }
    T item = reader.apply(this);
    items.add(item);
    return item;
  }

  /** A constant of this enumeration. */
  public <E extends Enum<E>> E name(Class<E> type) {
    return Enum.valueOf(type, text());
  }

  /** A path. */
  public String path() {
    String shared = path.substring(0, (int) number());
    path = shared + raw();
    return path;
  }

  /** A time, or null. */
  public @Nullable Instant time() {
    if (!flag()) {
      return null;
    }
    long second = number();
    return Instant.ofEpochSecond((second >>> 1) ^ -(second & 1), number());
  }

  /** A number with a fraction. */
  public double real() {
    return Double.longBitsToDouble(Long.reverseBytes(number()));
  }

  /** Whether everything was read. */
  public boolean isAtEnd() {
    return at >= end;
  }

  /** Texts. */
  public List<String> texts() {
    return all(FormInput::text);
  }

  /** Items. */
  public <T> List<T> all(Function<FormInput, T> reader) {
    int count = (int) number();
    // Each item takes a byte at the least: a count that cannot be must not take memory.
    List<T> items = new ArrayList<>(Math.min(count, end - at));
    for (int i = 0; i < count; i++) {
      items.add(reader.apply(this));
    }
    return items;
  }

  private String raw() {
    int length = (int) number();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }
}
