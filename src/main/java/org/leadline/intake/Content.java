package org.leadline.intake;

/** What the first bytes of something tell. */
enum Content {
  EMPTY,
  JSON,
  XML,
  ZIP,
  PDF,
  PDF_TEXT,
  MEDIA,
  ARCHIVE,
  OTHER_ENCODING,
  TEXT,
  HTML,
  BINARY
}
