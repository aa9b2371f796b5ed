import { createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';

const largest = 20 * 1024 * 1024;

/** A program's log: one file and one predecessor, so that a long-running demo cannot fill the disk. */
export class LogFile {
  constructor(path) {
    this.path = path;
    this.open();
  }

  open() {
    this.size = existsSync(this.path) ? statSync(this.path).size : 0;
    if (this.size > largest) {
      renameSync(this.path, `${this.path}.1`);
      this.size = 0;
    }
    this.stream = createWriteStream(this.path, { flags: 'a', mode: 0o600 });
    this.stream.on('error', () => {
      // A file of another user (Midst ran as root once): the folder is ours, so begin a new one.
      rmSync(this.path, { force: true });
      this.stream = createWriteStream(this.path, { flags: 'a', mode: 0o600 });
      this.stream.on('error', (error) => process.stderr.write(`No log in ${this.path}: ${error.message}\n`));
    });
  }

  write(line) {
    this.stream.write(`${line}\n`);
    this.size += line.length + 1;
    if (this.size > largest) {
      this.stream.end();
      this.open();
    }
  }
}
