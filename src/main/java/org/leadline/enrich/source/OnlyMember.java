package org.leadline.enrich.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The one file that a ZIP holds; folders beside it are passed over. For one thread. */
final class OnlyMember extends FilterInputStream {

  private final ZipInputStream zip;
  private boolean atEnd;

  private OnlyMember(ZipInputStream zip) {
    super(zip);
    this.zip = zip;
  }

  /**
   * @throws InvalidList when the ZIP holds no file
   */
  static OnlyMember of(InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    if (!nextFile(zip)) {
      throw new InvalidList("The ZIP holds no file. Nothing was changed.");
    }
    return new OnlyMember(zip);
  }

  private static boolean nextFile(ZipInputStream zip) throws IOException {
    ZipEntry entry = zip.getNextEntry();
    while (entry != null && entry.isDirectory()) {
      entry = zip.getNextEntry();
    }
    return entry != null;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = atEnd ? -1 : zip.read(target, offset, length);
    if (read < 0 && !atEnd) {
      atEnd = true;
      if (nextFile(zip)) {
        throw new InvalidList(
            "The ZIP holds more than one file: unpack it and name the files of the list, or pack"
                + " each by itself. Nothing was changed.");
      }
    }
    return read;
  }
}
