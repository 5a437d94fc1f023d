package org.leadline.store;

import java.nio.file.Path;

/** The two files that a data directory keeps its tables in. */
enum DatabaseFile {
  /**
   * Documents, reports and what belongs to them. It is written in bulk: its log goes into the file
   * after 128 MB, so that this happens seldom.
   */
  STORE(Store.FILE, "db/migration/store", 16_384),
  /**
   * The audit trail, which gains a record with every answer. Its log goes into the file after 8 MB,
   * SQLite's own default, and is then written from its beginning again: a record in a log that does
   * not grow is safe on the disk in 0.3 ms instead of 0.5 (medians of 1,000, ext4).
   */
  AUDIT(Store.AUDIT_FILE, "db/migration/audit", 1_000);

  private final String file;
  private final String migrations;
  private final int checkpointPages;

  DatabaseFile(String file, String migrations, int checkpointPages) {
    this.file = file;
    this.migrations = migrations;
    this.checkpointPages = checkpointPages;
  }

  Path in(Path dataDirectory) {
    return dataDirectory.resolve(file);
  }

  /** The folder of its migrations on the class path. */
  String migrations() {
    return migrations;
  }

  /** After how many pages the log goes into the file. */
  int checkpointPages() {
    return checkpointPages;
  }
}
