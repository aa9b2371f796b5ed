// Loaded before every program of Midst (node --require). The launcher holds the other end of the IPC channel: when
// it is killed without a chance to clean up, the channel closes and the program ends by itself instead of keeping
// its port for ever.
// Jest's own workers inherit the flag, but their channel is Jest's: let go of, they would end while they wait for work.
if (process.channel && !process.env.JEST_WORKER_ID) {
  process.on('disconnect', () => {
    const patience = setTimeout(() => process.exit(1), 10_000);
    patience.unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Listening must not keep a program alive that has otherwise finished.
  process.channel.unref();
}
