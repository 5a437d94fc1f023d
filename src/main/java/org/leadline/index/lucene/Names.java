package org.leadline.index.lucene;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.lucene.util.BytesRef;

/**
 * Names of the engine's own Lucene fields, and the bounded form of very long terms. Fields of
 * {@code fields.json} keep their names; an underscore cannot begin one of those.
 */
final class Names {

  /** The report's key as written: one term, and the document's identity. */
  static final String ID = "_id";

  /** The number of a clearing-house report; absent for every other source. */
  static final String NUMBER = "_number";

  /** Match-key terms. */
  static final String KEY = "_key";

  /**
   * PDQ keys of which every place says that the hash is of low quality; the twin counts the places
   * of child victims too.
   */
  static final String FAINT = "_faint";

  /** Kinds of the match keys that a report holds, as bits. */
  static final String KEY_KINDS = "_kinds";

  /** The written key of a report that the clearing house does not number. */
  static final String WRITTEN = "_written";

  static final String PRIORITY = "_priority";
  static final String ACTIONABILITY = "_actionability";

  /** Both scores under a profile other than the standard one, as one number. */
  static final String SCORES = "scores";

  static final String RECEIVED = "_received";
  static final String VERSION = "_version";
  static final String SEQUENCE = "_sequence";
  static final String UNITS = "_units";

  /** 1 for a report that stands in the index by its key alone; absent for others. */
  static final String SET_ASIDE = "_aside";

  /** What lists show, as one binary value. */
  static final String CARD = "_card";

  /** Every keyed place, as one binary value. */
  static final String EVIDENCE = "_evidence";

  /** The pieces of text that highlights are cut from, stored. */
  static final String PIECES = "_pieces";

  /** Lucene refuses terms above 32,766 bytes; nothing that a person reads comes near this. */
  private static final int MAX_TERM_BYTES = 8_000;

  private static final int SHOWN_CHARACTERS = 200;

  private Names() {}

  /** The twin of a field that holds what only child victims' values add. */
  static String victim(String field) {
    return field + ".victim";
  }

  /** Whether a field, or the words within one, is such a twin. */
  static boolean isVictim(String field) {
    return field.endsWith(".victim") || field.endsWith(".victim.words");
  }

  /** What a field of scores is called for a profile other than the standard one. */
  static String column(String field, long column) {
    return "_" + field + "~" + column;
  }

  /** The field of the words within the values of a keyword field or of its twin. */
  static String words(String field) {
    return field + ".words";
  }

  /**
   * The value itself, or for one of enormous length its beginning and digest, so that it can be a
   * term. Used alike when writing and when asking.
   */
  static String bounded(String value) {
    if (value.length() <= MAX_TERM_BYTES / 3) {
      return value;
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= MAX_TERM_BYTES
        ? value
        : value.substring(0, SHOWN_CHARACTERS) + "…#" + digest(bytes);
  }

  /** Whether a value of so many bytes may be bounded with what stands before it. */
  static boolean mayBeBounded(int bytes) {
    return bytes > MAX_TERM_BYTES / 6;
  }

  static BytesRef term(String value) {
    return BytesOutput.utf8(bounded(value));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
