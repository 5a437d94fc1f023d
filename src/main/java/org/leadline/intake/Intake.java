package org.leadline.intake;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads deliveries (files, folders, ZIP packages, streams) into documents of reports.
 *
 * <p>Two steps, so that a caller can spread the second over its cores: {@link #split} and {@link
 * #splitStream} walk a delivery on one thread and give its {@link Piece}s in a fixed order; {@link
 * #parse} reads one of them and may run on many threads at once. {@link #readPaths} and {@link
 * #readStream} do both on the calling thread.
 *
 * <p>Whatever is delivered, memory stays bounded by {@link IntakeSettings}, and one bad document
 * never stops the rest: it becomes a {@link Rejection}. Exceptions of the consumer pass through.
 */
public final class Intake {

  private final IntakeSettings settings;

  /** Keeps the settings; opens nothing. */
  public Intake(IntakeSettings settings) {
    this.settings = settings;
  }

  /** Splits files, folders and ZIPs, in the order given; folders recursively, sorted by name. */
  public void split(List<Path> paths, IntakeOptions options, Consumer<Piece> pieces) {
    throw new UnsupportedOperationException(settings.toString());
  }

  /**
   * Splits one stream that is a single document, JSON lines or a ZIP.
   *
   * @param name what to call it in results ({@code -} for standard input)
   * @param bytes read to its end unless it is refused, not closed
   */
  public void splitStream(
      String name, InputStream bytes, IntakeOptions options, Consumer<Piece> pieces) {
    throw new UnsupportedOperationException();
  }

  /** Reads one document. Pure; safe for many threads at once. */
  public ReadResult parse(RawDocument document) {
    throw new UnsupportedOperationException();
  }

  /** Splits and parses on this thread. */
  public void readPaths(List<Path> paths, IntakeOptions options, Consumer<ReadResult> results) {
    split(paths, options, piece -> results.accept(settle(piece)));
  }

  /** Splits and parses one stream on this thread. */
  public void readStream(
      String name, InputStream bytes, IntakeOptions options, Consumer<ReadResult> results) {
    splitStream(name, bytes, options, piece -> results.accept(settle(piece)));
  }

  /** The result of a piece; parses it where it is not parsed yet. Safe for many threads. */
  public ReadResult settle(Piece piece) {
    return switch (piece) {
      case Piece.Unparsed unparsed -> parse(unparsed.document());
      case Piece.Settled settled -> settled.result();
    };
  }
}
