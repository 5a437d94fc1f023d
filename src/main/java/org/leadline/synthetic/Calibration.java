package org.leadline.synthetic;

import java.util.List;
import java.util.Map;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;

/**
 * The shares that a corpus follows, read from {@code index-config/generator.json}, which tells for
 * each whether it is published or assumed.
 *
 * @param incidents of incident types, marks and reporters
 * @param persons of who occurs how often and in which role
 * @param strangers of what strangers share
 * @param files of files per report and of what is said of them
 * @param network of addresses
 * @param documents of formats, deliveries and bad documents
 * @param providers who reports, most frequent first
 * @param smallProviders the tail of senders behind them
 * @param agencies share of reports by the agency that they are made available to, in file order
 * @param states reports by US state, in file order
 */
public record Calibration(
    Incidents incidents,
    Persons persons,
    Strangers strangers,
    Files files,
    Network network,
    Documents documents,
    List<ProviderProfile> providers,
    SmallProviders smallProviders,
    Map<String, Double> agencies,
    Map<String, Double> states) {

  /** Copies the list. */
  public Calibration {
    providers = List.copyOf(providers);
  }

  /** Reads the shares; problems are collected in the folder, see {@link ConfigFolder#check}. */
  public static Calibration from(ConfigFolder folder) {
    try (ConfigNode root = folder.read("generator.json")) {
      return new Calibration(
          Incidents.from(root),
          Persons.from(root),
          Strangers.from(root),
          Files.from(root),
          Network.from(root),
          Documents.from(root),
          root.objects("providers", ProviderProfile::from),
          SmallProviders.from(root),
          root.numbers("agencies", 0, 1),
          root.numbers("states", 0, Integer.MAX_VALUE));
    }
  }

  private static double share(ConfigNode node, String key) {
    return node.number(key, 0, 0, 1);
  }

  /**
   * Of incident types, marks and reporters.
   *
   * @param types share of each incident type as written, in file order
   * @param priorityOne share of reports with priority 1
   * @param priorityTwo share with priority 2
   * @param priorityThree share with priority 3; the rest has E
   * @param escalated share that the provider escalated
   * @param informational share marked informational
   * @param memberOfThePublic share sent by members of the public
   * @param batched share that the provider marks as one of many alike
   */
  public record Incidents(
      Map<String, Double> types,
      double priorityOne,
      double priorityTwo,
      double priorityThree,
      double escalated,
      double informational,
      double memberOfThePublic,
      double batched) {

    private static Incidents from(ConfigNode root) {
      try (ConfigNode node = root.object("incidents")) {
        return new Incidents(
            node.numbers("types", 0, 1),
            share(node, "priorityOne"),
            share(node, "priorityTwo"),
            share(node, "priorityThree"),
            share(node, "escalated"),
            share(node, "informational"),
            share(node, "memberOfThePublic"),
            share(node, "batched"));
      }
    }
  }

  /**
   * Of who occurs how often and in which role.
   *
   * @param repeated share of accounts that occur in two or more reports
   * @param largestRepeat reports of the most reported person in about 4,000 reports
   * @param severalReported share of reports with two to five reported persons
   * @param recipientInChat share of chat reports that name an intended recipient
   * @param victimNamed share of reports with a child victim block
   * @param household share of persons who share a fixed line with another person of the corpus
   * @param placeholder share of reports that carry a placeholder value
   */
  public record Persons(
      double repeated,
      int largestRepeat,
      double severalReported,
      double recipientInChat,
      double victimNamed,
      double household,
      double placeholder) {

    private static Persons from(ConfigNode root) {
      try (ConfigNode node = root.object("persons")) {
        return new Persons(
            share(node, "repeated"),
            node.integer("largestRepeat", 60, 2, 1000),
            share(node, "severalReported"),
            share(node, "recipientInChat"),
            share(node, "victimNamed"),
            share(node, "household"),
            share(node, "placeholder"));
      }
    }
  }

  /**
   * Of what strangers share. Shares are of pairs of neighbouring persons; six times as much where
   * both are reported more than once.
   *
   * @param recycledPhone a telephone number that was given again
   * @param compromisedAccount an account that a stranger used
   * @param victimReported a child victim who is reported elsewhere
   * @param bridge a mailbox that one report of each of two large groups shows
   * @param reLeasedLine a fixed line's address that was given again
   * @param sameNickname one nickname on different services
   * @param lookAlike nicknames that look alike
   * @param carrierAddress a carrier's address in the same minutes
   * @param familyDevice one device, of the households
   * @param school of groups of eight persons, those who share a school's network
   * @param repeatedSession of persons reported more than once, those with one session in two
   *     reports
   */
  public record Strangers(
      double recycledPhone,
      double compromisedAccount,
      double victimReported,
      double bridge,
      double reLeasedLine,
      double sameNickname,
      double lookAlike,
      double carrierAddress,
      double familyDevice,
      double school,
      double repeatedSession) {

    private static Strangers from(ConfigNode root) {
      try (ConfigNode node = root.object("strangers")) {
        return new Strangers(
            share(node, "recycledPhone"),
            share(node, "compromisedAccount"),
            share(node, "victimReported"),
            share(node, "bridge"),
            share(node, "reLeasedLine"),
            share(node, "sameNickname"),
            share(node, "lookAlike"),
            share(node, "carrierAddress"),
            share(node, "familyDevice"),
            share(node, "school"),
            share(node, "repeatedSession"));
      }
    }
  }

  /**
   * Of files per report and of what is said of them.
   *
   * @param none share of reports without a file
   * @param mean mean number of files over all reports
   * @param most the largest number of files of one report
   * @param image share of files that are images
   * @param video share of files that are videos; the rest is other
   * @param classA1 share of files with class code A1
   * @param classA2 share with A2
   * @param classB1 share with B1
   * @param classB2 share with B2; the rest has none
   * @param reused share of files drawn from the common pool
   * @param poolPerReport size of that pool per report
   * @param viral share of that pool, the most drawn part, that counts as viral
   */
  public record Files(
      double none,
      double mean,
      int most,
      double image,
      double video,
      double classA1,
      double classA2,
      double classB1,
      double classB2,
      double reused,
      double poolPerReport,
      double viral) {

    private static Files from(ConfigNode root) {
      try (ConfigNode node = root.object("files")) {
        return new Files(
            share(node, "none"),
            node.number("mean", 4.1, 0.1, 1000),
            node.integer("most", 5000, 1, 100_000),
            share(node, "image"),
            share(node, "video"),
            share(node, "classA1"),
            share(node, "classA2"),
            share(node, "classB1"),
            share(node, "classB2"),
            share(node, "reused"),
            node.number("poolPerReport", 0.8, 0.01, 100),
            share(node, "viral"));
      }
    }
  }

  /**
   * Of addresses.
   *
   * @param meanAddresses mean number of address events per reported person, at least 1
   * @param mostAddresses the longest history
   * @param mobile share of mobile addresses
   * @param mobileSix share of IPv6 among them
   * @param fixedSix share of IPv6 among fixed lines
   * @param portStated share of events with a port
   * @param hidden share behind VPN exits or hosting
   * @param publicWifi share behind a public wireless network
   * @param noJurisdiction share of reports that cannot be placed
   */
  public record Network(
      double meanAddresses,
      int mostAddresses,
      double mobile,
      double mobileSix,
      double fixedSix,
      double portStated,
      double hidden,
      double publicWifi,
      double noJurisdiction) {

    private static Network from(ConfigNode root) {
      try (ConfigNode node = root.object("network")) {
        return new Network(
            node.number("meanAddresses", 3, 1, 1000),
            node.integer("mostAddresses", 300, 1, 10_000),
            share(node, "mobile"),
            share(node, "mobileSix"),
            share(node, "fixedSix"),
            share(node, "portStated"),
            share(node, "hidden"),
            share(node, "publicWifi"),
            share(node, "noJurisdiction"));
      }
    }
  }

  /**
   * Of formats, deliveries and bad documents.
   *
   * @param providerXmlOnly share delivered as provider XML alone
   * @param bothFormats share delivered in both formats
   * @param zipped share delivered as a ZIP package
   * @param later share delivered again later with changes
   * @param sameAgain share delivered again with the same bytes
   * @param bad bad documents in proportion to reports
   * @param mostBad the most bad documents
   */
  public record Documents(
      double providerXmlOnly,
      double bothFormats,
      double zipped,
      double later,
      double sameAgain,
      double bad,
      int mostBad) {

    private static Documents from(ConfigNode root) {
      try (ConfigNode node = root.object("documents")) {
        return new Documents(
            share(node, "providerXmlOnly"),
            share(node, "bothFormats"),
            share(node, "zipped"),
            share(node, "later"),
            share(node, "sameAgain"),
            share(node, "bad"),
            node.integer("mostBad", 1000, 0, 1_000_000));
      }
    }
  }

  /**
   * The tail of senders.
   *
   * @param count how many there are
   * @param weight their weight together, in the measure of {@link ProviderProfile#weight}
   */
  public record SmallProviders(int count, double weight) {

    private static SmallProviders from(ConfigNode root) {
      try (ConfigNode node = root.object("smallProviders")) {
        return new SmallProviders(
            node.integer("count", 220, 0, 1000), node.number("weight", 34, 0, 1_000_000));
      }
    }
  }
}
