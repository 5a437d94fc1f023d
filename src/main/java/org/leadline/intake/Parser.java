package org.leadline.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leadline.intake.filedetails.FileDetailsReader;
import org.leadline.intake.filedetails.Receipts;
import org.leadline.intake.jsonlines.JsonLinesReader;
import org.leadline.intake.lawenforcement.LawEnforcementReader;
import org.leadline.intake.pdf.CyberTipPdf;
import org.leadline.intake.providerxml.ProviderXmlReader;
import org.leadline.intake.quirk.ProviderQuirks;
import org.leadline.intake.reading.EmbeddedMedia;
import org.leadline.intake.reading.JsonTree;
import org.leadline.intake.reading.Limits;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Note;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Reading;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.intake.reading.TextCheck;
import org.leadline.intake.reading.XmlTree;
import org.leadline.report.Report;
import org.leadline.report.ReportId;

/** From the bytes of one document to a result. Safe for many threads. */
final class Parser {

  private static final int HEX_DIGITS_OF_ID = 16;

  private final Limits limits;
  private final JsonTree json;
  private final XmlTree xml;
  private final CyberTipPdf pdf;
  private final ProviderQuirks quirks;

  Parser(Limits limits, CyberTipPdf pdf, ProviderQuirks quirks) {
    this.limits = limits;
    this.pdf = pdf;
    this.quirks = quirks;
    json = new JsonTree(limits);
    xml = new XmlTree(limits);
  }

  ReadResult parse(RawDocument document) {
    try {
      return read(document);
    } catch (Refused refused) {
      return new ReadResult.Rejected(Output.rejection(document, refused, limits));
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of a reader must cost one document, not the batch; its message may hold content.
      return new ReadResult.Rejected(
          Output.rejection(
              document,
              new Refused(
                  RejectionReason.READER_FAILED,
                  Position.WHOLE,
                  "(" + e.getClass().getSimpleName() + ")"),
              limits));
    }
  }

  private ReadResult read(RawDocument document) {
    byte[] bytes = document.bytes().array();
    return switch (Sniffer.sniff(head(bytes))) {
      case JSON -> accepted(document, json(json.read(checked(bytes))));
      case XML -> xml(document, xml.read(checked(bytes)));
      case EMPTY -> throw new Refused(RejectionReason.EMPTY, Position.WHOLE);
      case TEXT ->
          throw new Refused(
              document.line() > 0 ? RejectionReason.NOT_JSON : RejectionReason.UNKNOWN_TEXT,
              Position.WHOLE);
      case HTML ->
          throw new Refused(
              document.line() > 0 ? RejectionReason.NOT_JSON : RejectionReason.HTML,
              Position.WHOLE);
      case PDF -> pdf(document, bytes);
      case PDF_TEXT -> accepted(document, pdf.readText(checked(bytes)));
      case OTHER_ENCODING -> throw new Refused(RejectionReason.NOT_UTF8, Position.WHOLE);
      case ZIP, ARCHIVE, MEDIA, BINARY ->
          throw new Refused(RejectionReason.UNKNOWN_BINARY, Position.WHOLE);
    };
  }

  private static byte[] head(byte[] bytes) {
    return bytes.length <= Sniffer.HEAD ? bytes : Arrays.copyOf(bytes, Sniffer.HEAD);
  }

  private byte[] checked(byte[] bytes) {
    if (bytes.length > limits.bytes()) {
      throw new Refused(RejectionReason.TOO_LARGE, Position.WHOLE, bound(limits));
    }
    int media = EmbeddedMedia.find(bytes, limits);
    if (media >= 0) {
      throw new Refused(RejectionReason.EMBEDDED_MEDIA, Position.ofByte(media));
    }
    TextCheck.check(bytes);
    return bytes;
  }

  static String bound(Limits limits) {
    return "The bound is %d bytes.".formatted(limits.bytes());
  }

  private static Reading json(Node root) {
    if (LawEnforcementReader.fits(root)) {
      return LawEnforcementReader.read(root);
    }
    if (JsonLinesReader.fits(root)) {
      return JsonLinesReader.read(root);
    }
    if (root.child("id") != null && root.child("reportId") == null) {
      throw new Refused(RejectionReason.ID_MISSING, Position.ofPath("/source"));
    }
    throw new Refused(
        RejectionReason.WRONG_ROOT,
        Position.WHOLE,
        "A JSON object of a report holds reportId and reportedInformation, or source and id.");
  }

  private ReadResult xml(RawDocument document, Node root) {
    String name = root.name();
    if (Receipts.isReceipt(name)) {
      return new ReadResult.Passed(
          new PassedOver(document.source(), PassReason.RECEIPT, document.bytes().size()));
    }
    return switch (name) {
      case ProviderXmlReader.ROOT -> accepted(document, ProviderXmlReader.read(root));
      case FileDetailsReader.ROOT -> accepted(document, FileDetailsReader.read(root));
      default ->
          throw new Refused(
              RejectionReason.WRONG_ROOT,
              Position.WHOLE,
              "The root element is none of report and fileDetails, without a namespace.");
    };
  }

  /**
   * Of a PDF that holds pictures or files its text is kept; the SHA-256 is the PDF's all the same.
   */
  private ReadResult pdf(RawDocument document, byte[] bytes) {
    if (bytes.length > limits.bytes()) {
      throw new Refused(RejectionReason.TOO_LARGE, Position.WHOLE, bound(limits));
    }
    String sha256 = document.bytes().sha256();
    CyberTipPdf.Outcome outcome = pdf.read(bytes, sha256);
    String text = outcome.text();
    return accepted(
        document,
        outcome.reading(),
        text == null
            ? document.bytes()
            : DocumentBytes.owning(text.getBytes(StandardCharsets.UTF_8)),
        sha256);
  }

  private ReadResult accepted(RawDocument document, Reading reading) {
    return accepted(document, reading, document.bytes(), document.bytes().sha256());
  }

  private ReadResult accepted(
      RawDocument document, Reading reading, DocumentBytes kept, String sha256) {
    ReportId own = reading.id();
    ReportId told = own == null ? document.number() : own;
    ReportId id =
        told == null
            ? new ReportId(ReportId.PROVIDER_XML, sha256.substring(0, HEX_DIGITS_OF_ID))
            : told;
    List<Note> notes = new ArrayList<>();
    Report content = quirks.read(reading.draft().build(id, reading.root()), notes);
    notes.addAll(0, reading.draft().notes());
    return new ReadResult.Accepted(
        new Document(
            id,
            told != null,
            reading.draft().format(),
            reading.sender(),
            kept,
            sha256,
            reading.draft().received(),
            reading.draft().madeAvailable(),
            content,
            notes));
  }
}
