import { Body, Controller, ForbiddenException, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  EndTrainingDocument,
  StateTrainingDocument,
  TrainingsAskedDocument,
  type TrainingsAskedQuery,
} from '../api/operations.js';
import { Forms, type Sent } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { formView } from '../forms/form-view.js';
import { Desk, type Form } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

const modes = ['IN_COUNTRY', 'REMOTE', 'UK_BOUND'] as const;

/** Asked besides what stands in the template: from the list of activities, and where. */
function narrowing(activities: TrainingsAskedQuery['activities']): readonly Field[] {
  return [
    {
      ...({ name: 'activities', say: 'trainingActivities', is: 'some', folded: true } as const),
      of: activities.map(({ code }) => code),
      names: activities.map(({ name }) => name),
    },
    { name: 'country', say: 'pauseCountry', is: 'term', kind: 'COUNTRY' },
  ];
}

interface Values {
  name: string;
  about: string;
  source: string;
  whose: string;
  modes: (typeof modes)[number][];
}

/** Training before a leg: what programme and hosts ask for; an officer states the programme's, a lead their house's. */
@Controller('trainings')
export class TrainingsController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async list(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), { saved: 'saved' in query });
  }

  @Post()
  async write(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    const ends = text(form.ends, 200);
    if (ends) {
      // What has ended meanwhile has ended.
      await this.desk.does(visit, EndTrainingDocument, { trainingRequirementId: ends }, form);
      return this.desk.go(reply, visit, '/trainings?saved');
    }
    const { activities } = await this.desk.ask(visit, TrainingsAskedDocument, { language: visit.language });
    const sent = await this.forms.read(visit, narrowing(activities), form);
    const several = (value: unknown) => [value ?? []].flat().map((one) => text(one, 40));
    const values: Values = {
      ...{ name: text(form.name, 200), about: text(form.about, 2000), source: text(form.source, 500) },
      whose: text(form.whose, 200),
      modes: several(form.modes).flatMap((one) => oneOf(one, modes) ?? []),
    };
    const faults: Fault[] = [...sent.faults];
    for (const field of ['name', 'source'] as const)
      if (values[field].length < 3) faults.push({ field, text: t(`trainings.missing.${field}`) });
    if (faults.length === 0) {
      const { whose, about, ...said } = values;
      const refused = await this.desk.does(
        visit,
        StateTrainingDocument,
        {
          ...said,
          ...{ about: about || null, institutionId: whose || null },
          activities: (sent.answers.activities as string[] | null) ?? [],
          country: (sent.answers.country as string | null) ?? null,
          validFrom: new Date().toISOString().slice(0, 10),
        },
        form,
      );
      if (!refused) return this.desk.go(reply, visit, '/trainings?saved');
      faults.push({ field: 'name', text: t('trainings.refused') });
    }
    await this.page(reply, visit, { values, faults, sent });
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    { sent, ...said }: { values?: Values; faults?: Fault[]; saved?: boolean; sent?: Sent },
  ): Promise<void> {
    const { language } = visit;
    const { trainingRequirements, me, activities } = await this.desk.ask(visit, TrainingsAskedDocument, {
      language,
    });
    const officer = me.roles.some(({ role }) => role === 'OFFICER');
    const houses = me.roles.filter(({ role, organisationId }) => role === 'LEAD' && organisationId);
    if (!officer && houses.length === 0) throw new ForbiddenException();
    const fields = narrowing(activities);
    const names = new Map(activities.map(({ code, name }) => [code, name]));
    await this.desk.show(reply, visit, 'training/trainings', {
      ...{ officer, houses, modes },
      trainings: trainingRequirements
        .filter(
          ({ institutionId }) =>
            !institutionId || officer || houses.some((one) => one.organisationId === institutionId),
        )
        .map((one) => ({
          ...one,
          place: one.country && placesOf([one.country], language)[0],
          kinds: one.activities.map((code) => names.get(code) ?? code),
          mine: one.institutionId
            ? houses.some(({ organisationId }) => organisationId === one.institutionId)
            : officer,
        })),
      form: formView(fields, sent?.filled ?? (await this.forms.fill(visit, fields, {})), wordsIn(language)),
      ...said,
    });
  }
}
