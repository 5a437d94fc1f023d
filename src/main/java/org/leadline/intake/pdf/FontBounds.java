package org.leadline.intake.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;

/**
 * What the fonts of one PDF say of ranges of characters. PDFBox makes an entry of each character of
 * a range, so that a few bytes ({@code /W [0 2000000000 500]}) fill the memory. For one thread.
 */
final class FontBounds {

  /** Characters of a composite font are numbered up to this (ISO 32000-1, annex C.2). */
  private static final int LAST_CHARACTER = 0xFFFF;

  /** All ranges of one file: a few dozen fonts that map each of their characters. */
  private static final long MOST_MAPPED = 2_000_000;

  private static final COSName WIDTHS = COSName.W;
  private static final COSName HEIGHTS = COSName.getPDFName("W2");
  private static final Pattern RANGES = Pattern.compile("(?s)beginbfrange(.*?)(?:endbfrange|$)");
  private static final Pattern RANGE =
      Pattern.compile("<([0-9A-Fa-f\\s]*)>\\s*<([0-9A-Fa-f\\s]*)>\\s*(?:<[^>]*>|\\[[^]]*\\])");

  private long mapped;

  /** Checks an object and what stands directly in it; what it refers to is an object of its own. */
  void check(COSBase object) throws IOException {
    Deque<COSBase> open = new ArrayDeque<>();
    open.push(object);
    while (!open.isEmpty()) {
      COSBase next = open.pop();
      if (next instanceof COSDictionary dictionary) {
        checkFont(dictionary);
        dictionary.getValues().forEach(value -> pushDirect(value, open));
      } else if (next instanceof COSArray array) {
        array.forEach(value -> pushDirect(value, open));
      }
    }
  }

  private static void pushDirect(COSBase value, Deque<COSBase> open) {
    if (value instanceof COSDictionary || value instanceof COSArray) {
      open.push(value);
    }
  }

  private void checkFont(COSDictionary dictionary) throws IOException {
    checkWidths(dictionary, WIDTHS);
    checkWidths(dictionary, HEIGHTS);
    if (dictionary.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) {
      checkMap(map);
    }
  }

  /** Widths say where letters stand, not which; ones that no font can have are left out. */
  private void checkWidths(COSDictionary dictionary, COSName name) {
    if (!(dictionary.getDictionaryObject(name) instanceof COSArray widths)) {
      return;
    }
    int at = 0;
    while (at < widths.size() - 1) {
      double first = number(widths.getObject(at++));
      COSBase next = widths.getObject(at++);
      double last = number(next);
      if (Math.abs(first) > LAST_CHARACTER || Math.abs(last) > LAST_CHARACTER) {
        dictionary.removeItem(name);
        return;
      }
      if (!(next instanceof COSArray)) {
        map((long) Math.max(0, last - first));
        at++;
      }
    }
  }

  private static double number(@Nullable COSBase value) {
    return value instanceof COSNumber number ? number.floatValue() : 0;
  }

  private void checkMap(COSStream map) throws IOException {
    String text;
    try (InputStream bytes = map.createInputStream()) {
      text = new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
    Matcher ranges = RANGES.matcher(text.replace('\0', ' ').replaceAll("%[^\r\n]*", " "));
    while (ranges.find()) {
      Matcher range = RANGE.matcher(ranges.group(1));
      while (range.find()) {
        map(Math.max(0, 1 + number(range.group(2)) - number(range.group(1))));
      }
    }
  }

  private void map(long characters) {
    mapped += characters;
    if (mapped > MOST_MAPPED) {
      throw new Refused(
          RejectionReason.PDF_BOMB,
          Position.WHOLE,
          "Its fonts map more than %d characters.".formatted(MOST_MAPPED));
    }
  }

  private static long number(String hexadecimal) {
    String digits = hexadecimal.replaceAll("\\s", "");
    return digits.isEmpty()
        ? 0
        : digits.length() > 8 ? MOST_MAPPED + 1 : Long.parseLong(digits, 16);
  }
}
