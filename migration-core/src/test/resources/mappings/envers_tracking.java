// Envers with modified flags, changed entities, audited join tables and overrides
// with envers
// with org.hibernate.envers.track_entities_changed_in_revision=true
// with org.hibernate.envers.modified_flag_suffix=_CHANGED
// with org.hibernate.envers.use_revision_entity_with_native_id=false
import org.hibernate.envers.*;

@MappedSuperclass
class TrackedBase {
    @Column(length = 30) String author;
    String place;
}

@Entity
@Audited(withModifiedFlag = true)
@AuditOverride(forClass = TrackedBase.class, name = "place", isAudited = false)
class Tracked extends TrackedBase {
    @Id Long id;
    String name;
    @Audited(withModifiedFlag = false) String plain;
    @Embedded TrackedPart part;
    @OneToMany @JoinColumn(name = "tracked_id") @AuditJoinTable(name = "tracked_parts_log") Set<TrackedLeaf> leaves;
    @ManyToMany Set<TrackedLeaf> friends;
    @ElementCollection Map<String, Integer> amounts;
    @ManyToOne @Audited(targetAuditMode = RelationTargetAuditMode.NOT_AUDITED, withModifiedFlag = true) Unaudited unaudited;
    String later; // after
}

@Embeddable
class TrackedPart { String above; String below; }

@Entity
@Audited
class TrackedLeaf { @Id Long id; @Version int version; }

@Entity
class Unaudited { @Id Long id; }
