import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type AgeBand,
  AnswerEqualityDocument,
  DeleteEqualityDocument,
  type DisabilityAnswer,
  type EqualitySex,
  type EthnicGroup,
  MyEqualityDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { wordsIn } from '../pages/words.js';

const sexes: readonly EqualitySex[] = ['FEMALE', 'MALE', 'ANOTHER'];
const ethnicGroups: readonly EthnicGroup[] = ['ASIAN', 'BLACK', 'MIXED', 'WHITE', 'OTHER'];
const disabilities: readonly DisabilityAnswer[] = ['YES', 'NO'];
const ageBands: readonly AgeBand[] = ['UNDER_25', 'FROM_25', 'FROM_35', 'FROM_45', 'FROM_55', 'FROM_65'];
const questions = {
  ...{ sex: sexes, ethnicGroup: ethnicGroups },
  ...{ disability: disabilities, ageBand: ageBands },
};

/** Questions about equality, which nobody has to answer, on a page of their own. */
@Controller('account/equality')
export class EqualityController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async page(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    typed?: Record<string, unknown>,
    faults: Fault[] = [],
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const mine = await this.desk.ask(visit, MyEqualityDocument, { language: visit.language });
    const { equalityText, myEqualityAnswers: held } = mine;
    const done = oneOf(query.done, ['saved', 'deleted'] as const);
    const data = { text: equalityText, held, values: typed ?? held ?? {}, questions, done, faults };
    await this.desk.show(reply, visit, 'account/equality', data);
  }

  @Post()
  async save(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    const idempotencyKey = keyIn(body);
    if (body?.act === 'delete') {
      await this.desk.ask(visit, DeleteEqualityDocument, { input: { idempotencyKey } });
      return this.desk.go(reply, visit, '/account/equality?done=deleted');
    }
    const answers = {
      sex: oneOf(body?.sex, sexes) ?? null,
      ethnicGroup: oneOf(body?.ethnicGroup, ethnicGroups) ?? null,
      disability: oneOf(body?.disability, disabilities) ?? null,
      ageBand: oneOf(body?.ageBand, ageBands) ?? null,
    };
    const again = (field: string, word: string) =>
      this.page({}, request, reply, { ...answers, agrees: body?.agrees }, [
        { field, text: t(`equality.${word}`) },
      ]);
    if (Object.values(answers).every((one) => one === null)) return again('sex', 'nothing');
    if (body?.agrees !== 'yes') return again('agrees', 'agreeFirst');
    try {
      const version = Number(text(body?.version, 9));
      await this.desk.ask(visit, AnswerEqualityDocument, { input: { idempotencyKey, version, ...answers } });
    } catch (error) {
      if (!(error instanceof Refused && error.is('BAD_INPUT'))) throw error;
      return again('agrees', 'changed');
    }
    await this.desk.go(reply, visit, '/account/equality?done=saved');
  }
}
