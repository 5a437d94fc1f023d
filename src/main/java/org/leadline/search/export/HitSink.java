package org.leadline.search.export;

import java.io.IOException;
import java.util.List;
import org.leadline.index.Hit;

/** Takes the hits of a result as they are read. */
interface HitSink {

  /** The next hits, in the order of the result. */
  void hits(List<Hit> hits) throws IOException;

  /** Nothing comes after this. */
  void end() throws IOException;
}
