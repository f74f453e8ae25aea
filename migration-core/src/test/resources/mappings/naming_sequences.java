// hibernate.id.db_structure_naming_strategy=legacy
// with hibernate.id.db_structure_naming_strategy=legacy

@Entity
class OldNumbered { @Id @GeneratedValue Long id; String note; /* stays */ }

@Entity // after
class OldNumberedLater { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id; } // after
