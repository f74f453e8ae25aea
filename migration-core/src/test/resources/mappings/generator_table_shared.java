// Ids by table: generators that share one, with schemas of their own kind, and one for each entity

@Entity
class PoolOne {
    @Id @GeneratedValue(strategy = GenerationType.TABLE, generator = "pool_one")
    @TableGenerator(name = "pool_one", table = "shared_pool", pkColumnValue = "one of them", initialValue = 7) Long id;
}

@Entity
class PoolTwo {
    @Id @GeneratedValue(strategy = GenerationType.TABLE, generator = "pool_two")
    @TableGenerator(name = "pool_two", table = "shared_pool", pkColumnValue = "two, and more", allocationSize = 1) Integer id;
}

@Entity // after
class PoolThree { // after
    @Id @GeneratedValue(strategy = GenerationType.TABLE, generator = "pool_three") // after
    @TableGenerator(name = "pool_three", table = "third_pool", pkColumnValue = "three") Long id; // after
} // after
