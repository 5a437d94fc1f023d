package org.leadline.enrich.listed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.config.ConfigFolder;
import org.leadline.enrich.NameFile;
import org.leadline.enrich.NoiseLists;
import org.leadline.enrich.hashes.HashLists;
import org.leadline.enrich.networks.FactsFolder;
import org.leadline.enrich.networks.NetworkFact;
import org.leadline.enrich.networks.NetworkFact.Kind;
import org.leadline.enrich.networks.Networks;
import org.leadline.enrich.networks.RangeFile;
import org.leadline.enrich.networks.RangeList;
import org.leadline.enrich.source.InvalidList;
import org.leadline.report.ListMeaning;
import org.leadline.report.ListMeaning.Subject;

/** The published forms of lists of addresses and names, each in a small list of our own. */
class ValueFormatTest {

  @TempDir Path folder;

  private final ListedValues values = new ListedValues();

  private ValueFormat read(String text) throws IOException {
    BufferedInputStream in =
        new BufferedInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    ValueFormat format = ValueFormat.of(in).orElseThrow();
    format.read(in, values);
    return format;
  }

  private static Optional<ValueFormat> sniffed(String text) throws IOException {
    return ValueFormat.of(
        new BufferedInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
  }

  /** What the list says of an address; empty when it does not hold it. */
  private Optional<String> note(String address) throws IOException {
    Path file = folder.resolve("list.ranges");
    values.write(file);
    RangeList list = new RangeList("list", ListMeaning.OTHER, null, RangeFile.open(file));
    return new Networks(List.of(list), FactsFolder.EMPTY)
        .facts(address).stream()
            .filter(fact -> fact.kind() == Kind.RANGE)
            .map(NetworkFact::value)
            .findFirst();
  }

  @Test
  void prefixesLineByLineWithComments() throws IOException {
    assertThat(
            read(
                """
                # exits
                240.1.0.0/24
                240.2.0.7 ; a remark
                4000:1::/32

                240.3.0.0 - 240.3.0.255
                """))
        .isEqualTo(ValueFormat.VALUES);

    assertThat(values.badCount()).isZero();
    assertThat(values.rows()).isEqualTo(4);
    assertThat(note("240.1.0.255")).contains("listed");
    assertThat(note("240.1.1.0")).isEmpty();
    assertThat(note("240.2.0.7")).contains("listed");
    assertThat(note("4000:1:ffff::1")).contains("listed");
    assertThat(note("240.3.0.128")).contains("listed");
  }

  @Test
  void rangesByFirstAndLastAddressHaveTheirName() throws IOException {
    assertThat(read("240.1.0.0,240.1.3.255,Example Hosting,https://example.com/\n"))
        .isEqualTo(ValueFormat.VALUES);

    assertThat(note("240.1.2.1")).contains("Example Hosting");
  }

  @Test
  void aTableWhoseFirstColumnIsNamed() throws IOException {
    assertThat(read("ip_address,name,as_number\n240.0.0.53,ns.example.com,64500\n"))
        .isEqualTo(ValueFormat.VALUES);

    assertThat(values.badCount()).isZero();
    assertThat(note("240.0.0.53")).contains("listed");
  }

  @Test
  void exitsOfTor() throws IOException {
    assertThat(
            read(
                """
                ExitNode 0011BD2485AD45D984EC4159C88FC066E5E3300E
                Published 2030-01-04 01:23:45
                LastStatus 2030-01-04 02:00:00
                ExitAddress 240.5.0.1 2030-01-04 02:10:00
                ExitAddress 4000:5::1 2030-01-04 02:10:00
                """))
        .isEqualTo(ValueFormat.TOR_EXITS);

    assertThat(values.rows()).isEqualTo(2);
    assertThat(note("240.5.0.1")).contains("listed");
    assertThat(note("4000:5::1")).contains("listed");
  }

  @Test
  void aGeofeedSaysThePlaceOfEachRange() throws IOException {
    assertThat(
            read(
                """
                # prefix,country,region,city,postal
                240.6.0.0/27,US,US-VA,Example City,
                4000:6::/64,GB,GB-ENG,,
                """))
        .isEqualTo(ValueFormat.GEOFEED);

    assertThat(note("240.6.0.31")).contains("US, US-VA, Example City");
    assertThat(note("4000:6::9")).contains("GB, GB-ENG");
  }

  @Test
  void theRangesOfCloudsWithServiceAndRegion() throws IOException {
    assertThat(
            read(
                """
                {"syncToken": "1893456000", "createDate": "2030-01-01-00-00-00", "prefixes": [
                  {"ip_prefix": "240.7.0.0/16", "region": "region-1", "service": "ALL",
                   "network_border_group": "region-1"},
                  {"ip_prefix": "240.7.1.0/24", "region": "region-1", "service": "COMPUTE"}],
                 "ipv6_prefixes": [
                  {"ipv6_prefix": "4000:7::/32", "region": "region-2", "service": "ALL"}]}
                """))
        .isEqualTo(ValueFormat.CLOUD);

    assertThat(values.dated()).contains(LocalDate.parse("2030-01-01"));
    assertThat(note("240.7.1.1")).contains("COMPUTE, region-1");
    assertThat(note("240.7.2.1")).contains("ALL, region-1");
    assertThat(note("4000:7::1")).contains("ALL, region-2");
  }

  @Test
  void theServiceTagsOfACloudWhoseNameStandsAroundThem() throws IOException {
    assertThat(
            read(
                """
                {"changeNumber": 1, "cloud": "Public", "values": [
                  {"name": "Storage.Region1", "id": "s", "properties": {"changeNumber": 20300101,
                    "region": "region1", "platform": "x", "systemService": "Storage",
                    "addressPrefixes": ["240.8.0.0/24", "4000:8::/48"]}},
                  {"name": "Compute", "properties": {"region": "", "systemService": "",
                    "addressPrefixes": ["240.8.1.0/24"]}}]}
                """))
        .isEqualTo(ValueFormat.CLOUD);

    assertThat(values.dated()).isEmpty();
    assertThat(note("240.8.0.1")).contains("Storage, region1");
    assertThat(note("4000:8::1")).contains("Storage, region1");
    assertThat(note("240.8.1.1")).contains("Compute");
  }

  @Test
  void otherCloudsHavePrefixesInListsAndFields() throws IOException {
    read(
        """
        {"creationTime": "2030-02-03T04:05:06", "prefixes": [{"ipv4Prefix": "240.9.0.0/24",
          "service": "Example Cloud", "scope": "north-1"}],
         "regions": [{"region": "r-1", "cidrs": [{"cidr": "240.9.1.0/24", "tags": ["A"]}]}],
         "addresses": ["240.9.2.0/24"], "ipv6_addresses": ["4000:9::/32"]}
        """);

    assertThat(values.badCount()).isZero();
    assertThat(values.dated()).contains(LocalDate.parse("2030-02-03"));
    assertThat(note("240.9.0.1")).contains("Example Cloud, north-1");
    assertThat(note("240.9.1.1")).contains("r-1");
    assertThat(note("240.9.2.1")).contains("listed");
    assertThat(note("4000:9::1")).contains("listed");
  }

  @Test
  void aWarningListOfAddressesOrOfNames() throws IOException {
    assertThat(
            read(
                """
                {"description": "Example ranges", "list": ["240.10.0.0/16", "4000:a::/32"],
                 "matching_attributes": ["ip-src"], "name": "Example", "type": "cidr",
                 "version": 20300105}
                """))
        .isEqualTo(ValueFormat.WARNING_LIST);
    assertThat(values.subject()).isEqualTo(Subject.ADDRESSES);
    assertThat(values.dated()).contains(LocalDate.parse("2030-01-05"));
    assertThat(note("240.10.3.4")).contains("listed");

    ListedValues names = new ListedValues();
    String text =
        "{\"list\": [\".Throwaway.example\", \"mail.example.net\"], \"type\": \"hostname\"}";
    ValueFormat.WARNING_LIST.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), names);
    assertThat(names.subject()).isEqualTo(Subject.NAMES);
    assertThat(names.added()).isEqualTo(2);
  }

  @Test
  void domainsAndMailboxesHoldWhatBelongsToThem() throws IOException {
    read("throwaway.example\n*.Box.example.net\nbücher.example\ndesk@example.org\n");
    Path file = folder.resolve("list.names");
    assertThat(values.write(file)).isEqualTo(4);
    NameList list = new NameList("list", ListMeaning.DISPOSABLE, NameFile.open(file));
    Lists lists =
        new Lists(1, new HashLists(List.of()), Networks.REGISTERED, List.of(list), Set.of());

    assertThat(effects(lists, "email:a@throwaway.example")).containsExactly("inform");
    assertThat(effects(lists, "email:a@x.box.example.net")).containsExactly("inform");
    assertThat(effects(lists, "domain:throwaway.example")).containsExactly("discount");
    assertThat(effects(lists, "email:a@xn--bcher-kva.example")).containsExactly("inform");
    assertThat(effects(lists, "email:desk@example.org")).containsExactly("inform");
    assertThat(effects(lists, "email:other@example.org")).isEmpty();
    assertThat(effects(lists, "user:-:throwaway.example")).isEmpty();
  }

  private static List<String> effects(Lists lists, String term) {
    return lists.noise(term, NoiseLists.from(ConfigFolder.builtIn()).networks()).stream()
        .map(hit -> hit.effect().code())
        .toList();
  }

  @Test
  void whatIsNoValueIsCountedWithItsPlace() throws IOException {
    read("240.0.0.0/24\n240.0.0.0/99\nexample.com\n240.0.0.1\n");

    assertThat(values.rows()).isEqualTo(4);
    assertThat(values.badCount()).isEqualTo(2);
    assertThat(values.bad()).containsOnlyKeys("line 2", "line 3");
  }

  @Test
  void jsonThatIsCutOffIsRefused() {
    assertThatThrownBy(() -> read("{\"prefixes\": [{\"ip_prefix\": \"240.0.0.0/24\"}"))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("damaged or cut off");
  }

  @Test
  void listsOfHashesAreOfNoneOfTheseForms() throws IOException {
    assertThat(sniffed("0123456789abcdef0123456789abcdef  a.example.bin\n")).isEmpty();
    assertThat(sniffed("md5,category\n0123456789abcdef0123456789abcdef,1\n")).isEmpty();
    assertThat(sniffed("{\"odata.metadata\": \"projectvic\", \"value\": []}")).isEmpty();
    assertThat(sniffed("<a/>")).isEmpty();
    assertThat(sniffed("")).isEmpty();
  }
}
