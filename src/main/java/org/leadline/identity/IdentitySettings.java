package org.leadline.identity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;
import org.leadline.config.Fingerprint;

/**
 * What {@code providers.json} says: how providers and their products are called, which spellings of
 * a mailbox are one, which web addresses name an account, in which forms facts stand in texts.
 * Immutable.
 *
 * @param phoneRegion ISO 3166-1 alpha-2 code of the region that a national telephone number is read
 *     in when the document gives no hint
 * @param services service families, in file order
 * @param mailboxes mailbox providers whose aliases are known
 * @param trackingParameters names of query parameters that say who followed a link rather than what
 *     it shows; a final {@code *} stands for any ending
 * @param addresses shapes of web addresses that name an account, a thread, a share or a payee
 * @param deviceTypes for each known type of device id its names in documents
 * @param quirks forms in which providers write facts into texts, in file order
 * @param boilerplate values that providers put into their reports whoever these are about
 */
public record IdentitySettings(
    String phoneRegion,
    List<Service> services,
    List<Mailbox> mailboxes,
    List<String> trackingParameters,
    List<Address> addresses,
    Map<String, List<String>> deviceTypes,
    List<ProviderQuirk> quirks,
    List<Boilerplate> boilerplate) {

  private static final String FILE = "providers.json";

  /** Copies the collections. */
  public IdentitySettings {
    requireNonNull(phoneRegion);
    services = List.copyOf(services);
    mailboxes = List.copyOf(mailboxes);
    trackingParameters = List.copyOf(trackingParameters);
    addresses = List.copyOf(addresses);
    deviceTypes = Collections.unmodifiableMap(new TreeMap<>(deviceTypes));
    quirks = List.copyOf(quirks);
    boilerplate = List.copyOf(boilerplate);
  }

  /**
   * A family of services that share one numbering of accounts.
   *
   * @param family its name in match keys, lower case
   * @param names other names, as providers write them
   * @param caseSensitiveIds whether account ids that differ in case are different accounts
   * @param phoneIds whether an account id there is a telephone number with its calling code
   */
  public record Service(
      String family, List<String> names, boolean caseSensitiveIds, boolean phoneIds) {

    /** Copies the names. */
    public Service {
      requireNonNull(family);
      names = List.copyOf(names);
    }
  }

  /**
   * A mailbox provider's aliases.
   *
   * @param domains all its domains, lower case
   * @param canonicalDomain the domain that stands for all of them
   * @param ignoresDots whether dots in the local part make no difference
   * @param tagMark what starts a tag that makes no difference; empty when there is none
   * @param documented whether the provider itself says that all these spellings reach one mailbox;
   *     otherwise the folded form is a hint and never links
   */
  public record Mailbox(
      List<String> domains,
      String canonicalDomain,
      boolean ignoresDots,
      String tagMark,
      boolean documented) {

    /** Copies the domains. */
    public Mailbox {
      requireNonNull(canonicalDomain);
      requireNonNull(tagMark);
      domains = List.copyOf(domains);
    }
  }

  /**
   * A shape of web addresses.
   *
   * @param service the family
   * @param hosts host names, a leading {@code www.}, {@code m.} or the like left out
   * @param path the path, with one of {@code {user} {account} {invite} {thread} {group} {payment}
   *     {phone}} where the value stands and {@code *} for any segment; or {@code ?name={...}} or
   *     {@code /#{...}}
   * @param except values that are pages of the service itself
   */
  public record Address(String service, List<String> hosts, String path, List<String> except) {

    /** Copies the lists. */
    public Address {
      requireNonNull(service);
      requireNonNull(path);
      hosts = List.copyOf(hosts);
      except = List.copyOf(except);
    }
  }

  /**
   * Values of standing texts.
   *
   * @param services the families of services in whose reports they stand; empty for all
   * @param values match-key terms, {@code *} for any characters
   */
  public record Boilerplate(List<String> services, List<String> values) {

    /** Copies the lists. */
    public Boilerplate {
      services = List.copyOf(services);
      values = List.copyOf(values);
    }
  }

  /**
   * Reads {@code providers.json}; problems are collected in the folder and told by its {@code
   * check}.
   */
  public static IdentitySettings from(ConfigFolder config) {
    try (ConfigNode root = config.read(FILE)) {
      return new IdentitySettings(
          region(root),
          services(root),
          root.objects("mailboxes", IdentitySettings::mailbox),
          root.texts("trackingParameters"),
          root.objects("addresses", IdentitySettings::address),
          deviceTypes(root),
          ProviderQuirk.readAll(root, "quirks"),
          root.objects("boilerplate", IdentitySettings::boilerplate));
    }
  }

  /**
   * Tells keys that were made with these settings, by this version of the code, from others: keys
   * with different fingerprints are not comparable. Everything here decides some key but the
   * boilerplate, which is asked when links are made.
   */
  public String fingerprint() {
    return Fingerprint.of(Recogniser.VERSION, withoutBoilerplate().toString());
  }

  private IdentitySettings withoutBoilerplate() {
    return new IdentitySettings(
        phoneRegion,
        services,
        mailboxes,
        trackingParameters,
        addresses,
        deviceTypes,
        quirks,
        List.of());
  }

  /** The names of services. */
  public ServiceFamilies families() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    services.forEach(service -> names.put(service.family(), service.names()));
    return new ServiceFamilies(names);
  }

  private static String region(ConfigNode root) {
    String region = root.text("phoneRegion", "US").toUpperCase(Locale.ROOT);
    if (!PhoneForm.isRegion(region)) {
      root.problem("phoneRegion", "a two-letter region code with telephone numbers is expected");
      return "US";
    }
    return region;
  }

  private static List<Service> services(ConfigNode root) {
    List<Service> services = new ArrayList<>();
    root.named("services", IdentitySettings::service)
        .forEach((family, read) ->
            services.add(
                new Service(family, read.names(), read.caseSensitiveIds(), read.phoneIds())));
    return services;
  }

  private static Service service(ConfigNode node) {
    return new Service(
        "", node.texts("names"), node.flag("caseSensitiveIds", true), node.flag("phoneIds", false));
  }

  private static Mailbox mailbox(ConfigNode node) {
    List<String> domains = node.texts("domains");
    if (domains.isEmpty()) {
      node.problem("domains", "at least one domain is expected");
    }
    String first = domains.isEmpty() ? "" : domains.getFirst();
    return new Mailbox(
        domains,
        node.text("canonical", first),
        node.flag("ignoresDots", false),
        node.text("tagMark", ""),
        node.flag("documented", false));
  }

  private static Address address(ConfigNode node) {
    Address address =
        new Address(
            node.text("service", ""),
            node.texts("hosts"),
            node.text("path", ""),
            node.texts("except"));
    if (!AddressShape.isReadable(address.path())) {
      node.problem("path", "one {place} that is known is expected");
    }
    return address;
  }

  private static Boilerplate boilerplate(ConfigNode node) {
    Boilerplate standing = new Boilerplate(node.texts("services"), node.texts("values"));
    if (standing.values().stream().anyMatch(value -> value.indexOf(':') < 1)
        || standing.values().isEmpty()) {
      node.problem("values", "match keys such as host~:help.example.com are expected");
    }
    return standing;
  }

  private static Map<String, List<String>> deviceTypes(ConfigNode root) {
    Map<String, List<String>> types = new LinkedHashMap<>();
    root.named("deviceTypes", node -> node.texts("names")).forEach(types::put);
    return types;
  }
}
