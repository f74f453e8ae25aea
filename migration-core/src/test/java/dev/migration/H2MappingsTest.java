package dev.migration;

class H2MappingsTest extends MappingMatrix {
    H2MappingsTest() {
        super("h2");
    }
}
