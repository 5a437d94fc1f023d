package org.leadline.app;

import java.nio.file.Path;

/** Thrown when a question is asked of a folder that holds no data. */
public final class NoDataDirectory extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  NoDataDirectory(Path folder) {
    super(
        folder
            + " holds no reports. Take some in with `leadline ingest PATH...`, or name another"
            + " data directory with --data.");
  }
}
