/** How many are claimed at a time, and how many of those are done at once. */
export interface Lot {
  batch: number;
  atOnce: number;
}

/**
 * Works off what is due outside of any transaction: claims a lot by its leases, does some of it at once, and claims again
 * until a lot was not full.
 */
export async function workOff<Due>(
  { batch, atOnce }: Lot,
  claim: () => Promise<Due[]>,
  work: (one: Due) => Promise<void>,
): Promise<void> {
  for (;;) {
    const claimed = await claim();
    for (let i = 0; i < claimed.length; i += atOnce)
      await Promise.all(claimed.slice(i, i + atOnce).map(work));
    if (claimed.length < batch) return;
  }
}
