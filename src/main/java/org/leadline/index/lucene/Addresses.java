package org.leadline.index.lucene;

import com.google.common.net.InetAddresses;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.util.Optional;
import org.apache.lucene.document.InetAddressPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.leadline.index.SearchQuery;

/** IP addresses and networks as points. Nothing is ever looked up by name. */
final class Addresses {

  private static final String LOWEST = "::";
  private static final String HIGHEST = "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff";

  private static final InetAddress FIRST_OF_FOUR = InetAddresses.forString("0.0.0.0");
  private static final InetAddress LAST_OF_FOUR = InetAddresses.forString("255.255.255.255");

  private Addresses() {}

  /** The name of the point field beside a field of key terms. */
  static String points(String keyField) {
    return keyField + ".ip";
  }

  /** The address that a match key holds, which is in its canonical form (RFC 5952). */
  static InetAddress ofKey(String value) {
    return InetAddresses.forString(value);
  }

  /** The address; empty when the text is none. */
  static Optional<InetAddress> read(String text) {
    return parse(text).filter(address -> !address.isMultiple()).map(IPAddress::toInetAddress);
  }

  /** Addresses in a network written as CIDR; none when it is not one. */
  static Query inNetwork(String points, String cidr) {
    Optional<IPAddress> network = parse(cidr);
    if (network.isEmpty()) {
      return new MatchNoDocsQuery("not a network");
    }
    IPAddress block = network.get().isPrefixed() ? network.get().toPrefixBlock() : network.get();
    InetAddress low = block.getLower().toInetAddress();
    InetAddress high = block.getUpper().toInetAddress();
    return block.isIPv6()
        ? sixth(points, low, high)
        : InetAddressPoint.newRangeQuery(points, low, high);
  }

  /** IPv4 addresses stand among the points of IPv6 as {@code ::ffff:0:0/96} and are none. */
  private static Query sixth(String points, InetAddress low, InetAddress high) {
    return new BooleanQuery.Builder()
        .add(InetAddressPoint.newRangeQuery(points, low, high), Occur.FILTER)
        .add(InetAddressPoint.newRangeQuery(points, FIRST_OF_FOUR, LAST_OF_FOUR), Occur.MUST_NOT)
        .build();
  }

  /** Addresses from one to another, of one family. */
  static Query between(String points, SearchQuery.Range range) {
    Optional<InetAddress> low = end(range.low(), LOWEST);
    Optional<InetAddress> high = end(range.high(), HIGHEST);
    if (low.isEmpty() || high.isEmpty()) {
      return new MatchNoDocsQuery("not addresses");
    }
    return InetAddressPoint.newRangeQuery(
        points,
        range.low() == null || range.lowIncluded() ? low.get() : InetAddressPoint.nextUp(low.get()),
        range.high() == null || range.highIncluded()
            ? high.get()
            : InetAddressPoint.nextDown(high.get()));
  }

  private static Optional<InetAddress> end(@Nullable String written, String open) {
    return read(written == null ? open : written);
  }

  private static Optional<IPAddress> parse(String text) {
    return Optional.ofNullable(new IPAddressString(text.strip()).getAddress());
  }
}
