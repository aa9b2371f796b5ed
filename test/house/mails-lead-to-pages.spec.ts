import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { RequestMethod, type Type } from '@nestjs/common';
import pino from 'pino';
import { readWebConfig } from '../../apps/web/web-config.js';
import { WebModule } from '../../apps/web/web.module.js';
import { filesEndingWith } from './background-work.js';
import { surroundings } from '../support/surroundings.js';

const house = process.cwd();

interface Linked {
  file: string;
  path: string;
}

/** `/needs/…` of a template becomes `/needs/x`; a door ends in its token. */
function pathsIn(source: string): string[] {
  const plain = source.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, 'x');
  const doors = [...plain.matchAll(/\.door\(\s*['"`](\/[^'"`]*)['"`]/g)].map(([, path]) => path);
  // Not only inside the brackets of `links.page(…)`: one of two paths may be chosen a line before.
  const paths = [...plain.matchAll(/['"`](\/[a-z][\w/-]*)['"`]/g)].map(([, path]) => path);
  return paths.map((path) => (doors.includes(path) ? `${path}/x` : path));
}

const makesLinks = /\blinks(?:\([^()]*\))?\s*\.(?:page|door)\(/;

function linked(): Linked[] {
  return filesEndingWith('.ts', join(house, 'libs'))
    .filter((file) => !file.endsWith('.spec.ts'))
    .map((file) => ({ file: relative(house, file), source: readFileSync(file, 'utf8') }))
    .filter(({ source }) => makesLinks.test(source))
    .flatMap(({ file, source }) => {
      const paths = pathsIn(source);
      // A path that this reading does not find would be a link that nobody checks.
      if (paths.length === 0) return [{ file, path: 'a path that this test cannot read' }];
      return paths.map((path) => ({ file, path }));
    });
}

/** Every address that the web service answers with GET, as a pattern. */
function routes(): RegExp[] {
  const config = readWebConfig({
    ...surroundings,
    API_URL: 'http://127.0.0.1:9',
    LOG_LEVEL: 'silent',
  });
  const log = pino({ level: 'silent' });
  const { controllers = [] } = WebModule.forRoot({ config, log, styles: { ltr: '', rtl: '' }, script: '' });
  return controllers.flatMap(routesOf);
}

function routesOf(controller: Type): RegExp[] {
  const base = Reflect.getMetadata('path', controller) as string;
  const methods = Object.values(Object.getOwnPropertyDescriptors(controller.prototype as object))
    .map(({ value }) => value as unknown)
    .filter((value): value is object => typeof value === 'function');
  return methods
    .filter((method) => Reflect.getMetadata('method', method) === RequestMethod.GET)
    .map((method) => {
      const path = `/${base}/${Reflect.getMetadata('path', method) as string}`
        .replace(/\/{2,}/g, '/')
        .replace(/(?<=.)\/$/, '');
      return new RegExp(`^${path.replace(/\./g, '\\.').replace(/:\w+/g, '[^/]+')}$`);
    });
}

function withoutPage(links: readonly Linked[]): Linked[] {
  const known = routes();
  return links.filter(({ path }) => !known.some((route) => route.test(path)));
}

it('every link that a message makes leads to a page', () => {
  const links = linked();
  expect(links.length).toBeGreaterThanOrEqual(12);
  expect(withoutPage(links)).toEqual([]);
});

it('this reading sees a planted link without a page', () => {
  const planted = pathsIn(
    "links.page(`/nowhere/${toGlobalId('Need', id)}`); links.page('/matches'); links.door('/invitations')",
  );
  expect(planted).toEqual(['/nowhere/x', '/matches', '/invitations/x']);
  expect(withoutPage(planted.map((path) => ({ file: 'planted', path })))).toEqual([
    { file: 'planted', path: '/nowhere/x' },
  ]);
});
