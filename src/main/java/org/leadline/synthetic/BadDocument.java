package org.leadline.synthetic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The ways in which a document can be bad. Each is made from a good law-enforcement document; its
 * fault is the reason code that a reader should give.
 */
enum BadDocument {
  /** Ends in the middle. */
  TRUNCATED("truncated", "json") {
    @Override
    byte[] make(byte[] good) {
      int end = good.length * 2 / 3;
      while (isInsideCharacter(good[end])) {
        end--;
      }
      return Arrays.copyOf(good, end);
    }
  },
  /** Breaks a rule of JSON. */
  NOT_JSON("not-json", "json") {
    @Override
    byte[] make(byte[] good) {
      return replaced(good, "\"informational\":", "\"informational\"=");
    }
  },
  /** Says no number. */
  ID_MISSING("id-missing", "json") {
    @Override
    byte[] make(byte[] good) {
      return replaced(good, "\"reportId\":", "\"reportNumber\":");
    }
  },
  /** Says something else as its number. */
  ID_NOT_VALID("id-not-valid", "json") {
    @Override
    byte[] make(byte[] good) {
      return replaced(good, "\"reportId\":", "\"reportId\":\"to be assigned\",\"formerId\":");
    }
  },
  /** Declares a document type. */
  DOCTYPE("doctype", "xml") {
    @Override
    byte[] make(byte[] good) {
      return bytes("<!DOCTYPE report [<!ENTITY office \"registry\">]><report>&office;</report>");
    }
  },
  /** Refers to an entity that is not defined. */
  ENTITY("entity", "xml") {
    @Override
    byte[] make(byte[] good) {
      return bytes(
          "<report><incidentSummary><incidentType>&office;</incidentType></incidentSummary></report>");
    }
  },
  /** Is XML of another kind. */
  WRONG_ROOT("wrong-root", "xml") {
    @Override
    byte[] make(byte[] good) {
      return bytes("<invoice><number>17</number></invoice>");
    }
  },
  /** Holds bytes that are not UTF-8. */
  BROKEN_UTF8("broken-utf8", "json") {
    @Override
    byte[] make(byte[] good) {
      byte[] broken = good.clone();
      broken[broken.length - 3] = (byte) 0xC3;
      broken[broken.length - 2] = (byte) 0x28;
      return broken;
    }
  },
  /** Holds a NUL. */
  NUL("nul", "json") {
    @Override
    byte[] make(byte[] good) {
      byte[] broken = good.clone();
      broken[broken.length / 2] = 0;
      return broken;
    }
  },
  /** Is nested ten thousand deep. */
  TOO_DEEP("too-deep", "json") {
    @Override
    byte[] make(byte[] good) {
      return replaced(
          good,
          "\"informational\":",
          "\"annex\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + ",\"informational\":");
    }
  },
  /** Holds a number as long as a page. */
  NUMBER_TOO_LONG("number-too-long", "json") {
    @Override
    byte[] make(byte[] good) {
      return replaced(
          good, "\"informational\":", "\"folio\":" + "7".repeat(3000) + ",\"informational\":");
    }
  },
  /** Holds nothing. */
  EMPTY("empty", "json") {
    @Override
    byte[] make(byte[] good) {
      return new byte[0];
    }
  },
  /** Is text of no format. */
  UNKNOWN_TEXT("unknown-text", "txt") {
    @Override
    byte[] make(byte[] good) {
      return bytes(
          "Minutes of the monthly meeting of the registry office.\nNothing was decided.\n");
    }
  },
  /** Is a ZIP that was cut off. */
  ZIP_DAMAGED("zip-damaged", "zip") {
    @Override
    byte[] make(byte[] good) {
      byte[] whole = zip("report.json", good);
      return Arrays.copyOf(whole, whole.length / 2);
    }
  },
  /** Is a ZIP whose member leads out of the package. */
  UNSAFE_NAME("unsafe-name", "zip") {
    @Override
    byte[] make(byte[] good) {
      return zip("../../report.json", good);
    }
  };

  private static final int DEPTH = 10_000;

  private final String fault;
  private final String extension;

  BadDocument(String fault, String extension) {
    this.fault = fault;
    this.extension = extension;
  }

  /** Makes the bad document. */
  abstract byte[] make(byte[] good);

  /** The reason code that is expected. */
  String fault() {
    return fault;
  }

  /** Of its file's name. */
  String extension() {
    return extension;
  }

  /** Whether a byte continues a character of UTF-8. */
  private static boolean isInsideCharacter(byte unit) {
    return (unit & 0xC0) == 0x80;
  }

  private static byte[] replaced(byte[] good, String what, String by) {
    return bytes(new String(good, StandardCharsets.UTF_8).replaceFirst(what, by));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String member, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry(member);
      entry.setTimeLocal(LocalDateTime.of(2030, 1, 1, 0, 0));
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
