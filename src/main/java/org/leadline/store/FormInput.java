package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FormOutput} wrote, in the same order. Used once, by one thread. */
final class FormInput {

  private final byte[] bytes;
  private final List<String> known = new ArrayList<>(128);
  private final List<Object> items = new ArrayList<>();
  private int at;
  private String path = "";

  FormInput(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean flag() {
    return number() != 0;
  }

  long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  @Nullable String optional() {
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

  String text() {
    return requireNonNull(optional());
  }

  <T> T shared(Class<T> type, Function<FormInput, T> reader) {
    int position = (int) number();
    if (position > 0) {
      return requireNonNull(type.cast(items.get(position - 1)));
    }
    T item = reader.apply(this);
    items.add(item);
    return item;
  }

  <E extends Enum<E>> E name(Class<E> type) {
    return Enum.valueOf(type, text());
  }

  String path() {
    String shared = path.substring(0, (int) number());
    path = shared + raw();
    return path;
  }

  @Nullable Instant time() {
    if (!flag()) {
      return null;
    }
    long second = number();
    return Instant.ofEpochSecond((second >>> 1) ^ -(second & 1), number());
  }

  List<String> texts() {
    return all(FormInput::text);
  }

  <T> List<T> all(Function<FormInput, T> reader) {
    int count = (int) number();
    List<T> items = new ArrayList<>(count);
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
