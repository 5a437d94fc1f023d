package org.leadline.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.RejectionReason;

/**
 * Splits a ZIP that can be read only once, from start to end: one inside another, or a body. Media
 * members are passed over unlooked-at on the way to the next member.
 */
final class ZipStreams {

  private static final String NOT_READ = "What stands before was read; the rest was not.";

  private final IntakeSettings settings;
  private final HandGivenId handGiven;
  private final Output output;
  private final ContentSplitter contents;

  ZipStreams(
      IntakeSettings settings, HandGivenId handGiven, Output output, ContentSplitter contents) {
    this.settings = settings;
    this.handGiven = handGiven;
    this.output = output;
    this.contents = contents;
  }

  /** Splits the ZIP; the budget is that of the place where it stands. */
  void split(Item item, InputStream stream, ZipBudget outer) throws IOException {
    split(item, stream, null, outer);
  }

  /**
   * Splits the ZIP.
   *
   * @param known what is known to be wrong with it, told in the end unless something else was; null
   *     when nothing is
   */
  void split(Item item, InputStream stream, @Nullable RejectionReason known, ZipBudget outer)
      throws IOException {
    ZipBudget budget = outer.inside();
    if (budget.isTooDeep()) {
      output.rejected(item, RejectionReason.ZIP_TOO_DEEP);
      return;
    }
    Gathering gathering =
        new Gathering(settings.document(), settings.heldBytes(), handGiven, output);
    Counted packed = new Counted(stream);
    try {
      boolean whole = members(item, packed, gathering, budget);
      if (whole && known != null) {
        output.rejected(item, known);
      }
    } catch (ZipBudget.Bomb e) {
      output.rejected(item, RejectionReason.ZIP_BOMB, "", NOT_READ);
    } catch (ZipBudget.Exhausted e) {
      output.rejected(item, RejectionReason.ZIP_TOO_LARGE);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      output.rejected(item, ZipMembers.reason(e), "", NOT_READ);
    }
    gathering.close();
  }

  /** Splits its members; whether all of it is as it should be, and nothing was told. */
  private boolean members(Item item, Counted packed, Gathering gathering, ZipBudget budget)
      throws IOException {
    // Closing it would close the stream beneath, which belongs to the caller.
    @SuppressWarnings("resource")
    ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1);
    int count = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (++count > budget.members()) {
        output.rejected(item, RejectionReason.ZIP_TOO_MANY_MEMBERS);
        return false;
      }
      member(item, zip, entry, packed, gathering, budget);
    }
    packed.drain();
    if (!packed.endsAsZip()) {
      output.rejected(item, RejectionReason.ZIP_DAMAGED, "", NOT_READ);
    } else if (packed.isJoined()) {
      output.rejected(item, RejectionReason.ZIP_DAMAGED, "", ZipDirectory.JOINED);
    } else if (count == 0) {
      output.rejected(item, RejectionReason.EMPTY);
    } else {
      return true;
    }
    return false;
  }

  private void member(
      Item item,
      ZipInputStream zip,
      ZipEntry entry,
      Counted packed,
      Gathering gathering,
      ZipBudget budget)
      throws IOException {
    long before = packed.count();
    InputStream stream = budget.guard(zip, () -> packed.count() - before + Counted.AHEAD);
    Item member = ZipMembers.item(item, ZipMembers.name(entry), entry.getSize(), null);
    // What is called a folder and holds something is none.
    byte[] first = entry.isDirectory() ? stream.readNBytes(1) : new byte[0];
    boolean isFolder = entry.isDirectory() && first.length == 0;
    if (!isFolder && !ZipMembers.settledByName(member, output)) {
      contents.split(member, new Rejoined(first, stream), gathering, budget);
    }
    byte[] unlooked = new byte[1 << 14];
    while (stream.read(unlooked) >= 0) {
      // On to the next member; the guard counts what passes.
    }
  }

  /** The packed bytes, counted, with the last of them. */
  private static final class Counted extends FilterInputStream {

    /** What the unpacking stream may have read ahead. */
    static final int AHEAD = 8192;

    private static final int TAIL = ZipDirectory.TAIL;
    private final byte[] tail = new byte[TAIL];
    private long count;

    Counted(InputStream stream) {
      super(stream);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      if (value >= 0) {
        tail[(int) (count++ % TAIL)] = (byte) value;
      }
      return value;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      for (int i = 0; i < read; i++) {
        tail[(int) (count++ % TAIL)] = buffer[from + i];
      }
      return read;
    }

    void drain() throws IOException {
      byte[] buffer = new byte[1 << 14];
      while (read(buffer, 0, buffer.length) >= 0) {
        // The central directory repeats what the members said.
      }
    }

    /** Whether the end record of a ZIP stands near the end: a ZIP that was cut off has none. */
    boolean endsAsZip() {
      long oldest = Math.max(0, count - TAIL);
      for (long at = count - 22; at >= oldest; at--) {
        if (byteAt(at) == 'P'
            && byteAt(at + 1) == 'K'
            && byteAt(at + 2) == 5
            && byteAt(at + 3) == 6) {
          return true;
        }
      }
      return false;
    }

    /** Whether there is more than its end speaks of, such as another ZIP. */
    boolean isJoined() {
      byte[] last = new byte[(int) Math.min(count, TAIL)];
      for (int i = 0; i < last.length; i++) {
        last[i] = byteAt(count - last.length + i);
      }
      return ZipDirectory.isJoined(last, count);
    }

    private byte byteAt(long at) {
      return tail[(int) (at % TAIL)];
    }
  }
}
