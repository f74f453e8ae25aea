// Many-to-many: join tables, of their own names, with extra columns, ordered

@Entity
class Student {
    @Id Long id;
    @ManyToMany Set<Course> courses;
    @ManyToMany @JoinTable(name = "wishes", joinColumns = @JoinColumn(name = "student", foreignKey = @ForeignKey(name = "fk_wish_student")), inverseJoinColumns = @JoinColumn(name = "course"), uniqueConstraints = @UniqueConstraint(name = "uq_wish", columnNames = {"student", "course"}), indexes = @Index(name = "ix_wish", columnList = "course")) List<Course> wishes;
    @ManyToMany @OrderColumn(name = "nr") List<Course> ranked;
    @ManyToMany Set<Student> friends;
    @OneToMany(mappedBy = "student") Set<Grade> grades;
    @ManyToMany Set<Course> later; // after
}

@Entity
class Course {
    @Id Long id;
    @ManyToMany(mappedBy = "courses") Set<Student> students;
}

@Entity
@IdClass(GradeKey.class)
class Grade {
    @Id @ManyToOne Student student;
    @Id @ManyToOne Course course;
    int points;
}

class GradeKey implements java.io.Serializable {
    Long student;
    Long course;
    public boolean equals(Object other) { return this == other; }
    public int hashCode() { return 1; }
}
