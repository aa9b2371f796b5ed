/** One event of a stream (Server-Sent Events), or a comment that keeps the line open. */
export interface ServerEvent {
  event: string;
  data: string;
}

/** The events of a body as they come; null for a comment. An event without data is left out, as a browser does. */
export async function* eventsIn(body: AsyncIterable<Uint8Array>): AsyncGenerator<ServerEvent | null> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = block.split('\n').map((line) => /^(\w*): ?(.*)$/.exec(line) ?? []);
      const said = (name: string) => fields.find(([, field]) => field === name)?.[2];
      const data = said('data');
      if (data) yield { event: said('event') ?? 'message', data };
      else if (said('') !== undefined) yield null;
    }
  }
}
