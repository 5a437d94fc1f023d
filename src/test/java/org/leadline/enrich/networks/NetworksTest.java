package org.leadline.enrich.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.enrich.networks.NetworkFact.Kind;
import org.leadline.report.ListMeaning;

/** A unit puts address files into a folder; some are not what they should be. */
class NetworksTest {

  private static final LocalDate MADE = LocalDate.parse("2030-01-05");

  @TempDir Path folder;

  private Path city() throws IOException {
    return new MmdbWriter("Example-City", MADE)
        .add(
            "240.0.0.0/16",
            Map.of(
                "country", Map.of("iso_code", "US", "names", Map.of("en", "United States")),
                "subdivisions", List.of(Map.of("names", Map.of("en", "Virginia"))),
                "city", Map.of("names", Map.of("en", "Example City"))))
        .add("4000:1::/32", Map.of("country", Map.of("iso_code", "DE")))
        .write(folder.resolve("city.mmdb"));
  }

  private Path operators() throws IOException {
    return new MmdbWriter("Example-ASN", MADE)
        .add(
            "240.0.0.0/8",
            Map.of(
                "autonomous_system_number", 64500, "autonomous_system_organization", "Example Net"))
        .write(folder.resolve("asn.mmdb"));
  }

  private static NetworkFact city(Kind kind, String value) {
    return new NetworkFact(kind, value, "Example-City (city.mmdb)", MADE);
  }

  private Networks networks() {
    return new Networks(List.of(), FactsFolder.open(folder));
  }

  @Test
  void anAddressIsLookedUpInEveryFileAndEachFactNamesItsSourceAndDate() throws IOException {
    city();
    operators();
    Networks networks = networks();

    assertThat(networks.folder().refused()).isEmpty();
    assertThat(networks.facts("240.0.1.2"))
        .containsExactly(
            city(Kind.COUNTRY, "US"),
            city(Kind.REGION, "Virginia"),
            city(Kind.CITY, "Example City"),
            new NetworkFact(Kind.OPERATOR, "AS64500 Example Net", "Example-ASN (asn.mmdb)", MADE));
    assertThat(networks.facts("4000:1::7")).containsExactly(city(Kind.COUNTRY, "DE"));
    assertThat(networks.facts("4000:2::7")).isEmpty();
    assertThat(networks.facts("192.168.0.1"))
        .containsExactly(new NetworkFact(Kind.NETWORK, "private", "RFC 1918", null));
    assertThat(networks.facts("no address")).isEmpty();
  }

  @Test
  void filesOfOtherMakersHaveFlatFields() throws IOException {
    new MmdbWriter("flat country asn", MADE)
        .add("240.0.0.0/8", Map.of("country_code", "ca", "asn", "AS64501", "as_name", "Example"))
        .write(folder.resolve("flat.mmdb"));

    assertThat(networks().facts("240.0.0.1"))
        .extracting(NetworkFact::value)
        .containsExactly("CA", "AS64501 Example");
  }

  @Test
  void theFlagsOfAnAnonymousIpFileAreSortsOfNetwork() throws IOException {
    new MmdbWriter("Example-Anonymous-IP", MADE)
        .add("240.1.0.0/16", Map.of("is_anonymous", true, "is_anonymous_vpn", true))
        .add("240.2.0.0/16", Map.of("is_tor_exit_node", true, "is_hosting_provider", true))
        .add("240.3.0.0/16", Map.of("is_residential_proxy", true, "is_public_proxy", false))
        .write(folder.resolve("anonymous.mmdb"));
    new MmdbWriter("Example-Connection-Type", MADE)
        .add("240.4.0.0/16", Map.of("connection_type", "Cellular"))
        .add("4000::/16", Map.of("connection_type", "Cellular"))
        .write(folder.resolve("connection.mmdb"));
    Networks networks = networks();

    assertThat(classes(networks, "240.1.0.1")).containsExactly(NetworkClass.VPN);
    assertThat(classes(networks, "240.2.0.1"))
        .containsExactlyInAnyOrder(NetworkClass.TOR, NetworkClass.HOSTING);
    assertThat(classes(networks, "240.3.0.1")).containsExactly(NetworkClass.PROXY);
    // A mobile carrier shares its IPv4 addresses among subscribers, its IPv6 networks not.
    assertThat(classes(networks, "240.4.0.1")).containsExactly(NetworkClass.CARRIER_NAT);
    assertThat(classes(networks, "4000::1")).isEmpty();
    assertThat(classes(networks, "4000:0:0:1::/64")).isEmpty();
  }

