package org.leadline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.filedetails.FileDetailsReader;
import org.leadline.intake.filedetails.Receipts;
import org.leadline.intake.mapping.Mapping;
import org.leadline.intake.providerxml.ProviderXmlReader;
import org.leadline.intake.reading.Limits;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.intake.reading.TextCheck;
import org.leadline.intake.reading.XmlTree;
import org.leadline.report.ReportId;

/** Tells what one file, member or stream is, and has it split accordingly. */
final class ContentSplitter {

  private final Limits limits;
  private final Output output;
  private final TextSplitter text;
  private final XmlTree xml;
  private final ZipStreams zips;
  private final @Nullable MappedSplitter mapped;

  ContentSplitter(
      IntakeSettings settings, @Nullable Mapping mapping, HandGivenId handGiven, Output output) {
    limits = settings.document();
    this.output = output;
    text = new TextSplitter(limits, output);
    xml = new XmlTree(limits);
    mapped = mapping == null ? null : new MappedSplitter(mapping, limits, output);
    zips = new ZipStreams(settings, handGiven, output, this);
  }

  /**
   * Splits one item.
   *
   * @param stream read as far as its content asks for, not closed
   * @param budget of the ZIP in which it stands, if any
   */
  void split(Item item, InputStream stream, Gathering gathering, ZipBudget budget)
      throws IOException {
    byte[] head = head(stream);
    switch (Sniffer.sniff(head)) {
      case JSON -> text(item, head, stream, true);
      case TEXT, HTML -> text(item, head, stream, false);
      case XML -> xml(item, head, stream, gathering);
      case ZIP -> zips.split(item, new Rejoined(head, stream), budget);
      case PDF, PDF_TEXT -> pdf(item, head, stream);
      case MEDIA -> output.passed(item, PassReason.MEDIA);
      case ARCHIVE -> output.rejected(item, RejectionReason.ARCHIVE);
      case OTHER_ENCODING -> output.rejected(item, RejectionReason.NOT_UTF8);
      case BINARY -> output.rejected(item, RejectionReason.UNKNOWN_BINARY);
      case EMPTY -> empty(item, head, stream);
    }
  }

  private void text(Item item, byte[] head, InputStream stream, boolean json) throws IOException {
    if (mapped == null) {
      text.split(item, head, stream, json);
    } else {
      mapped.split(item, new Rejoined(head, stream));
    }
  }

  /** Of media no more is read than what tells that it is media. */
  private static byte[] head(InputStream stream) throws IOException {
    byte[] first = stream.readNBytes(Sniffer.MAGIC);
    return first.length < Sniffer.MAGIC || Sniffer.sniff(first) == Content.MEDIA
        ? first
        : concatenated(first, stream.readNBytes(Sniffer.HEAD - Sniffer.MAGIC));
  }

  private static byte[] concatenated(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private void pdf(Item item, byte[] head, InputStream stream) throws IOException {
    byte[] bytes = BoundedBytes.all(head, stream, limits.bytes());
    if (bytes == null) {
      output.rejected(
          item, RejectionReason.TOO_LARGE, "byte " + limits.bytes(), Parser.bound(limits));
    } else {
      output.document(item, 0, DocumentBytes.owning(bytes), null);
    }
  }

  /** Blanks longer than the head are not read on: no document starts so. */
  private void empty(Item item, byte[] head, InputStream stream) throws IOException {
    boolean more = head.length == Sniffer.HEAD && stream.read() >= 0;
    output.rejected(item, more ? RejectionReason.UNKNOWN_TEXT : RejectionReason.EMPTY);
  }

  private void xml(Item item, byte[] head, InputStream stream, Gathering gathering)
      throws IOException {
    String root = Sniffer.xmlRoot(head);
    boolean report = root.equals(ProviderXmlReader.ROOT);
    if (report && item.reopening() != null) {
      gathering.holdReport(item);
      return;
    }
    byte[] bytes = BoundedBytes.all(head, stream, limits.bytes());
    if (bytes == null) {
      output.rejected(
          item, RejectionReason.TOO_LARGE, "byte " + limits.bytes(), Parser.bound(limits));
    } else if (report) {
      gathering.holdReport(item, bytes);
    } else if (Receipts.isReceipt(root) || root.equals(FileDetailsReader.ROOT)) {
      told(bytes).ifPresent(id -> gathering.tells(item, id));
      output.document(item, 0, DocumentBytes.owning(bytes), null);
    } else {
      output.document(item, 0, DocumentBytes.owning(bytes), null);
    }
  }

  /**
   * Reads something that stands beside a delivered file and is not delivered itself: only for the
   * number that a receipt or a file's details tell.
   */
  void witness(Item item, InputStream stream, Gathering gathering) throws IOException {
    byte[] head = head(stream);
    String root = Sniffer.sniff(head) == Content.XML ? Sniffer.xmlRoot(head) : "";
    if (root.equals(ProviderXmlReader.ROOT)) {
      gathering.counts(item);
    } else if (Receipts.isReceipt(root) || root.equals(FileDetailsReader.ROOT)) {
      byte[] bytes = BoundedBytes.all(head, stream, limits.bytes());
      if (bytes != null) {
        told(bytes).ifPresent(id -> gathering.tells(item, id));
      }
    }
  }

  /** The number that a receipt or a file's details tell; what is wrong with them is told later. */
  private Optional<ReportId> told(byte[] bytes) {
    try {
      TextCheck.check(bytes);
      return Receipts.reportId(xml.read(bytes));
    } catch (Refused e) {
      return Optional.empty();
    }
  }
}
