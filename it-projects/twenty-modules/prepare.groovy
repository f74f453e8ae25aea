// Twenty modules of one shape: an entity that extends a class of the sibling module.
List<String> folders = (1..20).collect { it == 20 ? 'module 20 größe' : String.format('module-%02d', it) }

folders.eachWithIndex { folder, i ->
    String number = String.format('%02d', i + 1)
    File module = new File(basedir, folder)
    File source = new File(module, "src/main/java/com/example/module${number}")
    source.mkdirs()
    new File(module, 'pom.xml').setText("""<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>com.example</groupId>
    <artifactId>twenty-modules</artifactId>
    <version>1.0-SNAPSHOT</version>
  </parent>
  <artifactId>module-${number}</artifactId>
  <dependencies>
    <dependency>
      <groupId>com.example</groupId>
      <artifactId>base</artifactId>
      <version>1.0-SNAPSHOT</version>
    </dependency>
  </dependencies>
</project>
""", 'UTF-8')
    new File(source, "Item${number}.java").setText("""package com.example.module${number};

import com.example.base.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

@Entity
public class Item${number} extends Stored {
    @Column(length = ${100 + i}, nullable = false, unique = true)
    private String name;

    @Embedded
    private Money price;

    @ManyToOne
    private Item${number} parent;
}
""", 'UTF-8')
}

File pom = new File(basedir, 'pom.xml')
pom.setText(pom.getText('UTF-8').replace(
    '<!-- modules -->', folders.collect { "    <module>${it}</module>" }.join('\n')), 'UTF-8')
