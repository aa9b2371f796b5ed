/** The parent of every question to the shards waits here for its children. */
export const mergeQueue = 'merge';

/** As many are laid out in the database; there can be no more of them. */
export const mostShards = 16;

/** Where one shard, from 0, is asked. */
export const shardQueue = (at: number): string => `shard-${at}`;
