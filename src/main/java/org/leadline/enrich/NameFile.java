package org.leadline.enrich;

import com.ibm.icu.text.IDNA;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of one list in a file of their own: domains, with all their subdomains, and whole
 * e-mail addresses. A text of sorted lines that ends with their number, so that a file that was cut
 * off is told. Immutable, safe for many threads.
 */
public final class NameFile {

  private static final String END = "end ";
  private static final int LONGEST = 320;

  private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII);
  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9_]([a-z0-9_-]*)(\\.[a-z0-9_]([a-z0-9_-]*))+");
  private static final Pattern MAILBOX = Pattern.compile("[^\\s@,;<>\"]{1,64}");

  private final DomainNames domains;
  private final Set<String> mailboxes;

  private NameFile(Set<String> names) {
    domains =
        new DomainNames(
            names.stream()
                .filter(name -> name.indexOf('@') < 0)
                .collect(Collectors.toUnmodifiableSet()));
    mailboxes =
        names.stream()
            .filter(name -> name.indexOf('@') >= 0)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Opens a file.
   *
   * @throws IOException when it cannot be read, is cut off or no such file
   */
  public static NameFile open(Path file) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    if (lines.isEmpty() || !lines.removeLast().equals(END + lines.size())) {
      throw new IOException("not a file of names, or cut off");
    }
    return new NameFile(Set.copyOf(lines));
  }

  /** Whether a text is a domain or an e-mail address. */
  public static boolean isName(String written) {
    return canonical(written).isPresent();
  }

  /** Whether the list holds a whole e-mail address, or its domain. */
  public boolean holdsMailbox(String address) {
    int at = address.lastIndexOf('@');
    return at > 0 && (mailboxes.contains(address) || domains.hold(address.substring(at + 1)));
  }

  /** Whether the list holds a domain, or one that it belongs to. */
  public boolean holdsDomain(String domain) {
    return domains.hold(domain);
  }

  /** As keys have it: lower case, A-labels; what stands for all subdomains is left out. */
  private static Optional<String> canonical(String written) {
    String text = written.strip().toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    int at = text.lastIndexOf('@');
    Optional<String> domain = domain(text.substring(at + 1));
    if (at <= 0) {
      return domain;
    }
    String mailbox = text.substring(0, at);
    return MAILBOX.matcher(mailbox).matches()
        ? domain.map(host -> mailbox + "@" + host)
        : Optional.empty();
  }

  private static Optional<String> domain(String written) {
    String text = written.startsWith("*.") ? written.substring(2) : written;
    text = text.startsWith(".") ? text.substring(1) : text;
    text = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    if (text.chars().anyMatch(each -> each > 127)) {
      StringBuilder ascii = new StringBuilder();
      IDNA.Info info = new IDNA.Info();
      UTS46.nameToASCII(text, ascii, info);
      text = info.hasErrors() ? "" : ascii.toString();
    }
    return DOMAIN.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  /** Names in any order, on their way to a file. For one thread. */
  public static final class Builder {

    private final SortedSet<String> names = new TreeSet<>();
    private int size;

    /**
     * Adds a name.
     *
     * @return false when it is neither domain nor e-mail address, and then nothing is added
     */
    public boolean add(String written) {
      Optional<String> name = canonical(written);
      name.ifPresent(one -> {
        names.add(one);
        size++;
      });
      return name.isPresent();
    }

    /** How many were added, repetitions included. */
    public int size() {
      return size;
    }

    /**
     * Writes the file and waits until it is on disk.
     *
     * @return how many distinct names it has
     */
    public long write(Path file) throws IOException {
      try (FileOutputStream stream = new FileOutputStream(file.toFile());
          BufferedWriter out =
              new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
        for (String name : names) {
          out.write(name + "\n");
        }
        out.write(END + names.size() + "\n");
        out.flush();
        stream.getFD().sync();
      }
      return names.size();
    }
  }
}
