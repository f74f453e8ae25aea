import groovy.json.JsonSlurper

def report = { String module, String run ->
    new JsonSlurper().parse(new File(basedir, "${module}/target/migration/${run}/report.json"))
}
def lines = { list -> list.collect { "${it.kind} ${it.object}".toString() } }
def count = { list, key -> new TreeMap(list.countBy(key)) }
def kinds = { list -> count(list) { it.because ? "${it.kind} ${it.because}".toString() : it.kind } }
def types = { list -> count(list.findAll { it.kind == 'column-type-changed' }) { it.detail } }

// From an empty history to one pair; then there is nothing left to write.
['postgresql', 'h2', 'mariadb', 'sqlite'].each { engine ->
    List<String> modules = ['kogito-audit', 'dspace', '22.0.5', '23.0.7', '24.0.5', '25.0.6', '26.0.8', '26.3.3']
    // DSpace has column definitions that MariaDB does not know.
    (engine == 'mariadb' ? modules - 'dspace' : modules).each {
        String module = it.contains('.') ? "keycloak-${it}" : it
        def first = report(module, engine)
        assert first.database.engine == engine
        assert first.scripts.size() == 1 && first.scripts[0].written && first.scripts[0].undoVerdict == 'lossless'
        assert count(first.changes) { it.kind }['table-added'] == first.compared.tables

        List<File> scripts = new File(basedir, "${module}/src/main/resources/db/${engine}").listFiles().sort { it.name }
        assert scripts*.name == [new File(first.scripts[0].undo).name, new File(first.scripts[0].file).name]
        assert scripts[0].name.startsWith('U1__') && scripts[1].name.startsWith('V1__')
        // Reports come last: the second run has not touched what the first one wrote.
        File firstReport = new File(basedir, "${module}/target/migration/${engine}/report.json")
        scripts.each { assert it.lastModified() <= firstReport.lastModified() }
        assert !new File(basedir, "${module}/src/main/migration/${engine}").exists()

        def again = report(module, "${engine}-again")
        assert again.compared.scripts == 1
        assert again.changes.isEmpty() && again.scripts.isEmpty() && again.findings.isEmpty()
    }
}

// Kogito's entities and its own PostgreSQL scripts: three changes, three columns that are wider, nothing else.
def kogito = report('kogito-audit', 'postgresql-own-history')
assert kogito.compared.scripts == 5
assert lines(kogito.changes) == [
    'column-nullability-changed audit_query.graph_ql_definition',
    'column-nullability-changed audit_query.query',
    'unique-added process_instance_state_roles_log.process_instance_state_roles__process_instance_state_log_id_key',
]
def wider = [
    'column-type-changed process_instance_variable_log.variable_value',
    'column-type-changed task_instance_comment_log.comment_content',
    'column-type-changed task_instance_variable_log.variable_value',
]
assert lines(kogito.tolerated) == wider && kogito.tolerated*.because.unique() == ['wider']

// On H2 Hibernate writes enum columns where the scripts have a varchar with a check.
def kogitoOnH2 = report('kogito-audit', 'h2-own-history')
def enums = ['process_instance_node_log.event_type', 'process_instance_state_log.event_type', 'task_instance_variable_log.variable_type']
assert kogitoOnH2.compared.scripts == 5
assert lines(kogitoOnH2.changes).findAll { !it.startsWith('column-type-changed ') } == [
    'column-nullability-changed audit_query.graph_ql_definition',
    'column-nullability-changed audit_query.query',
    'unique-added process_instance_state_roles_log.constraint_da',
]
assert kogitoOnH2.changes.findAll { it.kind == 'column-type-changed' }*.object == enums
assert lines(kogitoOnH2.tolerated.findAll { it.because == 'wider' }) == wider
assert lines(kogitoOnH2.tolerated.findAll { it.because != 'wider' }) == enums.collect {
    "check-dropped ${it.tokenize('.')[0]}.${it.replace('.', '_')}_check".toString()
}

// Keycloak, from one version's model to the next: exactly what was measured between their schemas; keys that went stay.
[
    '23.0.7': ['column-added': 1],
    '24.0.5': ['column-added': 6],
    '25.0.6': ['column-added': 3, 'table-added': 2],
    '26.0.8': ['column-added': 7, 'column-type-changed': 2, 'table-added': 1],
    '26.3.3': ['column-added': 2, 'table-added': 1],
].each { version, expected ->
    ['postgresql', 'h2', 'mariadb', 'sqlite'].each { engine ->
        def upgrade = report("keycloak-${version}", "${engine}-upgrade")
        assert kinds(upgrade.changes) == expected
        // On PostgreSQL no script locks a second table; on MariaDB one alters a table in use once.
        assert engine in ['postgresql', 'mariadb'] ? !upgrade.scripts.isEmpty() : upgrade.scripts.size() == 1
        assert upgrade.scripts.every { it.written }
        assert upgrade.tolerated.every { it.because == 'wider' || it.kind == 'foreign-key-dropped' }
    }
}

