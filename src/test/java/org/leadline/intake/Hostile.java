package org.leadline.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.leadline.intake.reading.Note;
import org.leadline.intake.reading.RejectionReason;

/**
 * One document, line, row or package that is broken by accident or on purpose, and how it must end.
 *
 * @param reader whose share it is
 * @param name what is wrong with it
 * @param bytes the document, or the line or row that stands between good ones
 * @param end how it ends
 */
record Hostile(Reader reader, String name, Bytes bytes, End end) {

  /** A word that stands in the content of most of them: in no refusal, and in every report. */
  static final String MARK = "zzsynthsecret";

  /** Who has to cope with it. */
  enum Reader {
    /** What tells formats apart by their first bytes, before any reader. */
    CONTENT,
    LAW_ENFORCEMENT_JSON,
    JSON_LINES,
    PROVIDER_XML,
    FILE_DETAILS,
    ZIP,
    PDF,
    MAPPED_CSV,
    MAPPED_JSON_LINES,
    FOLDER_AND_STREAM
  }

  /** How it ends. */
  sealed interface End {

    /**
     * It goes to quarantine.
     *
     * @param where a pattern that the position matches
     * @param kept whether its bytes are kept there
     */
    record Refused(RejectionReason reason, String where, boolean kept) implements End {}

    /**
     * It is taken, and these things are noted, each once or more; what it says is all kept.
     *
     * @param notes in no order
     */
    record Taken(List<Note.Kind> notes) implements End {}

    /** It is taken or refused, as a library decides; it ends, within its bounds. */
    record Either() implements End {}
  }

  /** Wrapped, so that printing a case prints no bytes. */
  static final class Bytes {
    private final byte[] array;

    Bytes(byte[] array) {
      this.array = array;
    }

    byte[] array() {
      return array;
    }

    @Override
    public String toString() {
      return array.length + " bytes";
    }
  }

  static Hostile refused(
      Reader reader, String name, String text, RejectionReason reason, String where) {
    return refused(reader, name, utf8(text), reason, where, true);
  }

  static Hostile refused(
      Reader reader,
      String name,
      byte[] bytes,
      RejectionReason reason,
      String where,
      boolean kept) {
    return new Hostile(reader, name, new Bytes(bytes), new End.Refused(reason, where, kept));
  }

  static Hostile taken(Reader reader, String name, String text, Note.Kind... notes) {
    return new Hostile(reader, name, new Bytes(utf8(text)), new End.Taken(List.of(notes)));
  }

  @Override
  public String toString() {
    return reader + ": " + name;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The text with a part replaced; the part must be there. */
  static String replaced(String text, String part, String other) {
    if (!text.contains(part)) {
      throw new AssertionError("the fixture lacks " + part);
    }
    return text.replace(part, other);
  }

  /** Bytes that are no known format. */
  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(20300101).nextBytes(bytes);
    bytes[0] = 3;
    return bytes;
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  /** The text with these bytes put in at an offset. */
  static byte[] with(String text, int offset, int... values) {
    byte[] before = utf8(text);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(before, 0, offset);
    all.writeBytes(bytes(values));
    all.write(before, offset, before.length - offset);
    return all.toByteArray();
  }
}
