package org.leadline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.leadline.identity.IdentitySettings;
import org.leadline.intake.mapping.Mapping;
import org.leadline.intake.pdf.CyberTipPdf;
import org.leadline.intake.pdf.PdfPasswords;
import org.leadline.intake.quirk.ProviderQuirks;
import org.leadline.intake.reading.RejectionReason;

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
  private final Parser parser;

  /**
   * Keeps the settings and reads the passwords of encrypted PDFs.
   *
   * @param identity what providers write in forms of their own
   * @throws IllegalArgumentException when the password file cannot be used
   */
  public Intake(IntakeSettings settings, IdentitySettings identity) {
    this.settings = settings;
    String passwordFile = settings.passwordFile();
    PdfPasswords passwords =
        passwordFile.isEmpty() ? PdfPasswords.NONE : PdfPasswords.read(Path.of(passwordFile));
    parser =
        new Parser(
            settings.document(),
            new CyberTipPdf(settings.document(), settings.pdf(), passwords),
            new ProviderQuirks(identity, settings.document()));
  }

  /** The mappings that the configuration names. */
  public SortedMap<String, Mapping> mappings() {
    return settings.mappings();
  }

  /** Splits files, folders and ZIPs, in the order given; folders recursively, sorted by name. */
  public void split(List<Path> paths, IntakeOptions options, Consumer<Piece> pieces) {
    new FolderWalk(settings, options, new Output(pieces)).walk(paths);
  }

  /**
   * Splits one stream that is a single document, JSON lines or a ZIP.
   *
   * @param name what to call it in results ({@code -} for standard input)
   * @param bytes read to its end unless it is refused, not closed
   */
  public void splitStream(
      String name, InputStream bytes, IntakeOptions options, Consumer<Piece> pieces) {
    HandGivenId handGiven = new HandGivenId(options.reportId());
    Output output = new Output(pieces);
    Gathering gathering =
        new Gathering(settings.document(), settings.heldBytes(), handGiven, output);
    Item item = new Item(Names.shown(name), name, -1, null);
    try {
      new ContentSplitter(settings, options.mapping(), handGiven, output)
          .split(item, bytes, gathering, ZipBudget.outside(settings.zip()));
    } catch (IOException e) {
      output.rejected(item, RejectionReason.UNREADABLE);
    }
    gathering.close();
  }

  /** Reads one document. Pure; safe for many threads at once. */
  public ReadResult parse(RawDocument document) {
    return parser.parse(document);
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
