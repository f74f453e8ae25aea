package dev.migration;

class MariaDbMappingsTest extends MappingMatrix {
    MariaDbMappingsTest() {
        super("mariadb");
    }
}
