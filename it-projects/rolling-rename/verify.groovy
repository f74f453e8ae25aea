String log = new File(basedir, 'build.log').text

assert log.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')
for (engine in ['postgresql', 'mariadb']) {
    List<String> scripts = new File(basedir, "src/main/resources/db/${engine}").list().findAll { it.endsWith('.sql') }
    assert scripts.findAll { it.startsWith('V') }.size() > 4
    assert scripts.findAll { it.startsWith('V') }.size() == scripts.findAll { it.startsWith('U') }.size()
    assert new File(basedir, "src/main/migration/${engine}/drop_account_user_name.sql").exists()
}
