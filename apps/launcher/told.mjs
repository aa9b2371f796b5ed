/** A fault that the person at the keyboard can mend: one sentence with the way out, shown without a stack. */
export class Told extends Error {
  told = true;
}

/** The launcher's own chatter. Standard output belongs to the command that somebody asked for. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

// `npm start | head` closes our output early; that must not end the service or spoil the clean stop.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
