// Everything here must parse on a Node that is far too old: no top-level await, no node: imports, no newer
// syntax. The real command is imported only after the version is known to be good enough.
var needed = [20, 19];

function isOld(version) {
  var parts = version.split('.').map(Number);
  return parts[0] < needed[0] || (parts[0] === needed[0] && parts[1] < needed[1]);
}

export function run(load) {
  if (isOld(process.versions.node)) {
    console.error(
      'Midst needs Node ' +
        needed.join('.') +
        ' or newer and this is Node ' +
        process.versions.node +
        ': install a current Node from https://nodejs.org and run the same command again.',
    );
    process.exitCode = 1;
    return;
  }
  load()
    .then(function (command) {
      return command.main(process.argv.slice(2));
    })
    .then(function (code) {
      process.exit(code || 0);
    })
    .catch(function (error) {
      console.error(error && error.told ? error.message : error);
      process.exit(1);
    });
}
