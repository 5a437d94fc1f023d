package org.leadline.alert;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.store.Account;
import org.leadline.store.AlertReader;
import org.leadline.store.Store;
import org.leadline.store.Token;
import org.leadline.store.WatchOwner;

/** Who owns watches, and what owners see today. Safe for many threads. */
public final class Owners {

  private static final String TOKEN = "token:";
  private static final String LOCAL = "local:";

  private final Store store;

  /** Owners among the accounts of this store. */
  public Owners(Store store) {
    this.store = requireNonNull(store);
  }

  /** A caller as a reader: a token reads as its account does, the local operator everybody's. */
  public AlertReader reader(Caller caller) {
    return new AlertReader(account(caller), caller.visibility());
  }

  /** The account in whose name a caller acts; empty for the local operator. */
  String account(Caller caller) {
    return caller.name().startsWith(LOCAL)
        ? ""
        : account(caller.name())
            .orElseThrow(() -> new IllegalStateException("the token was taken away meanwhile"));
  }

  /** The account in whose name somebody acted; empty when there is none. */
  Optional<String> account(String who) {
    if (who.startsWith(LOCAL)) {
      return Optional.empty();
    }
    return who.startsWith(TOKEN)
        ? store.tokens().all().stream()
            .filter(token -> token.name().equals(who.substring(TOKEN.length())))
            .map(Token::account)
            .findFirst()
        : Optional.of(who);
  }

  /** Whether there is an account of this name that may log in. */
  boolean isAccount(String name) {
    return store.accounts().find(name).filter(account -> !account.disabled()).isPresent();
  }

  /** What everybody sees as of now, for one look at the watches. */
  Today today() {
    return new Today(store.accounts().all());
  }

  /** What owners see at one moment. */
  static final class Today {

    private final Map<String, Visibility> accounts = new HashMap<>();

    private Today(List<Account> all) {
      all.stream()
          .filter(account -> !account.disabled())
          .forEach(account -> accounts.put(account.name(), account.visibility()));
    }

    /**
     * What an owner sees; empty for an account that is gone or disabled. A unit's watch looks at
     * values of child victims too; who may not see these is not shown what was found by them alone.
     */
    Optional<Visibility> sees(WatchOwner owner) {
      return switch (owner) {
        case WatchOwner.Person person -> Optional.ofNullable(accounts.get(person.account()));
        case WatchOwner.Team team -> Optional.of(Visibility.ofUnits(List.of(team.unit()), true));
      };
    }
  }
}
