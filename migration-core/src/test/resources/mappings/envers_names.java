// Envers with a prefix, a suffix, names, flags and a revision entity of its own
// with envers
// with org.hibernate.envers.audit_table_prefix=H_
// with org.hibernate.envers.audit_table_suffix=_LOG
// with org.hibernate.envers.revision_field_name=REV_NR
// with org.hibernate.envers.revision_type_field_name=REV_KIND
// with org.hibernate.envers.global_with_modified_flag=true
// with org.hibernate.envers.store_data_at_delete=true
// with org.hibernate.envers.audit_strategy=org.hibernate.envers.strategy.ValidityAuditStrategy
// with org.hibernate.envers.audit_strategy_validity_store_revend_timestamp=true
import org.hibernate.envers.*;

@Entity
@Audited
class Logged {
    @Id Long id;
    String name;
    String later; // after
}

@Entity
@Audited
@AuditTable("logged_by_name")
class LoggedNamed { @Id Long id; String name; }

@Entity
@RevisionEntity
@Table(name = "log_revision")
class LogRevision {
    @Id @GeneratedValue @RevisionNumber Long id;
    @RevisionTimestamp long at;
    @Column(length = 50) String who;
}
