package dev.migration;

/** Told what a goal finds on its way; the plugin hands it to Maven's log. */
public interface Progress {

    /** Something worth a line. */
    void info(String line);

    /** Something a person should look at. */
    void warn(String line);
}
