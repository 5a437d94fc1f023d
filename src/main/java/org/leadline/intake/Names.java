package org.leadline.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a name alone tells: whether it is safe, and what need not be opened at all. */
final class Names {

  private static final int LONGEST = 1000;
  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");
  private static final Set<String> SYSTEM =
      Set.of("thumbs.db", "desktop.ini", ".ds_store", "__macosx");

  /** Extensions of media; members of a ZIP with these are not opened. */
  private static final Set<String> MEDIA =
      Set.of(
          "jpg", "jpeg", "jpe", "jfif", "png", "gif", "webp", "bmp", "tif", "tiff", "heic", "heif",
          "avif", "jxl", "psd", "svg", "raw", "dng", "mp4", "m4v", "mov", "avi", "mkv", "webm",
          "mpg", "mpeg", "wmv", "flv", "3gp", "3g2", "ts", "mts", "mp3", "m4a", "aac", "wav", "ogg",
          "oga", "ogv", "opus", "flac", "wma", "amr");

  private Names() {}

  /** Whether a member's name leads out of its package, or is no name at all. */
  static boolean isUnsafe(String name) {
    String slashed = name.replace('\\', '/');
    return name.isBlank()
        || name.length() > LONGEST
        || name.chars().anyMatch(Character::isISOControl)
        || slashed.startsWith("/")
        || DRIVE.matcher(name).matches()
        || List.of(slashed.split("/")).contains("..");
  }

  /** Whether an operating system or an archiver left this behind. */
  static boolean isSystemFile(String name) {
    for (String step : name.replace('\\', '/').split("/")) {
      if (step.startsWith(".") || SYSTEM.contains(step.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the extension is one of media. */
  static boolean isMedia(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && MEDIA.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** The part after the last slash. */
  static String last(String name) {
    return name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
  }

  /** The part before the last slash; empty when there is none. */
  static String folder(String name) {
    int slash = name.replace('\\', '/').lastIndexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }

  /** The file name up to its first dot. */
  static String stem(String name) {
    String last = last(name);
    int dot = last.indexOf('.');
    return dot < 0 ? last : last.substring(0, dot);
  }

  /** Fit to be shown: control and direction characters escaped, cut at a length. */
  static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .limit(LONGEST)
        .forEach(point -> {
          int type = Character.getType(point);
          if (type == Character.CONTROL
              || type == Character.FORMAT
              || type == Character.SURROGATE
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR) {
            shown.append("\\u{").append(Integer.toHexString(point)).append('}');
          } else {
            shown.appendCodePoint(point);
          }
        });
    return shown.toString();
  }
}
