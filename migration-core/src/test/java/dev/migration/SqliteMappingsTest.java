package dev.migration;

class SqliteMappingsTest extends MappingMatrix {
    SqliteMappingsTest() {
        super("sqlite");
    }
}
