// Arrays

@Entity
class Lists {
    @Id Long id;
    String[] words;
    Integer[] numbers;
    int[] primitives;
    Long[] longs;
    boolean[] flags;
    UUID[] keyList;
    java.time.LocalDate[] days;
    @Column(length = 20) String[] shortWords;
    java.math.BigDecimal[] amounts;
    String[] later; // after
}
