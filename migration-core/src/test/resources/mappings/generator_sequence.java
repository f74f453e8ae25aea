// Ids by sequence: implicit, named, shared, with start and allocation size

@Entity
class Numbered { @Id @GeneratedValue Long id; }

@Entity
class NumberedToo {
    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbered_gen")
    @SequenceGenerator(name = "numbered_gen", sequenceName = "numbered_one", allocationSize = 10) // before
    @SequenceGenerator(name = "numbered_gen", sequenceName = "numbered_one", allocationSize = 20) // after
    Long id;
}

@Entity
class NumberedStart {
    @Id @GeneratedValue(generator = "numbered_start")
    @SequenceGenerator(name = "numbered_start", sequenceName = "numbered_start_seq", initialValue = 1000, allocationSize = 1)
    Integer id;
}

@Entity
class SharedOne {
    @Id @GeneratedValue(generator = "shared_a")
    @SequenceGenerator(name = "shared_a", sequenceName = "shared_seq", allocationSize = 5) Long id;
}

@Entity
class SharedTwo {
    @Id @GeneratedValue(generator = "shared_b")
    @SequenceGenerator(name = "shared_b", sequenceName = "shared_seq", allocationSize = 5) Long id;
}

@Entity // after
class NumberedLater { @Id @GeneratedValue Long id; } // after
