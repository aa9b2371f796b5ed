import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { command } from './command.js';
import type { Compiled } from './compiled.js';
import { facets } from './facets.js';
import { type Found, foundOf, ranked } from './found.js';
import type { Population } from './population.js';
import { type Dialect, type Row, answered } from './sql.js';
import { wideSql } from './wide-sql.js';
import { apart, byProfession, postingRows, wideColumns, wideRows, writeLines } from './wide.js';

/** As much of `@duckdb/node-api` as is used here: the package is installed only when the bench runs. */
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
  closeSync(): void;
}
interface Instance {
  connect(): Promise<Connection>;
  closeSync(): void;
}

/** Installs DuckDB by its own lock file beside the other caches of this checkout, once. */
async function installed(): Promise<{
  create(path: string, options: Record<string, string>): Promise<Instance>;
}> {
  const source = join(process.cwd(), 'test/bench/match/duckdb');
  const folder = join(process.cwd(), 'node_modules/.cache/midst-bench/duckdb');
  const lock = 'package-lock.json';
  const there = existsSync(join(folder, 'node_modules/.package-lock.json'));
  if (!there || readFileSync(join(folder, lock), 'utf8') !== readFileSync(join(source, lock), 'utf8')) {
    mkdirSync(folder, { recursive: true });
    cpSync(source, folder, { recursive: true });
    await command('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
      cwd: folder,
    });
  }
  const { DuckDBInstance } = createRequire(join(folder, 'package.json'))('@duckdb/node-api');
  return DuckDBInstance;
}

/** As text that is cast: a list of ten thousand expressions would take longer to read than to use. */
const list: Dialect['list'] = (of, type) => `'[${[...of].join(',')}]'::${type}[]`;

/** DuckDB in this process, in memory, over the same wide rows as PostgreSQL; skills and words joined from postings. */
export class DuckDb {
  private constructor(
    private readonly instance: Instance,
    private readonly connection: Connection,
    private readonly population: Population,
  ) {}

  static async fill(population: Population, folder: string, threads: number): Promise<DuckDb> {
    const instance = await (
      await installed()
    ).create(':memory:', { threads: String(threads), memory_limit: '3GB' });
    const connection = await instance.connect();
    const columns = wideColumns(population);
    const named = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
    const copy = async (table: string, rows: Iterable<string>) => {
      const path = join(folder, `${table}.csv`);
      writeLines(path, rows);
      await connection.run(`COPY ${table} FROM '${path}' (FORMAT csv, HEADER false, AUTO_DETECT false)`);
    };
    await connection.run(`CREATE TABLE bench_person (num INTEGER, ${named}, words VARCHAR)`);
    await copy('bench_person', wideRows(population, columns, byProfession(population), '[]'));
    await connection.run('ALTER TABLE bench_person DROP COLUMN words');
    for (const name of apart) {
      const beside = population.columns[name].beside.map((_, at) => `, beside${at} INTEGER`).join('');
      await connection.run(`CREATE TABLE bench_${facets[name].name} (value INTEGER, num INTEGER${beside})`);
      await copy(`bench_${facets[name].name}`, postingRows(population.columns[name]));
    }
    return new DuckDb(instance, connection, population);
  }

  async ask(compiled: Compiled): Promise<Found[]> {
    const rows = await answered(async (which, limit) => {
      const speech = { list, divided: '//', fence: '', common: null };
      const answer = await this.connection.runAndReadAll(
        wideSql(compiled, this.population, speech, which, limit),
      );
      return answer.getRows().map(([num, key]): Row => ({ num: num as number, key: key as bigint }));
    });
    return ranked(
      rows.map(({ num, key }) => foundOf(this.population.ids[num], key)),
      compiled.position,
    );
  }

  /** What its tables take in memory. */
  async bytes(): Promise<number> {
    const answer = await this.connection.runAndReadAll(
      'SELECT sum(memory_usage_bytes)::BIGINT FROM duckdb_memory()',
    );
    return Number(answer.getRows()[0][0]);
  }

  end(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}
