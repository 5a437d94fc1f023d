package org.leadline.synthetic;

import java.io.IOException;

/** Writes the documents of a stretch of reports. Safe for many threads, one stretch each. */
interface CorpusWriter {

  /** Writes the reports from one counter to another, exclusive, and tells the truth of each. */
  Chunk write(long number, long from, long to) throws IOException;
}
