package dev.migration;

class PostgreSqlMappingsTest extends MappingMatrix {
    PostgreSqlMappingsTest() {
        super("postgresql");
    }
}
