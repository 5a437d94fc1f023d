package org.leadline.link.walk;

import java.nio.file.Path;
import org.leadline.access.HiddenLinks;
import org.leadline.config.ConfigFolder;
import org.leadline.index.Fields;
import org.leadline.index.lucene.LuceneIndex;
import org.leadline.index.lucene.LuceneIndex.Opening;

/** A desk on the real engine: values are asked of it alone. */
final class EngineDesk {

  private EngineDesk() {}

  static LuceneIndex engine(Path folder) {
    return LuceneIndex.open(folder, Fields.from(ConfigFolder.builtIn(), "keys"), Opening.OWN);
  }

  static WalkDesk on(LuceneIndex engine) {
    return new WalkDesk(engine, HiddenLinks.UNTOLD);
  }
}
