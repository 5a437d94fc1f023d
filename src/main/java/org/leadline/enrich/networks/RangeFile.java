package org.leadline.enrich.networks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.leadline.enrich.networks.AddressRanges.Noted;

/**
 * The ranges of one list in a file of their own, read whole: 12 bytes of memory for each IPv4 piece
 * and 36 for each IPv6 piece. Immutable, safe for many threads.
 */
public final class RangeFile {

  /** "LEADLRNG", then the layout's number. */
  private static final long MARK = 0x4c4541444c524e47L;

  private static final int LAYOUT = 1;

  private final AddressRanges ranges;
  private final List<String> notes;

  private RangeFile(AddressRanges ranges, List<String> notes) {
    this.ranges = ranges;
    this.notes = List.copyOf(notes);
  }

  /** Whether a text is an address or a prefix in CIDR notation. */
  public static boolean isRange(String written) {
    return AddressRange.of(written) != null;
  }

  /** Whether a text is an address. */
  public static boolean isAddress(String written) {
    return Address.of(written) != null;
  }

  /**
   * Opens a file.
   *
   * @throws IOException when it cannot be read, is cut off, damaged or no such file
   */
  public static RangeFile open(Path file) throws IOException {
    CRC32 checksum = new CRC32();
    try (DataInputStream in =
        new DataInputStream(
            new CheckedInputStream(
                new BufferedInputStream(Files.newInputStream(file), 1 << 16), checksum))) {
      if (in.readLong() != MARK || in.readInt() != LAYOUT) {
        throw new IOException("not a file of ranges");
      }
      List<String> notes = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        notes.add(in.readUTF());
      }
      List<Noted> pieces = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        pieces.add(piece(in));
      }
      long read = checksum.getValue();
      if (in.readLong() != read) {
        throw new IOException("damaged");
      }
      return new RangeFile(AddressRanges.of(pieces), notes);
    }
  }

  private static Noted piece(DataInputStream in) throws IOException {
    boolean v6 = in.readBoolean();
    Address first = address(v6, in);
    Address last = address(v6, in);
    return new Noted(new AddressRange(first, last), in.readInt());
  }

  private static Address address(boolean v6, DataInputStream in) throws IOException {
    return v6 ? new Address(true, in.readLong(), in.readLong()) : Address.v4(in.readInt());
  }

  private long write(Path file) throws IOException {
    CRC32 checksum = new CRC32();
    try (FileOutputStream stream = new FileOutputStream(file.toFile());
        DataOutputStream out =
            new DataOutputStream(
                new CheckedOutputStream(new BufferedOutputStream(stream, 1 << 16), checksum))) {
      out.writeLong(MARK);
      out.writeInt(LAYOUT);
      out.writeInt(notes.size());
      for (String note : notes) {
        out.writeUTF(note);
      }
      List<Noted> pieces = ranges.pieces();
      out.writeInt(pieces.size());
      for (Noted piece : pieces) {
        out.writeBoolean(piece.range().first().v6());
        write(piece.range().first(), out);
        write(piece.range().last(), out);
        out.writeInt(piece.note());
      }
      out.writeLong(checksum.getValue());
      out.flush();
      stream.getFD().sync();
      return pieces.size();
    }
  }

  private static void write(Address address, DataOutputStream out) throws IOException {
    if (address.v6()) {
      out.writeLong(address.high());
      out.writeLong(address.low());
    } else {
      out.writeInt((int) address.low());
    }
  }

  /** The note of the narrowest range that holds the address, or any of a network; may be empty. */
  Optional<String> note(AddressRange addresses) {
    int found = ranges.find(addresses.first(), addresses.last());
    return found == AddressRanges.NONE ? Optional.empty() : Optional.of(notes.get(found));
  }

  /** Ranges in any order, on their way to a file. For one thread. */
  public static final class Builder {

    private static final int LONGEST_NOTE = 200;

    private final List<Noted> ranges = new ArrayList<>();
    private final Map<String, Integer> notes = new LinkedHashMap<>();

    /**
     * Adds an address or a prefix.
     *
     * @param note what is said of it; empty for nothing
     * @return false when it is neither, and then nothing is added
     */
    public boolean add(String written, String note) {
      AddressRange range = AddressRange.of(written);
      return range != null && add(range, note);
    }

    /** The same for a range by its first and last address. */
    public boolean add(String first, String last, String note) {
      AddressRange range = AddressRange.of(first, last);
      return range != null && add(range, note);
    }

    private boolean add(AddressRange range, String note) {
      String kept = note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
      ranges.add(new Noted(range, notes.computeIfAbsent(kept, one -> notes.size())));
      return true;
    }

    /** How many were added. */
    public int size() {
      return ranges.size();
    }

    /**
     * Writes the file, the ranges sorted and apart, and waits until it is on disk.
     *
     * @return how many pieces it has
     */
    public long write(Path file) throws IOException {
      return built().write(file);
    }

    RangeFile built() {
      return new RangeFile(AddressRanges.of(ranges), List.copyOf(notes.keySet()));
    }
  }
}
