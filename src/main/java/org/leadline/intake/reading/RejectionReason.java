package org.leadline.intake.reading;

/** Why something that was delivered could not be taken; each with what it means and what to do. */
public enum RejectionReason {
  /** Nothing stands at this path. */
  NOT_FOUND("not-found", "There is no such file.", "Check the path."),
  /** The operating system refused to read it. */
  UNREADABLE("unreadable", "The file could not be read.", "Check its permissions and the disk."),
  /** A device, a pipe or the like. */
  NOT_A_FILE(
      "not-a-file", "This is neither a file nor a folder.", "Deliver a file, or pipe it to -."),
  /** A folder with more names than the bound. */
  FOLDER_TOO_LARGE(
      "folder-too-large", "The folder holds too many names.", "Deliver it in several folders."),
  /** No byte, or only blanks. */
  EMPTY("empty", "The document is empty.", "Have it delivered again."),
  /** Larger than the bound of one document. */
  TOO_LARGE(
      "too-large",
      "The document is larger than the bound for one document.",
      "Split it, or raise document.megabytes in intake.json."),
  /** A package holds too much that waits for its number. */
  HELD_TOO_MUCH(
      "held-too-much",
      "The package holds more provider XML than may wait for the receipt with its number.",
      "Deliver the package unpacked, or raise heldMegabytes in intake.json."),
  /** Neither text nor media. */
  UNKNOWN_BINARY(
      "unknown-binary", "This is binary and not a known format.", "Nothing: it holds no report."),
  /** An archive that is not a ZIP. */
  ARCHIVE("archive", "This archive is not a ZIP.", "Unpack it and deliver its content."),
  /** A PDF that cannot be read as one. */
  PDF_DAMAGED("pdf-damaged", "The PDF is damaged or cut off.", "Have it delivered again."),
  /** A PDF that no known password opens. */
  PDF_ENCRYPTED(
      "pdf-encrypted",
      "The PDF is encrypted, and no known password opens it.",
      "Add its password to the password file (see the manual) and deliver it again."),
  /** A PDF that unpacks to far more than it holds, or takes too long. */
  PDF_BOMB(
      "pdf-bomb",
      "The PDF unpacks to more than the bound, or takes longer to read.",
      "Treat it as an attack, or raise pdf.unpackedMegabytes or pdf.seconds in intake.json."),
  /** A PDF with more pages than the bound. */
  PDF_TOO_MANY_PAGES(
      "pdf-too-many-pages",
      "The PDF has too many pages.",
      "Split it, or raise pdf.pages in intake.json."),
  /** A PDF of pictures. */
  PDF_WITHOUT_TEXT(
      "pdf-without-text",
      "The PDF holds no text: it is a scan, or empty.",
      "Ask for the PDF as the clearing house made it, or for the report's JSON."),
  /** A PDF of something else. */
  PDF_NOT_CYBERTIP(
      "pdf-not-cybertip",
      "The PDF is no CyberTip report: none of its pages names one.",
      "Nothing: it holds no report."),
  /** Text that is neither JSON nor XML. */
  UNKNOWN_TEXT(
      "unknown-text",
      "This text is neither JSON nor XML.",
      "Take it in with a mapping: `leadline map FILE` proposes one (see the manual)."),
  /** A web page, which portals and proxies send in the place of a file. */
  HTML(
      "html",
      "This is a web page, often what a portal or a proxy answers instead of the file.",
      "Open it in no browser; get the report itself again, as JSON, XML or PDF."),
  /** Another encoding than UTF-8. */
  NOT_UTF8("not-utf8", "The text is not in UTF-8.", "Convert it to UTF-8."),
  /** Bytes that are not UTF-8. */
  BROKEN_UTF8(
      "broken-utf8", "The text holds bytes that are not UTF-8.", "Have it delivered again."),
  /** A NUL character. */
  NUL("nul", "The text holds a NUL character.", "Have it delivered again."),
  /** Not well-formed JSON. */
  NOT_JSON("not-json", "This is not well-formed JSON.", "Have it delivered again."),
  /** Not well-formed XML. */
  NOT_XML("not-xml", "This is not well-formed XML.", "Have it delivered again."),
  /** Ends in the middle. */
  TRUNCATED("truncated", "The document ends in the middle.", "Have it delivered again."),
  /** Text after the end of the document. */
  TRAILING(
      "trailing",
      "Something stands after the end of the document.",
      "Deliver one document per file, or one per line."),
  /** Nested deeper than the bound. */
  TOO_DEEP("too-deep", "The document is nested too deep.", "Nothing: no report is nested so."),
  /** More values than the bound. */
  TOO_MANY_VALUES(
      "too-many-values",
      "The document holds too many values.",
      "Raise document.values in intake.json and the heap."),
  /** A number with more characters than the bound. */
  NUMBER_TOO_LONG(
      "number-too-long", "A number is too long.", "Nothing: no number of a report is so long."),
  /** A text with more characters than the bound. */
  TEXT_TOO_LONG(
      "text-too-long",
      "A text is too long.",
      "Raise document.textCharacters in intake.json and the heap."),
  /** A name with more characters than the bound. */
  NAME_TOO_LONG(
      "name-too-long", "The name of a field is too long.", "Nothing: no format has such names."),
  /** A document type declaration in XML. */
  DOCTYPE(
      "doctype",
      "The XML holds a DOCTYPE; document types and entities are never read.",
      "Have it delivered without one."),
  /** An entity reference that XML does not define by itself. */
  ENTITY(
      "entity",
      "The XML refers to an entity; document types and entities are never read.",
      "Have it delivered without one."),
  /** JSON or XML of another kind. */
  WRONG_ROOT(
      "wrong-root",
      "This is no format that carries reports.",
      "Deliver the report's own document."),
  /** A quote in CSV that is not closed, or that stands within a field. */
  CSV_QUOTE(
      "csv-quote",
      "A quote of this row is not closed, or stands where none may.",
      "Correct the row and take the file in again; rows that were taken stay as they are."),
  /** A row of CSV that does not fit its header. */
  CSV_FIELDS(
      "csv-fields",
      "The row has more or fewer fields than the header.",
      "Correct the row and take the file in again; rows that were taken stay as they are."),
  /** CSV without the columns that the mapping names. */
  MAPPING_MISMATCH(
      "mapping-mismatch",
      "The file does not fit the mapping.",
      "Correct the mapping, or have `leadline map` propose one for this file."),
  /** A report without its number. */
  ID_MISSING(
      "id-missing", "The document does not say which report it is.", "Have it delivered again."),
  /** A number that is none. */
  ID_NOT_VALID("id-not-valid", "The report's number is not a valid one.", "Correct the number."),
  /** The number stands twice. */
  ID_TWICE("id-twice", "The report's number stands more than once.", "Have it delivered again."),
  /** The number that was given by hand is taken. */
  ID_TAKEN(
      "id-taken",
      "The report id given with the delivery belongs to one document, and another one took it.",
      "Deliver this document by itself, with its own report id."),
  /** A value that decides who may see something is not one of the allowed ones. */
  VALUE_NOT_ALLOWED(
      "value-not-allowed", "A field holds none of its allowed values.", "Correct the field."),
  /** Image data inside text. */
  EMBEDDED_MEDIA(
      "embedded-media",
      "The text carries embedded media data; Leadline keeps no media, so it keeps no byte of this.",
      "Have it delivered without the embedded data."),
  /** Not a usable ZIP. */
  ZIP_DAMAGED("zip-damaged", "The ZIP is damaged or cut off.", "Have it delivered again."),
  /** Encrypted. */
  ZIP_ENCRYPTED("zip-encrypted", "The ZIP is encrypted.", "Unpack it with its password first."),
  /** Packed by a method that is not Deflate. */
  ZIP_METHOD(
      "zip-method",
      "The ZIP is packed by a method that Leadline does not read.",
      "Unpack it, or pack it again with the usual method, Deflate."),
  /** Unpacks to far more than it holds. */
  ZIP_BOMB(
      "zip-bomb", "The ZIP unpacks to far more than it holds.", "Nothing: treat it as an attack."),
  /** More members than the bound. */
  ZIP_TOO_MANY_MEMBERS(
      "zip-too-many-members",
      "The ZIP has too many members; the rest was not read.",
      "Deliver it in several ZIPs, or raise zip.members in intake.json."),
  /** More bytes than the bound. */
  ZIP_TOO_LARGE(
      "zip-too-large",
      "The ZIP unpacks to more than the bound; the rest was not read.",
      "Deliver it in several ZIPs, or raise zip.megabytes in intake.json."),
  /** ZIPs in ZIPs in ZIPs. */
  ZIP_TOO_DEEP(
      "zip-too-deep", "ZIPs stand too deep in ZIPs.", "Unpack the outer ones and deliver these."),
  /** A member's name that leads out of its folder. */
  UNSAFE_NAME(
      "unsafe-name",
      "The member's name leads out of the package; it was not read.",
      "Treat it as an attack, or have it delivered with a plain name."),
  /** The reader itself failed. */
  READER_FAILED(
      "reader-failed",
      "The reader failed on this document; the failure is Leadline's, not the document's.",
      "Report it with the document's SHA-256; retry after the next version.");

  private final String code;
  private final String meaning;
  private final String advice;

  RejectionReason(String code, String meaning, String advice) {
    this.code = code;
    this.meaning = meaning;
    this.advice = advice;
  }

  /** The stable name used in answers and in the store. */
  public String code() {
    return code;
  }

  /** One sentence: what it means. */
  public String meaning() {
    return meaning;
  }

  /** One sentence: what to do. */
  public String advice() {
    return advice;
  }

  /** What to do about a reason by its stable name; empty for a name that is none. */
  public static String adviceOf(String code) {
    for (RejectionReason reason : values()) {
      if (reason.code.equals(code)) {
        return reason.advice;
      }
    }
    return "";
  }
}
