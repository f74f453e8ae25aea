// Ids by table, with its initial row

@Entity
class Tabled {
    @Id @GeneratedValue(strategy = GenerationType.TABLE) Long id;
}

@Entity
class TabledNamed {
    @Id @GeneratedValue(strategy = GenerationType.TABLE, generator = "tabled_gen")
    @TableGenerator(name = "tabled_gen", table = "number_pool", pkColumnName = "pool", valueColumnName = "upto", pkColumnValue = "named", initialValue = 100, allocationSize = 10)
    Long id;
}

@Entity // after
class TabledLater { // after
    @Id @GeneratedValue(strategy = GenerationType.TABLE, generator = "later_gen") // after
    @TableGenerator(name = "later_gen", table = "later_pool") // after
    Long id; // after
} // after
