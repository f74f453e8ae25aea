// Composite ids: records as @EmbeddedId

@Entity
class Tile {
    @EmbeddedId TileKey key;
    String note; // after
}

@Embeddable
record TileKey(int x, int y) implements java.io.Serializable {}
