package org.leadline.enrich.networks;

import com.maxmind.db.CHMCache;
import com.maxmind.db.InvalidNetworkException;
import com.maxmind.db.Metadata;
import com.maxmind.db.Reader;
import com.maxmind.db.Reader.FileMode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file in the MaxMind DB format (version 2.0 of its specification), mapped into memory. It is
 * never closed, since look-ups may be under way: the mapping goes with the last use. Safe for many
 * threads.
 */
public final class FactsFile {

  private static final Logger LOG = LoggerFactory.getLogger(FactsFile.class);

  /** How much of a file is read to find out whether it is whole and says anything. */
  private static final int PROBED_NETWORKS = 500;

  private static final int PROBED_ADDRESSES = 256;

  /** Values of a file that many networks share, kept decoded; some hundred bytes each. */
  private static final int CACHED_VALUES = 16_384;

  private static final int FORMAT = 2;
  private static final int BITS_IN_BYTE = 8;

  private final String name;
  private final Reader reader;
  private final LocalDate built;
  private final String source;
  private final AtomicBoolean damaged = new AtomicBoolean();

  private FactsFile(String name, Reader reader) {
    this.name = name;
    this.reader = reader;
    // Here, since a damaged time is none that a date can be made of.
    this.built = reader.getMetadata().buildTime().atZone(ZoneOffset.UTC).toLocalDate();
    this.source = "%s (%s)".formatted(type(), name);
  }

  /**
   * Opens a file and looks whether it is whole and of use.
   *
   * @throws InvalidFactsFile when it is not
   */
  static FactsFile open(Path path) throws InvalidFactsFile {
    Path file = path.getFileName();
    String name = file == null ? path.toString() : file.toString();
    try {
      Reader reader =
          new Reader(path.toFile(), FileMode.MEMORY_MAPPED, new CHMCache(CACHED_VALUES));
      try {
        check(reader.getMetadata(), Files.size(path));
        probe(reader);
        return new FactsFile(name, reader);
      } catch (InvalidFactsFile | InvalidNetworkException | IOException | RuntimeException e) {
        reader.close();
        throw e;
      }
    } catch (InvalidNetworkException | IOException | RuntimeException | StackOverflowError e) {
      throw new InvalidFactsFile("is damaged, cut off, or no MaxMind DB file", e);
    }
  }

  private static void check(Metadata metadata, long size) throws InvalidFactsFile {
    long nodeBytes = 2L * metadata.recordSize() / BITS_IN_BYTE;
    boolean whole =
        metadata.binaryFormatMajorVersion() == FORMAT
            && (metadata.ipVersion() == 4 || metadata.ipVersion() == 6)
            && metadata.nodeCount() > 0
            && metadata.nodeCount() <= size / nodeBytes;
    if (!whole) {
      throw new InvalidFactsFile("is damaged, or of a newer format than 2.0");
    }
  }

  /** Reads the beginning, and addresses all over the space, as look-ups will. */
  private static void probe(Reader reader)
      throws IOException, InvalidFactsFile, InvalidNetworkException {
    boolean says = false;
    var networks = reader.networks(Map.class);
    for (int i = 0; i < PROBED_NETWORKS && networks.hasNext(); i++) {
      Map<?, ?> fields = networks.next().data();
      says |= fields != null && !new FactsRecord(fields).said(false).isEmpty();
    }
    for (int i = 0; i < PROBED_ADDRESSES; i++) {
      Map<?, ?> fields = reader.get(v4(i << 24 | i << 8), Map.class);
      says |= fields != null && !new FactsRecord(fields).said(false).isEmpty();
    }
    if (!says) {
      throw new InvalidFactsFile(
          "holds no country, city, operator, provider or sort of network in fields that are known");
    }
  }

  private static InetAddress v4(int number) throws UnknownHostException {
    return InetAddress.getByAddress(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  /** The file's name in its folder. */
  public String name() {
    return name;
  }

  /** What sort of file its maker says it is. */
  public String type() {
    return reader.getMetadata().databaseType();
  }

  /** Type and name, as each fact of it tells them. */
  String source() {
    return source;
  }

  /** The day on which it was made, UTC. */
  public LocalDate built() {
    return built;
  }

  /** Whether a look-up failed since it was opened: then it says nothing any more. */
  public boolean isDamaged() {
    return damaged.get();
  }

  /** What it says of an address, in the order of kinds; empty when it does not know it. */
  List<FactsRecord.Said> said(InetAddress address) {
    if (damaged.get()) {
      return List.of();
    }
    try {
      Map<?, ?> fields = reader.get(address, Map.class);
      return fields == null
          ? List.of()
          : new FactsRecord(fields).said(address.getAddress().length > Integer.BYTES);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      if (damaged.compareAndSet(false, true)) {
        LOG.error("The address file {} is damaged and is not used any more", name, e);
      }
      return List.of();
    }
  }
}
