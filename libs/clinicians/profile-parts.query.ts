import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

type Part = new () => ObjectLiteral;

interface Asked {
  name: string;
  part: Part;
  /** Property by which the list is in order. */
  by: string;
  descending?: boolean;
}

/**
 * Several lists of one person in one statement, each as its entities. A profile has nine, and nine questions one after
 * the other were most of what reading it cost. Row-level security holds in each as if it were asked alone.
 */
export async function listsOf(
  tx: EntityManager,
  personId: string,
  asked: readonly Asked[],
): Promise<Record<string, ObjectLiteral[]>> {
  const { driver } = tx.dataSource;
  const columnsOf = (part: EntityTarget<ObjectLiteral>) => tx.dataSource.getMetadata(part).columns;
  const lists = asked.map(({ name, part, by, descending }) => {
    const metadata = tx.dataSource.getMetadata(part);
    const object = metadata.columns
      .map((column) => `'${column.propertyName}', t.${driver.escape(column.databaseName)}`)
      .join(', ');
    const order = metadata.columns.find((column) => column.propertyName === by)?.databaseName;
    if (!order) throw new Error(`${metadata.name} has no ${by}`);
    return `(SELECT coalesce(json_agg(json_build_object(${object}) ORDER BY t.${driver.escape(order)}${descending ? ' DESC' : ''}), '[]')
      FROM ${driver.escape(metadata.tableName)} t WHERE t.person_id = $1) AS ${driver.escape(name)}`;
  });
  const [row]: Record<string, ObjectLiteral[]>[] = await tx.query(`SELECT ${lists.join(', ')}`, [personId]);
  for (const { name, part } of asked) {
    // JSON has no times; days stay the texts that they are.
    const times = columnsOf(part).filter((column) => column.type === 'timestamptz');
    row[name] = row[name].map((values) => {
      for (const { propertyName } of times)
        if (values[propertyName]) values[propertyName] = new Date(values[propertyName] as string);
      return Object.assign(new part(), values);
    });
  }
  return row;
}
