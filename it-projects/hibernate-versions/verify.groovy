String log = new File(basedir, 'build.log').text
def times = { String line -> log.count(line) }

// author, author_genres and book; two runs, each with one server per engine.
['H2', 'PostgreSQL'].each { engine ->
    assert times("[INFO] Dev database of this build: ${engine} ") == 2
    assert times("[INFO] 2 entities, 3 tables, 12 columns against an empty history on ${engine} ") == 2
    assert times("[INFO] 2 entities, 3 tables, 12 columns against V1 on ${engine} ") == 2
}

['6.2.48.Final', '7.4.6.Final'].each { version ->
    ['h2', 'postgresql'].each { engine ->
        List<String> scripts = new File(basedir, "target/${version}/${engine}").list().sort()
        assert scripts.size() == 2
        assert scripts[0].startsWith('U1__') && scripts[1] == 'V' + scripts[0].substring(1)
    }
}
return true
