// @Column(columnDefinition) in words of MariaDB
// except h2 * unsupported "does not run": These types are MariaDB's
// except postgresql * unsupported "does not run": These types are MariaDB's
// except sqlite * unsupported "does not run": These types are MariaDB's

@Entity
class DefinedMaria {
    @Id Long id;
    @Column(columnDefinition = "TEXT") String text;
    @Column(columnDefinition = "MEDIUMTEXT") String medium;
    @Column(columnDefinition = "longtext not null") String large;
    @Column(columnDefinition = "TINYINT(1) DEFAULT 1") boolean flag;
    @Column(columnDefinition = "bit(1) default b'0'") boolean bit;
    @Column(columnDefinition = "int(11) unsigned not null default 0") long counted;
    @Column(columnDefinition = "BIGINT(20) UNSIGNED") Long wide;
    @Column(columnDefinition = "enum('a','b','it''s')") String kind; // before
    @Column(columnDefinition = "enum('a','b','it''s','d')") String kind; // after
    @Column(columnDefinition = "DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)") java.time.LocalDateTime changed;
    @Column(columnDefinition = "timestamp not null default now()") java.time.Instant made;
    @Column(columnDefinition = "json default '{}'") String document;
    @Column(columnDefinition = "varchar(20) character set ascii collate ascii_bin") String code;
    @Column(columnDefinition = "LONGBLOB") byte[] photo;
    @Column(columnDefinition = "year") Integer inYear;
    @Column(columnDefinition = "set('x','y')") String several;
    @Column(columnDefinition = "double(10,2)") double rounded;
    @Column(columnDefinition = "varchar(40) comment 'what it is'") String said;
    @Column(columnDefinition = "int generated always as (counted * 2) virtual", insertable = false, updatable = false) Integer twice;
    @Column(columnDefinition = "MEDIUMBLOB") byte[] later; // after
}
