package org.leadline.search;

import org.leadline.config.ConfigFolder;
import org.leadline.identity.IdentitySettings;
import org.leadline.identity.Recogniser;
import org.leadline.index.Fields;

/** The parser with the configuration that the program ships. */
final class Parsers {

  static final Recogniser RECOGNISER =
      new Recogniser(IdentitySettings.from(ConfigFolder.builtIn()));
  static final Fields FIELDS =
      Fields.from(ConfigFolder.builtIn(), RECOGNISER.settings().fingerprint());

  private Parsers() {}

  static QueryParser parser() {
    return new QueryParser(FIELDS, RECOGNISER);
  }
}
