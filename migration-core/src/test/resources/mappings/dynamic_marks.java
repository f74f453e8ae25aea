// @RowId, @DynamicUpdate, @Where-like marks, @Access, @Basic(optional = false): what shapes no DDL or little
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.BatchSize;

@Entity
@DynamicUpdate
@BatchSize(size = 10)
@Access(AccessType.FIELD)
class Marked {
    @Id Long id;
    @Basic(optional = false) String needed;
    @ManyToOne(optional = false) Marked other;
    @Basic(fetch = FetchType.LAZY) String lazy;
    @Column(insertable = false, updatable = false) String readOnly;
    @Basic(optional = false) String later; // after
}
