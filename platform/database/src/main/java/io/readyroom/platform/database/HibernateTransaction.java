package io.readyroom.platform.database;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;

/**
 * A transaction of a Hibernate Reactive session, by native statements: Hibernate Reactive hands out no connection
 * (hibernate/hibernate-reactive#2156), so events must be written through the session that made the change.
 */
public final class HibernateTransaction implements Transaction {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    private final Mutiny.Session session;

    private HibernateTransaction(Mutiny.Session session) {
        this.session = session;
    }

    /** The transaction that is open in a session. */
    public static Transaction on(Mutiny.Session session) {
        return new HibernateTransaction(session);
    }

    @Override
    public Uni<Integer> update(String sql, Object... arguments) {
        Mutiny.Query<?> query = session.createNativeQuery(positional(sql));
        bind(arguments, query::setParameter);
        return query.executeUpdate();
    }

    @Override
    public Uni<List<Object[]>> select(String sql, Object... arguments) {
        Mutiny.Query<Object> query = session.createNativeQuery(positional(sql));
        bind(arguments, query::setParameter);
        // Hibernate gives the value itself for a row of one column.
        return query.getResultList()
                .map(rows -> rows.stream().map(row -> row instanceof Object[] columns ? columns : new Object[] { row })
                        .toList());
    }

    private static String positional(String sql) {
        return PARAMETER.matcher(sql).replaceAll("?$1");
    }

    private static void bind(Object[] arguments, BiConsumer<Integer, Object> setter) {
        for (int i = 0; i < arguments.length; i++) {
            setter.accept(i + 1, arguments[i]);
        }
    }
}
