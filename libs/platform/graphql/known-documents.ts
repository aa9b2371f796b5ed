import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Yoga keeps a thousand; each holds the same tree as its own. */
const most = 500;

/** What a request asks, where its document was found sound before. */
export interface KnownQuestion {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

/** Documents that Yoga has parsed within the limits and validated, by their text: pages ask the same few all day. */
export class KnownDocuments {
  private readonly kept = new Map<string, DocumentNode>();

  /** Learns each document when Yoga has found nothing wrong with it. */
  learn(): Plugin {
    return {
      onValidate:
        ({ params: { documentAST } }) =>
        ({ valid }) => {
          if (valid) this.keep(documentAST as DocumentNode);
        },
    };
  }

  /** Undefined for whatever has anything unusual about it: that is Yoga's to judge. */
  question(body: string): KnownQuestion | undefined {
    const asked = read(body);
    const document = asked && this.kept.get(asked.query);
    const operation = document && getOperationAST(document, asked?.operationName);
    if (!asked || !document || !operation || operation.operation === 'subscription') return undefined;
    return { document, operation, operationName: asked.operationName, variables: asked.variables };
  }

  private keep(document: DocumentNode): void {
    const text = document.loc?.source.body;
    if (text === undefined) return;
    for (const oldest of this.kept.keys()) {
      if (this.kept.size < most) break;
      this.kept.delete(oldest);
    }
    this.kept.set(text, document);
  }
}

function read(
  body: string,
): (Pick<KnownQuestion, 'operationName' | 'variables'> & { query: string }) | undefined {
  const stated = parsed(body);
  if (!isObject(stated)) return undefined;
  const { query, variables, operationName, ...more } = stated;
  if (typeof query !== 'string' || Object.keys(more).length > 0) return undefined;
  if (typeof (operationName ?? '') !== 'string' || !isObject(variables ?? {})) return undefined;
  return {
    query,
    operationName: (operationName ?? undefined) as string | undefined,
    variables: (variables ?? {}) as Record<string, unknown>,
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
