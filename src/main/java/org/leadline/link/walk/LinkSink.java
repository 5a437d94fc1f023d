package org.leadline.link.walk;

import org.leadline.index.Hit;

/** Takes links as they are found: first every report, then every link, by report id. */
public interface LinkSink {

  /** A report that may have links; told before any link. */
  void report(Hit hit);

  /** A link between two of the reports. */
  void link(ExportedLink link);

  /** Nothing comes after this. */
  void end();
}
