package io.readyroom.user.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import io.readyroom.platform.web.security.Roles;

/** A person, from the first anonymous visit on. */
@Entity
public class Account {

    @Id
    private UUID id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private AccountStatus status;
    /** {@code text[]}, by the name that Hibernate Reactive finds in PostgreSQL's catalogue when it validates. */
    @Column(columnDefinition = "_text")
    private String[] roles;
    private String email;
    private String emailKey;
    private String displayName;
    private String passwordHash;
    private Instant verifiedAt;
    private Instant createdAt;
    private Instant registeredAt;
    private Instant disabledAt;
    private String disabledReason;
    private UUID claimedBy;
    @Embedded
    private ExtraTime extraTime;

    protected Account() {
        // Hibernate fills the fields.
    }

    private Account(UUID id, Instant now) {
        this.id = id;
        this.createdAt = stored(now);
        this.extraTime = ExtraTime.none();
    }

    /** Somebody whom nobody knows yet. */
    public static Account guest(UUID id, Instant now) {
        Account account = new Account(id, now);
        account.status = AccountStatus.GUEST;
        account.roles = new String[] { Roles.GUEST };
        return account;
    }

    /** A new account of somebody who was no guest before. */
    public static Account registered(UUID id, NewAccount details, Instant now) {
        Account account = guest(id, now);
        account.register(details, now);
        return account;
    }

    /** The guest becomes an account and stays who they are. */
    public void register(NewAccount details, Instant now) {
        status = status.to(AccountStatus.ACTIVE);
        roles = new TreeSet<>(details.roles()).toArray(String[]::new);
        email = details.email().text();
        emailKey = details.email().key();
        displayName = details.displayName();
        passwordHash = details.passwordHash();
        verifiedAt = details.verified() ? stored(now) : null;
        registeredAt = stored(now);
    }

    /** A guest's doings go to an account that existed before; the guest ends. */
    public void claim(UUID account, Instant now) {
        status = status.to(AccountStatus.DISABLED);
        claimedBy = account;
        disabledAt = stored(now);
        disabledReason = "claimed";
    }

    /**
     * Nothing stays but the id, so that nothing brings the account back: what still comes for it finds it erased. The
     * address is free again.
     */
    public void erase(Instant now) {
        status = status.to(AccountStatus.ERASED);
        roles = new String[] { Roles.GUEST };
        email = null;
        emailKey = null;
        displayName = null;
        passwordHash = null;
        verifiedAt = null;
        registeredAt = null;
        claimedBy = null;
        extraTime = ExtraTime.none();
        disabledAt = disabledAt == null ? stored(now) : disabledAt;
        disabledReason = "erased";
    }

    /** How much more time they have from now on. */
    public void accommodate(BigDecimal factor, int minutes) {
        extraTime = extraTime.next(factor, minutes);
    }

    /** Another name to be called by. */
    public void rename(String name) {
        displayName = name;
    }

    /** A new password, set with a token from a mail: that also shows that the address is theirs. */
    public void resetPassword(String hash, Instant now) {
        passwordHash = hash;
        verifiedAt = verifiedAt == null ? stored(now) : verifiedAt;
    }

    /** Whether they may log in with the right password. */
    public boolean mayLogIn(boolean onlyVerified) {
        return status == AccountStatus.ACTIVE && (verifiedAt != null || !onlyVerified);
    }

    public UUID id() {
        return id;
    }

    /** Counts the changes, from 0; the row's own after a flush. */
    public long version() {
        return version;
    }

    public AccountStatus status() {
        return status;
    }

    public Set<String> roles() {
        return Set.of(roles);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<String> displayName() {
        return Optional.ofNullable(displayName);
    }

    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public Optional<UUID> claimedBy() {
        return Optional.ofNullable(claimedBy);
    }

    public Optional<Instant> disabledAt() {
        return Optional.ofNullable(disabledAt);
    }

    /** Why the account was disabled. */
    public Optional<String> disabledReason() {
        return Optional.ofNullable(disabledReason);
    }

    public ExtraTime extraTime() {
        return extraTime;
    }

    public boolean isVerified() {
        return verifiedAt != null;
    }

    public boolean hasAddress(EmailAddress address) {
        return address.key().equals(emailKey);
    }

    public Instant createdAt() {
        return createdAt;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    /** As exact as PostgreSQL keeps it: what is answered and published now is what will be read later. */
    private static Instant stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
