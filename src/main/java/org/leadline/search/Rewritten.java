package org.leadline.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.identity.RecognisedValue;

/**
 * The typed text as the syntax parser gets it: {@link Slot}s in the place of what it could not
 * read, and for each of its characters the offset in the typed text that it came from.
 */
final class Rewritten {

  private final String text;
  private final int[] typedOffsets;
  private final Map<Integer, Slot> slots;

  private Rewritten(String text, int[] typedOffsets, Map<Integer, Slot> slots) {
    this.text = text;
    this.typedOffsets = typedOffsets;
    this.slots = slots;
  }

  String text() {
    return text;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** The slot whose quoted content begins at this offset of {@link #text}. */
  Optional<Slot> slotAt(int offset) {
    return Optional.ofNullable(slots.get(offset));
  }

  /** The offset in the typed text for an offset of {@link #text}, its end included. */
  int typed(int offset) {
    return typedOffsets[Math.max(0, Math.min(offset, typedOffsets.length - 1))];
  }

  /** The recognised values, each with all its readings, in the order of the text. */
  List<Slot> recognised() {
    return slots.values().stream()
        .filter(slot -> !slot.readings().isEmpty())
        .sorted((one, other) -> Integer.compare(one.from(), other.from()))
        .toList();
  }

  /** Builds a rewritten text from left to right. */
  static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[64];
    private final Map<Integer, Slot> slots = new HashMap<>();

    /** Copies characters as they are; {@code from} is where they stand in the typed text. */
    void copy(CharSequence characters, int from) {
      for (int i = 0; i < characters.length(); i++) {
        append(characters.charAt(i), from + i);
      }
    }

    /** Writes characters that stand for the typed text at one offset. */
    void write(CharSequence characters, int at) {
      for (int i = 0; i < characters.length(); i++) {
        append(characters.charAt(i), at);
      }
    }

    void slot(Slot slot) {
      append('"', slot.from());
      slots.put(text.length(), slot);
      append('v', slot.from());
      append('"', slot.to());
    }

    void slot(Slot.Kind kind, String meaning, int from, int to, List<RecognisedValue> readings) {
      slot(new Slot(kind, meaning, from, to, readings));
    }

    Rewritten build(int typedLength) {
      int[] exact = Arrays.copyOf(offsets, text.length() + 1);
      exact[text.length()] = typedLength;
      return new Rewritten(text.toString(), exact, Map.copyOf(slots));
    }

    private void append(char character, int typedOffset) {
      if (text.length() == offsets.length) {
        offsets = Arrays.copyOf(offsets, offsets.length * 2);
      }
      offsets[text.length()] = typedOffset;
      text.append(character);
    }
  }
}
