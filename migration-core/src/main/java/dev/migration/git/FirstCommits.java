package dev.migration.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Since when files are part of the history that leads to the commit that is checked out. */
public final class FirstCommits {
    private FirstCommits() {}

    /**
     * The day (UTC) of the commit that brought each file. A file that is not committed has none, and neither has any where the
     * folder is in no repository, or in a shallow one, whose oldest commit seems to bring everything.
     *
     * @param folder where the search for the repository begins
     * @param files absolute, or relative to {@code folder}
     */
    public static Map<Path, LocalDate> of(Path folder, Collection<Path> files) {
        if (files.isEmpty()) {
            return Map.of();
        }
        NoTraces.use();
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        try {
            Path start = folder.toRealPath();
            builder.findGitDir(start.toFile());
            if (builder.getGitDir() == null) {
                return Map.of();
            }
            try (Repository repository = builder.build()) {
                ObjectId head = repository.resolve(Constants.HEAD);
                boolean whole =
                        repository.getObjectDatabase().getShallowCommits().isEmpty();
                return head == null || !whole || repository.isBare()
                        ? Map.of()
                        : days(repository, head, names(repository, start, files));
            }
        } catch (IOException | RuntimeException unreadable) {
            // What git cannot tell is left out: no goal depends on it.
            return Map.of();
        }
    }

    /** The files by the names that git has for them. */
    private static Map<String, Path> names(Repository repository, Path start, Collection<Path> files)
            throws IOException {
        Path root = repository.getWorkTree().toPath().toRealPath();
        Map<String, Path> names = new TreeMap<>();
        for (Path file : files) {
            Path relative = root.relativize(start.resolve(file).toRealPath());
            names.put(relative.toString().replace('\\', '/'), file);
        }
        return names;
    }

    private static Map<Path, LocalDate> days(Repository repository, ObjectId head, Map<String, Path> names)
            throws IOException {
        Map<Path, LocalDate> days = new HashMap<>();
        Set<String> settled = new HashSet<>();
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setTreeFilter(
                    AndTreeFilter.create(PathFilterGroup.createFromStrings(names.keySet()), TreeFilter.ANY_DIFF));
            walk.markStart(walk.parseCommit(head));
            for (RevCommit commit : walk) {
                LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(commit.getCommitTime()), ZoneOffset.UTC);
                for (Map.Entry<String, Path> name : names.entrySet()) {
                    if (has(repository, commit, name.getKey())) {
                        if (!settled.contains(name.getKey())) {
                            days.put(name.getValue(), day);
                        }
                    } else if (days.containsKey(name.getValue())) {
                        // An older file of that name was gone in between.
                        settled.add(name.getKey());
                    }
                }
            }
        }
        return days;
    }

    private static boolean has(Repository repository, RevCommit commit, String name) throws IOException {
        try (TreeWalk tree = TreeWalk.forPath(repository, name, commit.getTree())) {
            return tree != null;
        }
    }
}
