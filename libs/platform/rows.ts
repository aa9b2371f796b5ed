import type { EntityManager, EntityMetadata, ValueTransformer } from 'typeorm';

type Kind<T> = new () => T;
type Row = Record<string, unknown>;

interface Shape {
  /** What stands before WHERE; each column under the path of its property. */
  select: string;
  transformed: readonly { path: string; by: ValueTransformer }[];
  /** Objects inside the entity, each with the properties that it takes. */
  inside: readonly {
    property: string;
    kind: Kind<object>;
    takes: readonly { path: string; property: string }[];
  }[];
}

const shapes = new WeakMap<EntityMetadata, Shape>();

function shapeOf(tx: EntityManager, entity: Kind<object>): Shape {
  const metadata = tx.dataSource.getMetadata(entity);
  const known = shapes.get(metadata);
  if (known) return known;
  const escape = (name: string) => tx.dataSource.driver.escape(name);
  const list = metadata.columns.map(
    ({ databaseName, propertyPath, type }) =>
      // Days stay the texts that they are; pg would make moments of them, in whatever zone the process lives.
      `${escape(databaseName)}${type === 'date' ? '::text' : ''} AS ${escape(propertyPath)}`,
  );
  // Their rows become entities without being built by their class, which must have nothing to add.
  if (Object.keys(new entity()).length > 0) throw new Error(`${metadata.name} sets fields of its own`);
  const shape: Shape = {
    select: `SELECT ${list.join(', ')} FROM ${escape(metadata.tableName)}`,
    transformed: metadata.columns.flatMap(({ propertyPath: path, transformer }) => {
      if (Array.isArray(transformer))
        throw new Error(`${metadata.name}.${path} is transformed in several steps`);
      return transformer ? [{ path, by: transformer }] : [];
    }),
    inside: metadata.embeddeds.map(({ propertyName: property, type, columns }) => ({
      property,
      kind: type as Kind<object>,
      takes: columns.map(({ propertyPath: path, propertyName }) => ({ path, property: propertyName })),
    })),
  };
  shapes.set(metadata, shape);
  return shape;
}

function entityOf<T extends object>(entity: Kind<T>, { transformed, inside }: Shape, row: Row): T {
  for (const { path, by } of transformed) row[path] = by.from(row[path]);
  // Nobody else has the row: it becomes the entity, where copying it took as long again as reading it.
  if (inside.length === 0) return Object.setPrototypeOf(row, entity.prototype as object) as T;
  for (const { property, kind, takes } of inside) {
    const part: Row = new kind() as Row;
    for (const { path, property: name } of takes) {
      part[name] = row[path];
      delete row[path];
    }
    row[property] = part;
  }
  return Object.assign(new entity(), row);
}

/**
 * Rows of an entity, as `find` would return them: for the reads that happen at every step. The statement is one text
 * from call to call, so that neither TypeORM builds it nor PostgreSQL plans it each time; building statements and
 * turning answers into entities was a fifth of what the API spent of its processor.
 * @param rest what follows the table's name, by names of columns: `WHERE … ORDER BY …`
 */
export async function rowsOf<T extends object>(
  tx: EntityManager,
  entity: Kind<T>,
  rest: string,
  values: readonly unknown[],
): Promise<T[]> {
  const shape = shapeOf(tx, entity);
  const rows: Row[] = await tx.query(`${shape.select} ${rest}`, [...values]);
  return rows.map((row) => entityOf(entity, shape, row));
}

/** What such a row states, by names of columns. */
function statedIn<T extends object>(tx: EntityManager, entity: Kind<T>, row: Partial<T>): Row {
  const stated: Row = {};
  for (const column of tx.dataSource.getMetadata(entity).columns) {
    const value: unknown = column.getEntityValue(row, true);
    if (value !== undefined) stated[column.databaseName] = value;
  }
  return stated;
}

/**
 * Inserts rows of an entity, however many in one statement, whose text does not change with their number. A property
 * that a row leaves out keeps its column's default. Nothing is read back.
 */
export async function insertRows<T extends object>(
  tx: EntityManager,
  entity: Kind<T>,
  rows: readonly Partial<T>[],
): Promise<void> {
  const { tableName } = tx.dataSource.getMetadata(entity);
  const escape = (name: string) => tx.dataSource.driver.escape(name);
  const alike = new Map<string, Row[]>();
  for (const row of rows) {
    const stated = statedIn(tx, entity, row);
    const names = Object.keys(stated).map(escape).join(', ');
    const list = alike.get(names);
    if (list) list.push(stated);
    else alike.set(names, [stated]);
  }
  const table = escape(tableName);
  await Promise.all(
    [...alike].map(([names, list]) =>
      tx.query(
        `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
        [JSON.stringify(list)],
      ),
    ),
  );
}

/**
 * Sets what `set` states in those rows, in one statement whose text does not change with what is set.
 * @param rest which rows, by names of columns: `WHERE id = $2 …`; its values begin at $2
 * @returns how many rows there were
 */
export async function setRows<T extends object>(
  tx: EntityManager,
  entity: Kind<T>,
  set: Partial<T>,
  rest: string,
  values: readonly unknown[],
): Promise<number> {
  const { tableName } = tx.dataSource.getMetadata(entity);
  const stated = statedIn(tx, entity, set);
  const escape = (name: string) => tx.dataSource.driver.escape(name);
  const names = Object.keys(stated).map(escape).join(', ');
  const table = escape(tableName);
  const [, count]: [unknown, number] = await tx.query(
    `UPDATE ${table} SET (${names}) = (SELECT ${names} FROM jsonb_populate_record(NULL::${table}, $1)) ${rest}`,
    [JSON.stringify(stated), ...values],
  );
  return count;
}

/** The one such row, or null. */
export async function rowOf<T extends object>(
  tx: EntityManager,
  entity: Kind<T>,
  rest: string,
  values: readonly unknown[],
): Promise<T | null> {
  return (await rowsOf(tx, entity, rest, values))[0] ?? null;
}

/** Words for LIKE that stand for themselves: nothing in them is a pattern. Pure. */
export function asItStands(words: string): string {
  return words.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
