package org.leadline.intake;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.EmbeddedMedia;
import org.leadline.intake.reading.Limits;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.report.ReportId;

/** Makes the pieces of a delivery and hands them on. */
final class Output {

  /** More control characters than this are no damaged text any more. */
  private static final int CONTROLS_KEPT = 16;

  private final Consumer<Piece> pieces;

  Output(Consumer<Piece> pieces) {
    this.pieces = pieces;
  }

  void document(Item item, long line, DocumentBytes bytes, @Nullable ReportId number) {
    pieces.accept(new Piece.Unparsed(new RawDocument(item.source(), line, bytes, number)));
  }

  /** Hands on the document that was made of a row. */
  void madeOf(FeedRow row, Item item, long line, DocumentBytes made) {
    pieces.accept(new Piece.Unparsed(new RawDocument(item.source(), line, made, null, row)));
  }

  void passed(Item item, PassReason reason) {
    settled(new ReadResult.Passed(new PassedOver(item.source(), reason, item.size())));
  }

  void rejected(Item item, RejectionReason reason) {
    rejected(item, reason, "", "");
  }

  void rejected(Item item, RejectionReason reason, String position, String detail) {
    settled(
        new ReadResult.Rejected(
            new Rejection(
                item.source(),
                position,
                reason,
                message(reason, detail),
                null,
                item.size(),
                null)));
  }

  /** Rejects a document that was read whole; the number is what was told of it. */
  void rejected(
      Item item, RejectionReason reason, byte[] bytes, Limits limits, @Nullable ReportId number) {
    settled(
        new ReadResult.Rejected(
            new Rejection(
                item.source(),
                "",
                reason,
                message(reason, ""),
                kept(DocumentBytes.owning(bytes), limits),
                bytes.length,
                number)));
  }

  /** Rejects a row of a feed; its bytes are null when it is over the bound. */
  void refused(
      Item item,
      long line,
      @Nullable DocumentBytes bytes,
      long size,
      Refused refused,
      Limits limits) {
    boolean media = refused.reason() == RejectionReason.EMBEDDED_MEDIA;
    settled(
        new ReadResult.Rejected(
            new Rejection(
                item.source(),
                refused.position().inWords(line),
                refused.reason(),
                message(refused.reason(), refused.detail()),
                bytes == null || media ? null : kept(bytes, limits),
                size,
                null)));
  }

  private void settled(ReadResult result) {
    pieces.accept(new Piece.Settled(result));
  }

  /** The rejection of a document that a reader refused. */
  static Rejection rejection(RawDocument document, Refused refused, Limits limits) {
    DocumentBytes delivered = document.delivered();
    boolean media = refused.reason() == RejectionReason.EMBEDDED_MEDIA;
    return new Rejection(
        document.source(),
        refused.position().inWords(document.line()),
        refused.reason(),
        message(refused.reason(), refused.detail()),
        media ? null : kept(delivered, limits),
        delivered.size(),
        document.number());
  }

  /** Where a whole document, or a line of a file, stands. */
  static String whole(long line) {
    return Position.WHOLE.inWords(line);
  }

  static String message(RejectionReason reason, String detail) {
    return detail.isEmpty() ? reason.meaning() : reason.meaning() + " " + detail;
  }

  /**
   * The bytes, when they are text without media data; null otherwise. Of a PDF that cannot be read
   * nobody knows whether it holds pictures.
   */
  private static @Nullable DocumentBytes kept(DocumentBytes bytes, Limits limits) {
    byte[] array = bytes.array();
    return bytes.size() <= limits.bytes()
            && Sniffer.sniff(head(array)) != Content.PDF
            && Sniffer.controls(array) <= CONTROLS_KEPT
            && !MediaBytes.stand(array)
            && EmbeddedMedia.find(array, limits) < 0
        ? bytes
        : null;
  }

  private static byte[] head(byte[] bytes) {
    return Arrays.copyOf(bytes, Math.min(bytes.length, Sniffer.MAGIC));
  }
}
