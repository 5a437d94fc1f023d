package org.leadline.enrich.networks;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.networks.NetworkFact.Kind;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.MatchKey;
import org.leadline.report.NetworkLabel;
import org.leadline.report.Occurrence;
import org.leadline.report.Report;
import org.leadline.report.Role;

/**
 * Everything that is known of addresses: the registries' blocks, the imported lists of ranges, the
 * unit's address files. Immutable, safe for many threads.
 *
 * @param lists lists of ranges, by name
 * @param folder address files
 */
public record Networks(List<RangeList> lists, FactsFolder folder) {

  /** The registries alone. */
  public static final Networks REGISTERED = new Networks(List.of(), FactsFolder.EMPTY);

  /** Sorts the lists by name. */
  public Networks {
    lists = lists.stream().sorted(Comparator.comparing(RangeList::name)).toList();
  }

  /**
   * What is known of an address, by kind, then by source; empty when nothing is, or when it is no
   * address.
   *
   * @param written canonical text of an address
   */
  public List<NetworkFact> facts(String written) {
    List<NetworkFact> facts = new ArrayList<>();
    AddressRange address = AddressRange.of(written);
    if (address != null) {
      each(written, address, facts::add);
    }
    facts.sort(Comparator.comparing(NetworkFact::kind));
    return List.copyOf(facts);
  }

  /** Takes facts one by one. */
  private interface Each {
    void fact(NetworkFact fact);
  }

  private void each(String written, AddressRange address, Each each) {
    SpecialBlocks.of(address.first())
        .ifPresent(block ->
            each.fact(
                new NetworkFact(Kind.NETWORK, block.networkClass().code(), block.defined(), null)));
    for (RangeList list : lists) {
      list.note(address)
          .ifPresent(note -> {
            Optional<NetworkClass> known = list.networkClass();
            known.ifPresent(one -> each.fact(fact(list, Kind.NETWORK, one.code())));
            if (!note.isEmpty() || known.isEmpty()) {
              each.fact(fact(list, Kind.RANGE, note.isEmpty() ? "listed" : note));
            }
          });
    }
    if (!folder.files().isEmpty()) {
      InetAddress inet = InetAddresses.forString(written);
      for (FactsFile file : folder.files()) {
        for (FactsRecord.Said said : file.said(inet)) {
          each.fact(new NetworkFact(said.kind(), said.value(), file.source(), file.built()));
        }
      }
    }
  }

  private static NetworkFact fact(RangeList list, Kind kind, String value) {
    return new NetworkFact(kind, value, list.name(), list.dated());
  }

  /**
   * The sorts of network that hold an address or any address of a network, each with whose word it
   * is; those of the registries are left out.
   *
   * @param written canonical text of an address or of an IPv6 /64
   */
  public void classes(String written, BiConsumer<NetworkClass, String> each) {
    AddressRange addresses =
        lists.isEmpty() && folder.files().isEmpty() ? null : AddressRange.of(written);
    if (addresses == null) {
      return;
    }
    for (RangeList list : lists) {
      Optional<NetworkClass> known = list.networkClass();
      if (known.isPresent() && list.note(addresses).isPresent()) {
        each.accept(known.get(), list.name());
      }
    }
    if (!folder.files().isEmpty()) {
      InetAddress inet = InetAddresses.forString(first(written));
      for (FactsFile file : folder.files()) {
        for (FactsRecord.Said said : file.said(inet)) {
          if (said.kind() == Kind.NETWORK) {
            NetworkClass.ofCode(said.value()).ifPresent(found -> each.accept(found, file.source()));
          }
        }
      }
    }
  }

  private static String first(String written) {
    int slash = written.indexOf('/');
    return slash < 0 ? written : written.substring(0, slash);
  }

  /**
   * The lists that hold an address, by name, with what each says of the range.
   *
   * @param written canonical text of an address
   */
  public void listed(String written, BiConsumer<RangeList, String> each) {
    AddressRange address = lists.isEmpty() ? null : AddressRange.of(written);
    if (address != null) {
      for (RangeList list : lists) {
        list.note(address).ifPresent(note -> each.accept(list, note));
      }
    }
  }

  /**
   * What reports are searched and counted by: sorts of network, countries and operators of the
   * addresses that a document states or that were captured; those of contacts and of free text are
   * left out. In a fixed order, each once.
   */
  public List<NetworkLabel> labels(Report report) {
    Map<String, Boolean> addresses = addresses(report);
    if (addresses.isEmpty()) {
      return List.of();
    }
    Set<NetworkLabel> labels = new LinkedHashSet<>();
    addresses.forEach((written, childVictim) -> {
      AddressRange address = AddressRange.of(written);
      if (address != null) {
        each(written, address, fact -> label(fact, childVictim, labels));
      }
    });
    // What stands openly is told openly, though a child victim's block has it too.
    labels.removeIf(label ->
        label.childVictim()
            && labels.contains(new NetworkLabel(label.kind(), label.value(), false)));
    return labels.stream().sorted().toList();
  }

  private static Map<String, Boolean> addresses(Report report) {
    Map<String, Boolean> addresses = Map.of();
    for (Occurrence occurrence : report.occurrences()) {
      if (occurrence.place().role().links() && occurrence.place().manner() != Manner.MENTIONED) {
        for (MatchKey key : occurrence.keys()) {
          if (key.kind() == KeyKind.IP) {
            if (addresses.isEmpty()) {
              addresses = new LinkedHashMap<>();
            }
            addresses.merge(
                key.value(), occurrence.place().role() == Role.CHILD_VICTIM, Boolean::logicalAnd);
          }
        }
      }
    }
    return addresses;
  }

  private static void label(NetworkFact fact, boolean childVictim, Set<NetworkLabel> labels) {
    NetworkLabel.@Nullable Kind kind =
        switch (fact.kind()) {
          case NETWORK -> NetworkLabel.Kind.NETWORK;
          case COUNTRY -> NetworkLabel.Kind.COUNTRY;
          case OPERATOR -> NetworkLabel.Kind.OPERATOR;
          case RANGE, REGION, CITY, PROVIDER, ORGANISATION, CONNECTION -> null;
        };
    if (kind != null) {
      labels.add(new NetworkLabel(kind, fact.value(), childVictim));
    }
  }
}
