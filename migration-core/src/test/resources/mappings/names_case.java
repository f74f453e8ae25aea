// Quoted names that differ in case alone
// except sqlite * unsupported "duplicate column name": The names of columns do not tell upper case from lower there
// except mariadb * unsupported "Duplicate column name": The names of columns do not tell upper case from lower there

@Entity
class CasedNames {
    @Id Long id;
    @Column(name = "`Mixed`") String mixed;
    @Column(name = "`mixed`") String lower;
    @Column(name = "`MIXED`") String later; // after
}
