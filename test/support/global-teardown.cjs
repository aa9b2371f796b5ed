module.exports = async () => {
  await globalThis.midstTestServers?.stop();
};
