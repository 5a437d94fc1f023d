package org.leadline.form;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes, for {@link FormInput} to read in the same order. A text that was written before
 * is written as its position, so that a report's repeated names, services and enumerations take a
 * byte or two; a path is written as what differs from the path before it. There are no names and no
 * types in the bytes: who writes a form gives it a number for its layout. Used once, by one thread.
 */
public final class FormOutput {

  /** Longer texts hardly ever repeat. */
  static final int LONGEST_REPEATED = 256;

  private static final int SEVEN_BITS = 0x7f;
  private static final int NEXT = 0x80;

  private final Map<String, Integer> known = new HashMap<>(128);
  private final Map<Object, Integer> items = new HashMap<>();
  private byte[] bytes = new byte[4096];
  private int size;
  private String path = "";

  /** Everything that was written. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Whether nothing was written. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** One byte. */
  public void flag(boolean value) {
    number(value ? 1 : 0);
  }

  /** A number in groups of seven bits, the lowest first. */
  public void number(long value) {
    reserve(10);
    long rest = value;
    while ((rest & ~SEVEN_BITS) != 0) {
      bytes[size++] = (byte) ((rest & SEVEN_BITS) | NEXT);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** 0 for none, 1 for a text that follows, else the position of one that was written before. */
  public void optional(@Nullable String text) {
    if (text == null) {
      number(0);
      return;
    }
    Integer before = known.get(text);
    if (before != null) {
      number(before + 2L);
      return;
    }
    number(1);
    raw(text);
    if (text.length() <= LONGEST_REPEATED) {
      known.put(text, known.size());
    }
  }

  /** A text; see {@link #optional}. */
  public void text(String text) {
    optional(text);
  }

  /** An item that other items equal: 0 and the item, or the position of one written before. */
  public <T> void shared(T item, BiConsumer<FormOutput, T> writer) {
    Integer before = items.get(item);
    number(before == null ? 0 : before + 1);
    if (before == null) {
      writer.accept(this, item);
      items.put(item, items.size());
    }
  }

  /** The name of a constant. */
  public void name(Enum<?> constant) {
    optional(constant.name());
  }

  /** A path, as what differs from the one before it. */
  public void path(String next) {
    int shared = shared(path, next);
    number(shared);
    raw(next.substring(shared));
    path = next;
  }

  /** Seconds are odd-even coded, so that times before 1970 stay short too. */
  public void time(@Nullable Instant time) {
    flag(time != null);
    if (time != null) {
      number((time.getEpochSecond() << 1) ^ (time.getEpochSecond() >> 63));
      number(time.getNano());
    }
  }

  /** A number with a fraction; one of few binary digits takes few bytes. */
  public void real(double value) {
    number(Long.reverseBytes(Double.doubleToRawLongBits(value)));
  }

  /** Texts and how many there are. */
  public void texts(List<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
  }

  /** Items and how many there are. */
  public <T> void all(List<T> items, BiConsumer<FormOutput, T> writer) {
    number(items.size());
    for (T item : items) {
      writer.accept(this, item);
    }
  }

  private void raw(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    reserve(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /** Never between the two halves of one character. */
  private static int shared(String one, String other) {
    int limit = Math.min(one.length(), other.length());
    int shared = 0;
    while (shared < limit && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    boolean splits = shared > 0 && Character.isHighSurrogate(one.charAt(shared - 1));
    return splits ? shared - 1 : shared;
  }
}
