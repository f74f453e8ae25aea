import groovy.json.JsonSlurper

String library = new File(basedir, 'library/src/main/resources/db/migration/V1__loans_and_4_more.sql').getText('UTF-8')
String mixed = new File(basedir, 'mixed/src/main/resources/db/migration/V1__invoice_and_3_more.sql').getText('UTF-8')

def table = { String script, String name ->
    (script =~ /(?s)create table ${name} \(\n(.*?)\n\);/)[0][1].readLines().collect { it.strip().replaceFirst(/,$/, '') }
}

// Hibernate knows a Kotlin type by its Java type: Int is int and NOT NULL, Int? is Integer, String and String? are String.
// A value class is what it wraps.
assert table(library, 'member') == [
    'id uuid not null',
    'createdat timestamp(6) with time zone not null',
    'version integer not null',
    'age integer',
    'balance bigint not null',
    'flat integer',
    'floor integer',
    'street varchar(255)',
    'zip varchar(10) not null',
    'isactive boolean not null',
    'name varchar(255)',
    'nickname varchar(255)',
    'work_flat integer',
    'work_floor integer',
    'work_street varchar(255)',
    'work_zip varchar(10)',
    'constraint pk_member primary key (id)']

assert table(library, 'medium') == [
    'kind varchar(31) not null',
    'id bigint not null',
    'createdat timestamp(6) with time zone not null',
    'version integer not null',
    'title varchar(200) not null',
    "genre enum('NOVEL', 'POETRY', 'SCIENCE')",
    'isbn varchar(255)',
    'pages integer',
    'price numeric(9,2)',
    'minutes smallint',
    'constraint pk_medium primary key (id)',
    'constraint uk_medium_isbn unique (isbn)']

assert table(library, 'loans') == [
    'member uuid not null',
    'number integer not null',
    'remark varchar(255)',
    'book_id bigint not null',
    'renewedby_id uuid',
    'constraint pk_loans primary key (member, number)']

assert table(mixed, 'invoice') == [
    'id bigint not null',
    'printed boolean not null',
    'customer varchar(40) not null',
    'amount numeric(12,2)',
    "currency enum('EUR', 'USD')",
    'constraint pk_invoice primary key (id)']

assert table(mixed, 'position') == [
    'id bigint not null',
    'printed boolean not null',
    'count integer not null',
    'text varchar(255)',
    'invoice_id bigint not null',
    'constraint pk_position primary key (id)']

Map counts = [library: [entities: 5, tables: 4, columns: 33], mixed: [entities: 2, tables: 2, columns: 10]]
for (module in counts.keySet()) {
    def report = new JsonSlurper().parse(new File(basedir, "${module}/target/migration/report.json"))
    assert report.goal == 'check' && report.outcome == 'passed' && report.changes == []
    assert report.compared.subMap(['entities', 'tables', 'columns']) == counts[module]
}
