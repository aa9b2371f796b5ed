// Loaded before every program of Midst (node --require). The launcher holds the other end of the IPC channel: when
// it is killed without a chance to clean up, the channel closes and the program ends by itself instead of keeping
// its port for ever.
if (process.channel) {
  process.on('disconnect', () => {
    const patience = setTimeout(() => process.exit(1), 10_000);
    patience.unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Listening must not keep a program alive that has otherwise finished.
  process.channel.unref();
}
