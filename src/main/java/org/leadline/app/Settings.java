package org.leadline.app;

import java.nio.file.Path;
import org.leadline.access.AccessSettings;
import org.leadline.api.ServerSettings;
import org.leadline.arrival.ArrivalSettings;
import org.leadline.arrival.Readers;
import org.leadline.casework.CaseworkSettings;
import org.leadline.config.ConfigFolder;
import org.leadline.enrich.NoiseLists;
import org.leadline.identity.IdentitySettings;
import org.leadline.index.Fields;
import org.leadline.intake.IntakeSettings;
import org.leadline.link.LinkSettings;
import org.leadline.priority.Ranking;
import org.leadline.search.SearchSettings;
import org.leadline.store.Derivation;
import org.leadline.store.StoreSettings;

/**
 * What the files of {@code index-config/} say, one component a feature. Read once, at start.
 *
 * @param access units and their aliases
 * @param identity providers and phone region
 * @param ranking factors, weights and floors
 * @param noise lists of values that say little
 * @param intake limits of what is read
 * @param store limits of the database
 * @param fields the fields of the index
 * @param search how searches are answered
 * @param links weights of links
 * @param casework what is urgent, and for how long it may lie
 * @param arrival threads and intervals of taking in
 * @param server where the API listens
 */
public record Settings(
    AccessSettings access,
    IdentitySettings identity,
    Ranking ranking,
    NoiseLists noise,
    IntakeSettings intake,
    StoreSettings store,
    Fields fields,
    SearchSettings search,
    LinkSettings links,
    CaseworkSettings casework,
    ArrivalSettings arrival,
    ServerSettings server) {

  /** What a process with these settings makes match keys and scores with. */
  Derivation derivation() {
    return Readers.derivation(identity, ranking);
  }

  /**
   * Reads every file.
   *
   * @throws org.leadline.config.InvalidConfiguration naming every problem in all of them
   */
  public static Settings read(ConfigFolder folder) {
    IdentitySettings identity = IdentitySettings.from(folder);
    Fields fields = Fields.from(folder, identity.fingerprint());
    Settings settings =
        new Settings(
            AccessSettings.from(folder),
            identity,
            Ranking.from(folder),
            NoiseLists.from(folder),
            IntakeSettings.from(folder),
            StoreSettings.from(folder),
            fields,
            SearchSettings.from(folder, fields),
            LinkSettings.from(folder),
            CaseworkSettings.from(folder),
            ArrivalSettings.from(folder),
            ServerSettings.from(folder));
    folder.check();
    return settings;
  }

  /** The same settings with the passwords of encrypted PDFs in another file. */
  public Settings withPasswordFile(Path file) {
    return new Settings(
        access,
        identity,
        ranking,
        noise,
        intake.withPasswordFile(file.toString()),
        store,
        fields,
        search,
        links,
        casework,
        arrival,
        server);
  }
}
