package dev.migration.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** What a reader must know to compare numbers. */
public final class Machine {
    private Machine() {}

    /** One line: date, processors, memory, system, JDK, the tool or server as it prints its version, and how busy it was. */
    public static String describe(String version) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return String.format(
                Locale.ROOT,
                "%s · %d cores, %d GiB · %s %s · JDK %s · %s · load average before %.1f",
                LocalDate.now(ZoneOffset.UTC),
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
                system.getName(),
                system.getArch(),
                System.getProperty("java.version"),
                version.replaceAll("\u001b\\[[;\\d]*m", ""),
                system.getSystemLoadAverage());
    }
}