// DSpace: the only columns that go are those the entities no longer have; nothing else goes, and text never gets shorter.
def dspace = { engine ->
    def found = report('dspace', "${engine}-own-history")
    assert lines(found.changes.findAll { it.kind.endsWith('-dropped') }) == [
        'column-dropped doi.resource_id',
        'column-dropped eperson.sub_frequency',
        'column-dropped handle.resource_legacy_id',
        'column-dropped resourcepolicy.resource_id',
    ].plus(0, engine == 'h2' ? [] : ['column-dropped bundle2bitstream.bitstream_order_legacy'])
    found
}
def dspaceOnPostgreSql = dspace('postgresql')
assert dspaceOnPostgreSql.compared.scripts == 73
assert kinds(dspaceOnPostgreSql.changes) == [
    'check-added': 8,
    'column-dropped': 5,
    'column-nullability-changed': 14,
    'column-type-changed': 31,
    'foreign-key-added': 2,
    'primary-key-changed': 2,
    'unique-added': 19,
]
assert types(dspaceOnPostgreSql.changes) == [
    'numeric(6,5) -> numeric(38,2)': 1,
    'timestamp -> timestamp(6) with time zone': 20,
    'varchar(100) -> varchar(255)': 1,
    'varchar(16) -> varchar(255)': 1,
    'varchar(32) -> varchar(255)': 4,
    'varchar(45) -> varchar(255)': 3,
    'varchar(64) -> varchar(255)': 1,
]
assert kinds(dspaceOnPostgreSql.tolerated) == [
    'check-dropped unmanaged': 1,
    'column-default-changed unmanaged': 23,
    'column-identity-changed unmanaged': 1,
    'column-type-changed wider': 20,
    'foreign-key-changed wider': 17,
    'foreign-key-dropped unmanaged': 1,
    'index-dropped unmanaged': 85,
    'primary-key-changed unmanaged': 5,
    'sequence-dropped unmanaged': 2,
    'table-dropped unmanaged': 3,
    'unique-dropped unmanaged': 19,
]

def dspaceOnH2 = dspace('h2')
assert dspaceOnH2.compared.scripts == 69
assert kinds(dspaceOnH2.changes) == [
    'check-added': 3,
    'column-dropped': 4,
    'column-nullability-changed': 15,
    'column-type-changed': 58,
    'foreign-key-added': 4,
    'primary-key-changed': 3,
    'unique-added': 19,
]
assert types(dspaceOnH2.changes).findAll { !it.key.contains('enum(') } == [
    'numeric(6,5) -> numeric(38,2)': 1,
    'timestamp(6) -> timestamp(6) with time zone': 24,
    'varchar(100) -> varchar(255)': 1,
    'varchar(16) -> varchar(255)': 1,
    'varchar(2000) -> varchar': 3,
    'varchar(256) -> varchar': 8,
    'varchar(32) -> varchar(255)': 3,
    'varchar(45) -> varchar(255)': 3,
    'varchar(64) -> varchar(255)': 7,
]
assert kinds(dspaceOnH2.tolerated) == [
    'check-dropped unmanaged': 1,
    'column-default-changed unmanaged': 16,
    'column-type-changed wider': 12,
    'foreign-key-changed wider': 17,
    'index-dropped unmanaged': 44,
    'primary-key-changed unmanaged': 5,
    'sequence-dropped unmanaged': 2,
    'table-dropped unmanaged': 4,
    'unique-dropped unmanaged': 16,
]

// Adopted, nothing of it is a change or a finding any more, and each adopted difference is told as such.
['postgresql', 'h2'].each { engine ->
    ['kogito-audit', 'dspace'].each { module ->
        def open = report(module, "${engine}-own-history")
        def adopted = report(module, "${engine}-adopted")
        assert adopted.goal == 'check' && adopted.outcome == 'passed'
        assert adopted.changes.isEmpty() && adopted.findings.isEmpty()
        assert lines(adopted.tolerated.findAll { it.because == 'adopted' }) == lines(open.changes)
        // An index went with a dropped column; where the column stays, it is one that the model does not know.
        def others = adopted.tolerated.findAll { it.because != 'adopted' }
        assert (open.tolerated - others).isEmpty()
        assert (others - open.tolerated).every { it.kind == 'index-dropped' && it.because == 'unmanaged' }
    }
}
return true
