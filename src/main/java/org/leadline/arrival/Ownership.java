package org.leadline.arrival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The right to write the index of a data directory: a lock file that one process holds, with its
 * process id, host and command inside. Ends with the process at the latest.
 */
public final class Ownership implements AutoCloseable {

  private static final String FILE = "owner.lock";
  private static final String UNUSABLE = "the lock file of the data directory cannot be used";

  /**
   * What this process owns. Where locks belong to the process (POSIX), closing any channel on a
   * lock file ends the lock, so a file that this process owns is never opened a second time.
   */
  private static final Map<Path, String> OWNED = new HashMap<>();

  private final Path file;
  private final FileChannel channel;

  private Ownership(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the ownership; empty when another has it, in this process or in another.
   *
   * @param command what the owner is doing, for those who are refused
   */
  public static Optional<Ownership> acquire(Path dataDirectory, String command) {
    try {
      Files.createDirectories(dataDirectory);
      Path file = dataDirectory.toRealPath().resolve(FILE);
      synchronized (OWNED) {
        return OWNED.containsKey(file) ? Optional.empty() : take(file, description(command));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(UNUSABLE, e);
    }
  }

  /** Who owns it, in words, as the owner wrote it; empty when nobody does. */
  public static Optional<String> holder(Path dataDirectory) {
    if (!Files.exists(dataDirectory.resolve(FILE))) {
      return Optional.empty();
    }
    try {
      Path file = dataDirectory.toRealPath().resolve(FILE);
      synchronized (OWNED) {
        String own = OWNED.get(file);
        return own == null ? otherHolder(file) : Optional.of(own);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(UNUSABLE, e);
    }
  }

  /** The file stays: deleting it would let two owners hold locks on two files of one name. */
  @Override
  public void close() {
    synchronized (OWNED) {
      OWNED.remove(file);
      try {
        channel.truncate(0);
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(UNUSABLE, e);
      }
    }
  }

  private static Optional<Ownership> take(Path file, String description) throws IOException {
    FileChannel channel = open(file);
    if (channel.tryLock() == null) {
      channel.close();
      return Optional.empty();
    }
    write(channel, description);
    OWNED.put(file, description.strip());
    return Optional.of(new Ownership(file, channel));
  }

  private static Optional<String> otherHolder(Path file) throws IOException {
    try (FileChannel channel = open(file)) {
      return channel.tryLock() == null
          ? Optional.of(Files.readString(file).strip())
          : Optional.empty();
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static void write(FileChannel channel, String description) throws IOException {
    channel.truncate(0);
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(description);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  private static String description(String command) {
    return "process %d on %s: %s%n".formatted(ProcessHandle.current().pid(), host(), command);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "this host";
    }
  }
}
