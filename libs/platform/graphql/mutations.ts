import { Injectable, type Type, ValidationPipe } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import * as transformerPackage from 'class-transformer';
import * as validatorPackage from 'class-validator';
import type { SignedIn } from '../actor.js';
import { Clock } from '../clock.js';
import { accessOf, refusalAt } from './access.js';
import { badInput } from './input-faults.js';

/** What Nest notes of a method that answers a mutation. */
const RESOLVER_TYPE = 'graphql:resolver_type';

interface Found {
  resolver: object;
  method: (actor: SignedIn, input: object) => Promise<unknown>;
  input: Type<object>;
}

/**
 * Mutations by name, for what somebody sent and Midst does later in their name: the same door, the same rules of the input
 * and the same method as when it comes as a request, in a program that answers none.
 */
@Injectable()
export class Mutations {
  private found: ReadonlyMap<string, Found> | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal as the mutation does; an Error where there is no such mutation of an actor and an input */
  async call(actor: SignedIn, name: string, input: object): Promise<void> {
    this.found ??= this.all();
    const found = this.found.get(name);
    if (!found) throw new Error(`There is no mutation ${name} that can be done later`);
    const refusal = refusalAt(accessOf(found.method), actor, this.clock.now());
    if (refusal) throw refusal;
    const pipe = new ValidationPipe({
      transform: true,
      exceptionFactory: badInput,
      validatorPackage,
      transformerPackage,
    });
    const read = (await pipe.transform(input, { type: 'body', metatype: found.input })) as object;
    await found.method.call(found.resolver, actor, read);
  }

  /** Their names. */
  names(): string[] {
    this.found ??= this.all();
    return [...this.found.keys()];
  }

  private all(): Map<string, Found> {
    const found = new Map<string, Found>();
    for (const { instance } of this.discovery.getProviders() as { instance: object | null }[]) {
      if (!instance || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
      for (const name of Object.getOwnPropertyNames(prototype ?? {})) {
        const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
        if (typeof method !== 'function' || Reflect.getMetadata(RESOLVER_TYPE, method) !== 'Mutation')
          continue;
        const [, input, more] = (Reflect.getMetadata('design:paramtypes', prototype!, name) ??
          []) as Type<object>[];
        if (input && !more) found.set(name, { resolver: instance, method: method as Found['method'], input });
      }
    }
    return found;
  }
}
