// Composite ids: records as @IdClass
// except * 6.2 limit "record components": Hibernate 6.2 cannot read a record as `@IdClass`

@Entity
@IdClass(StepKey.class)
class Step {
    @Id String recipe;
    @Id int position;
    String note; // after
}

record StepKey(String recipe, int position) implements java.io.Serializable {}