  private static List<NetworkClass> classes(Networks networks, String address) {
    List<NetworkClass> classes = new ArrayList<>();
    networks.classes(address, (networkClass, source) -> classes.add(networkClass));
    return classes;
  }

  @Test
  void aListOfRangesSaysWhatItIsAndWhatItSaysOfTheRange() throws IOException {
    RangeFile.Builder ranges = new RangeFile.Builder();
    ranges.add("240.9.0.0/16", "");
    ranges.add("240.9.1.0/24", "compute, region-1");
    ranges.write(folder.resolve("a.ranges"));
    Networks networks =
        new Networks(
            List.of(
                new RangeList(
                    "Example cloud",
                    ListMeaning.HOSTING,
                    MADE,
                    RangeFile.open(folder.resolve("a.ranges"))),
                new RangeList("Noted", ListMeaning.OTHER, null, ranges.built())),
            FactsFolder.EMPTY);

    assertThat(networks.facts("240.9.1.1"))
        .containsExactly(
            new NetworkFact(Kind.NETWORK, "hosting", "Example cloud", MADE),
            new NetworkFact(Kind.RANGE, "compute, region-1", "Example cloud", MADE),
            new NetworkFact(Kind.RANGE, "compute, region-1", "Noted", null));
    assertThat(networks.facts("240.9.2.1")).extracting(NetworkFact::value).contains("listed");
    assertThat(classes(networks, "240.9.2.1")).containsExactly(NetworkClass.HOSTING);
  }

  @Test
  void aFileThatIsNoneOfTheseIsRefusedWithTheReasonWhileTheOthersServe() throws IOException {
    byte[] good = Files.readAllBytes(city());
    Files.writeString(folder.resolve("text.mmdb"), "not a database");
    Files.write(folder.resolve("empty.mmdb"), new byte[0]);
    Files.write(folder.resolve("cut.mmdb"), Arrays.copyOfRange(good, good.length / 3, good.length));
    new MmdbWriter("Something else", MADE)
        .add("240.0.0.0/8", Map.of("colour", "none"))
        .write(folder.resolve("foreign.mmdb"));
    Files.writeString(folder.resolve("readme.txt"), "passed over");

    FactsFolder opened = FactsFolder.open(folder);

    assertThat(opened.files()).extracting(FactsFile::name).containsExactly("city.mmdb");
    assertThat(opened.refused())
        .extracting(FactsFolder.Refused::name)
        .containsExactly("cut.mmdb", "empty.mmdb", "foreign.mmdb", "text.mmdb");
    assertThat(opened.refused())
        .filteredOn(refused -> refused.name().equals("foreign.mmdb"))
        .first()
        .extracting(FactsFolder.Refused::why)
        .asString()
        .contains("no country, city, operator");
    assertThat(new Networks(List.of(), opened).facts("240.0.0.1")).isNotEmpty();
  }

  @Test
  void aFolderThatIsNotThereHasNoFiles() {
    FactsFolder none = FactsFolder.open(folder.resolve("none"));

    assertThat(none.files()).isEmpty();
    assertThat(none.refused()).isEmpty();
    assertThat(FactsFolder.state(folder.resolve("none"))).isEmpty();
  }

  @Test
  void whateverHappensToTheBytesOfAFileLookUpsGoOn() throws IOException {
    byte[] good = Files.readAllBytes(city());
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      byte[] bad = good.clone();
      for (int i = random.nextInt(8); i >= 0; i--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      Files.write(folder.resolve("city.mmdb"), bad);
      Networks networks = networks();
      assertThat(networks.folder().files().size() + networks.folder().refused().size())
          .isEqualTo(1);
      networks.facts("240.0.0.1");
      networks.facts("4000:1::1");
    }
  }
}
