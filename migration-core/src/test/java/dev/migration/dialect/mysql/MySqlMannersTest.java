package dev.migration.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.dialect.Manner;
import dev.migration.dialect.Manner.Work;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddPrimaryKey;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Deferrability;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Table;
import dev.migration.schema.Validity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the manuals say of MySQL, and of MariaDB before 11.2; no server of either is at hand, so that nobody answers here. */
class MySqlMannersTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final Identifier V = Identifier.of("v");
    private static final DataType BIGINT = new DataType("bigint", Family.INTEGER, 8, null, List.of());
    private static final Column ID = Column.of(Identifier.of("id"), BIGINT, false);
    private static final Column TEXT = Column.of(V, varchar(20, ""), true);

    private final MySqlDialect mySql = dialect(Flavour.MYSQL, "8.4.3");

    @Test
    void aColumnComesAtOnceAndGoesAtOnceFrom8029On() {
        MySqlDialect old = dialect(Flavour.MYSQL, "8.0.27");

        assertThat(clause(mySql, new AddColumn(T, Column.of(Identifier.of("z"), BIGINT, true))))
                .isEqualTo("algorithm=instant");
        assertThat(clause(mySql, new DropColumn(T, V))).isEqualTo("algorithm=instant");
        assertThat(clause(old, new AddColumn(T, Column.of(Identifier.of("z"), BIGINT, true))))
                .isEqualTo("algorithm=instant");
        assertThat(clause(old, new DropColumn(T, V))).isEqualTo("algorithm=inplace, lock=none");
        assertThat(clause(old, new RenameColumn(T, V, Identifier.of("z")))).isEqualTo("algorithm=inplace, lock=none");
    }

    @Test
    void whatMySqlCopiesMakesWritersWait() {
        CheckConstraint check = new CheckConstraint(Identifier.of("c"), "`v` <> ''");
        List<Operation> copies = List.of(
                new AlterColumnType(T, ID, varchar(20, ""), null),
                new AddForeignKey(T, key(ReferentialAction.NO_ACTION)),
                new AddCheck(T, check),
                new DropConstraint(T, Identifier.of("PRIMARY"), ConstraintKind.PRIMARY_KEY),
                new AddPrimaryKey(T, new PrimaryKey(Identifier.of("PRIMARY"), List.of(V))));

        assertThat(copies)
                .allSatisfy(operation -> assertThat(manner(mySql, operation, table()))
                        .isEqualTo(new Manner("algorithm=copy, lock=shared", Work.TABLE, true)));
    }

    @Test
    void nobodyWaitsForTheRest() {
        assertThat(manner(mySql, new CreateIndex(T, index("btree")), table()))
                .isEqualTo(new Manner("algorithm=inplace, lock=none", Work.INDEX, false));
        assertThat(manner(mySql, new CreateIndex(T, index("fulltext")), table()))
                .isEqualTo(new Manner("algorithm=inplace, lock=shared", Work.INDEX, true));
        assertThat(manner(mySql, new SetDefault(T, TEXT, "'x'"), table()))
                .isEqualTo(new Manner("algorithm=instant", Work.CATALOG, false));
        assertThat(manner(mySql, new SetNullability(T, TEXT, false), table()))
                .isEqualTo(new Manner("algorithm=inplace, lock=none", Work.TABLE, false));
        assertThat(manner(mySql, new DropConstraint(T, Identifier.of("c"), ConstraintKind.FOREIGN_KEY), table()))
                .isEqualTo(new Manner("algorithm=inplace, lock=none", Work.CATALOG, false));
    }

    @Test
    void aFullTextIndexStandsInTheWayOfColumns() {
        Table indexed = new Table(
                T,
                List.of(ID, TEXT),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(index("fulltext")),
                null,
                null,
                null);

        Operation add = new AddColumn(T, Column.of(Identifier.of("z"), BIGINT, true));
        assertThat(manner(mySql, add, indexed).clause()).isEqualTo("algorithm=copy, lock=shared");
        assertThat(manner(dialect(Flavour.MARIADB, "11.4.5"), add, indexed).clause())
                .isEqualTo("algorithm=copy, lock=none");
        assertThat(manner(dialect(Flavour.MARIADB, "10.11.6"), add, indexed).clause())
                .isEqualTo("algorithm=copy, lock=shared");
    }

    @Test
    void cascadesForbidMySqlToPromiseThatNobodyWaits() {
        Table cascading = new Table(
                T,
                List.of(ID, TEXT),
                null,
                List.of(),
                List.of(key(ReferentialAction.CASCADE)),
                List.of(),
                List.of(),
                null,
                null,
                null);

        assertThat(manner(mySql, new CreateIndex(T, index("btree")), cascading))
                .isEqualTo(new Manner("algorithm=inplace", Work.INDEX, true));
    }

    /** A length takes a second byte beyond 255 bytes; MariaDB minds it only where one of them was used in full. */
    @ParameterizedTest(name = "varchar({0}) to varchar({1}){2}: {3} on MySQL, {4} on MariaDB")
    @CsvSource({
        "20, 63, '', inplace, instant",
        "20, 64, '', copy, instant",
        "31, 64, '', copy, instant",
        "32, 64, '', copy, copy",
        "63, 64, '', copy, copy",
        "64, 255, '', inplace, instant",
        "64, 63, '', copy, copy",
        "100, 255, ' character set latin1 collate latin1_bin', inplace, instant",
        "128, 256, ' character set latin1 collate latin1_bin', copy, copy",
        "42, 85, ' character set utf8mb3 collate utf8mb3_bin', inplace, instant",
        "43, 86, ' character set utf8mb3 collate utf8mb3_bin', copy, copy"
    })
    void aTextGrows(int from, int to, String collation, String onMySql, String onMariaDb) {
        Column column = Column.of(V, varchar(from, collation), true);
        Operation grow = new AlterColumnType(T, column, varchar(to, collation), null);

        assertThat(clause(mySql, grow)).startsWith("algorithm=" + onMySql);
        assertThat(clause(dialect(Flavour.MARIADB, "10.6.1"), grow)).startsWith("algorithm=" + onMariaDb);
    }

    private static MySqlDialect dialect(Flavour flavour, String version) {
        return new MySqlDialect(Release.of(flavour, version));
    }

    private static String clause(MySqlDialect dialect, Operation operation) {
        return manner(dialect, operation, table()).clause();
    }

    private static Manner manner(MySqlDialect dialect, Operation operation, Table table) {
        return dialect.manner(operation, table).orElseThrow();
    }

    private static Table table() {
        return new Table(T, List.of(ID, TEXT), null, List.of(), List.of(), List.of(), List.of(), null, null, null);
    }

    private static DataType varchar(int length, String collation) {
        return new DataType("varchar(" + length + ")" + collation, Family.TEXT, length, null, List.of());
    }

    private static Index index(String method) {
        return new Index(Identifier.of("i"), false, method, List.of(IndexPart.of(V)), List.of(), null, false, "");
    }

    private static ForeignKey key(ReferentialAction onDelete) {
        return new ForeignKey(
                Identifier.of("k"),
                List.of(ID.name()),
                QualifiedName.of("p"),
                List.of(ID.name()),
                onDelete,
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE,
                false,
                List.of(),
                Validity.VALID);
    }
}
