package dev.migration.dialect.mysql;

import static dev.migration.dialect.Manner.Work.CATALOG;
import static dev.migration.dialect.Manner.Work.INDEX;
import static dev.migration.dialect.Manner.Work.TABLE;
import static dev.migration.dialect.mysql.Algorithm.COPY;
import static dev.migration.dialect.mysql.Algorithm.INPLACE;
import static dev.migration.dialect.mysql.Algorithm.INSTANT;
import static dev.migration.dialect.mysql.Algorithm.NOCOPY;

import dev.migration.dialect.Manner.Work;

/**
 * The least algorithm that takes each alteration of an InnoDB table, and what it does where it is not the catalog alone. MySQL
 * by its manual; what its tables do not tell, as a check, by what it answers; MariaDB by its manual, and 11.4 by trial.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html">MySQL: Online DDL operations</a>
 * @see <a
 *     href="https://mariadb.com/docs/server/server-usage/storage-engines/innodb/innodb-online-ddl/innodb-online-ddl-operations-with-the-instant-alter-algorithm">MariaDB:
 *     Online DDL operations with the INSTANT algorithm</a>
 */
enum Alteration {
    ADD_COLUMN(INSTANT, 12, INSTANT, TABLE),
    /** A column computed when it is read. */
    ADD_VIRTUAL(INSTANT, 0, INSTANT, CATALOG),
    /** A column that is stored for each row: generated, or with an expression for its default. */
    ADD_COMPUTED(COPY, 0, COPY, TABLE),
    /** A column that numbers the rows. */
    ADD_NUMBERED(INPLACE, 0, COPY, TABLE),
    DROP_COLUMN(INSTANT, 29, INSTANT, TABLE),
    /** MariaDB drops the index too, and that is all the work. */
    DROP_INDEXED_COLUMN(INPLACE, 0, NOCOPY, TABLE),
    RENAME_COLUMN(INSTANT, 28, INSTANT, CATALOG),
    CHANGE_TYPE(COPY, 0, COPY, TABLE),
    /** A text whose length takes as many bytes as before. */
    GROW_TEXT(INPLACE, 0, INSTANT, CATALOG),
    APPEND_CONSTANT(INSTANT, 0, INSTANT, CATALOG),
    ACCEPT_NULL(INPLACE, 0, INPLACE, TABLE),
    REFUSE_NULL(INPLACE, 0, INPLACE, TABLE),
    /** NULL gives way to a default that is computed for each row. */
    REFUSE_NULL_BY_COMPUTING(COPY, 0, COPY, TABLE),
    CHANGE_DEFAULT(INSTANT, 0, INSTANT, CATALOG),
    CHANGE_COMMENT(INPLACE, 0, INSTANT, CATALOG),
    START_NUMBERING(COPY, 0, COPY, TABLE),
    STOP_NUMBERING(COPY, 0, INSTANT, TABLE),
    ADD_PRIMARY_KEY(INPLACE, 0, INPLACE, TABLE),
    /** The columns accept NULL until then. */
    ADD_PRIMARY_KEY_AND_REFUSE_NULL(COPY, 0, INPLACE, TABLE),
    DROP_PRIMARY_KEY(COPY, 0, COPY, TABLE),
    ADD_INDEX(INPLACE, 0, NOCOPY, INDEX),
    /** For words or places. */
    ADD_SPECIAL_INDEX(INPLACE, 0, COPY, INDEX),
    DROP_INDEX(INPLACE, 0, NOCOPY, CATALOG),
    RENAME_INDEX(INPLACE, 0, INSTANT, CATALOG),
    /** The rows are compared only while they are copied. */
    ADD_FOREIGN_KEY(COPY, 0, COPY, TABLE),
    /** One that nobody looks at rows for. */
    ADD_UNCHECKED_KEY(INPLACE, 0, NOCOPY, CATALOG),
    DROP_FOREIGN_KEY(INPLACE, 0, NOCOPY, CATALOG),
    ADD_CHECK(COPY, 0, COPY, TABLE),
    DROP_CHECK(INPLACE, 0, INSTANT, CATALOG),
    RENAME_TABLE(INSTANT, 0, INSTANT, CATALOG);

    private final Algorithm mySql;
    private final int since;
    private final Algorithm mariaDb;
    private final Work work;

    /**
     * @param since the patch of MySQL 8.0 that brought its algorithm; INPLACE before
     * @param work of any algorithm but INSTANT
     */
    Alteration(Algorithm mySql, int since, Algorithm mariaDb, Work work) {
        this.mySql = mySql;
        this.since = since;
        this.mariaDb = mariaDb;
        this.work = work;
    }

    Algorithm algorithm(Release release) {
        if (release.isMariaDb()) {
            return mariaDb;
        }
        return release.atLeast(8, 0, since) ? mySql : INPLACE;
    }

    Work work() {
        return work;
    }

    /** Whether rows get another form. */
    boolean reshapes() {
        return work == TABLE;
    }

    boolean refusesNull() {
        return this == REFUSE_NULL || this == REFUSE_NULL_BY_COMPUTING || this == ADD_PRIMARY_KEY_AND_REFUSE_NULL;
    }

    /** Whether writers wait whatever the algorithm is. */
    boolean locks(Release release) {
        return this == ADD_NUMBERED || this == START_NUMBERING || (this == ADD_SPECIAL_INDEX && !release.isMariaDb());
    }
}
