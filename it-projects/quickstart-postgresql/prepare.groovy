import java.nio.file.Files
import java.nio.file.Path

// The quickstart as it is in the repository, with another driver: nothing else says that this one runs on PostgreSQL.
Path source = new File(basedir, '../../../quickstart/src').canonicalFile.toPath()
Path target = new File(basedir, 'src').toPath()
Files.walk(source).forEach { Path file ->
    Path copy = target.resolve(source.relativize(file).toString())
    Files.isDirectory(file) ? Files.createDirectories(copy) : Files.copy(file, copy)
}
return true
