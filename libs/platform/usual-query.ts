import { Query } from 'pg';

/** What a statement's columns are, as the driver makes rows of them; nothing where it returns none. */
type Columns = Partial<Record<(typeof parts)[number], unknown>>;
const parts = ['fields', '_parsers', '_prebuiltEmptyResultObject'] as const;

/** The parts of pg's query that its types leave out. */
interface Inside {
  _result: Columns;
  _accumulateRows: boolean;
  prepare(connection: object): void;
  handleRowDescription(told: unknown): void;
  handleCommandComplete(told: unknown, connection: unknown): void;
}
/** What of pg's connection sends the parts of a question. */
interface Sending {
  parse(what: { name: string; text: string }): void;
  bind(what: { portal: string; statement: string }): void;
  execute(what: { portal: string; rows: number }): void;
}
export type Opening = 'START TRANSACTION' | 'START TRANSACTION READ ONLY';

const inside = Query.prototype as unknown as Inside;

/**
 * A statement whose plan is kept. Its columns cannot change without the plan failing, so a connection is asked for them
 * once: sixty names and types with every row of a need were a twentieth of what the API spent of its processor.
 */
export class UsualQuery extends Query {
  constructor(
    private readonly known: Map<string, Columns>,
    private readonly kept: { name: string; text: string },
    values: unknown[],
  ) {
    super(kept, values);
  }

  prepare(connection: object): void {
    const columns = this.known.get(this.kept.name);
    if (!columns) return inside.prepare.call(this, connection);
    const self = this as unknown as Inside;
    Object.assign(self._result, columns);
    self._accumulateRows = true;
    inside.prepare.call(this, Object.create(connection, { describe: { value: () => undefined } }));
  }

  handleRowDescription(told: unknown): void {
    inside.handleRowDescription.call(this, told);
    const { _result: result } = this as unknown as Inside;
    this.known.set(this.kept.name, Object.fromEntries(parts.map((part) => [part, result[part]])));
  }

  handleCommandComplete(told: unknown, connection: unknown): void {
    inside.handleCommandComplete.call(this, told, connection);
    if (!this.known.has(this.kept.name)) this.known.set(this.kept.name, {});
  }
}

/**
 * The first statement of a transaction, which begins with it in one go: PostgreSQL neither parses a text of two statements
 * nor plans one of them, and answers once.
 */
export class OpeningQuery extends UsualQuery {
  private begun = false;

  constructor(
    known: Map<string, Columns>,
    private readonly how: Opening,
    kept: { name: string; text: string },
    values: unknown[],
  ) {
    super(known, kept, values);
  }

  override prepare(connection: Sending): void {
    connection.parse({ name: '', text: this.how });
    connection.bind({ portal: '', statement: '' });
    connection.execute({ portal: '', rows: 0 });
    super.prepare(connection);
  }

  /** The first is that of the beginning. */
  override handleCommandComplete(told: unknown, connection: unknown): void {
    if (this.begun) return super.handleCommandComplete(told, connection);
    this.begun = true;
  }
}
