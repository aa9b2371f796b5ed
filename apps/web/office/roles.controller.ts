import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  DropWaitingRoleDocument,
  EndRoleDocument,
  GiveRoleDocument,
  PersonsRolesReadDocument,
  type PersonsRolesReadQuery,
  type Role,
  WaitingRolesDocument,
} from '../api/operations.js';
import { Forms, type Sent } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { formView } from '../forms/form-view.js';
import type { Fault } from '../pages/pages.js';
import { oneOf } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, type Words, wordsIn } from '../pages/words.js';
import { Desk, type Form } from './desk.js';

const given = ['COORDINATOR', 'OFFICER', 'OPERATOR', 'SAFEGUARDING'] as const satisfies readonly Role[];
const acts = ['give', 'second', 'drop', 'end'] as const;
const done = ['give', 'wait', 'end', 'drop'] as const;

type Theirs = PersonsRolesReadQuery['personsRoles'];
type Act = (typeof acts)[number];

/** Who may do what: roles given, by two officers where they are staff's, and ended. */
@Controller('office')
export class RolesController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get('waiting-roles')
  async waiting(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { waitingRoles } = await this.desk.ask(visit, WaitingRolesDocument, {});
    await this.desk.show(reply, visit, 'office/waiting-roles', { waiting: waitingRoles });
  }

  @Get('people/:id')
  async read(
    @Param('id') id: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, await this.theirs(visit, id), { saved: oneOf(query.saved, done) });
  }

  @Post('people/:id')
  async change(
    @Param('id') id: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const act = oneOf(form.act, acts) ?? 'give';
    const t = wordsIn(visit.language);
    const theirs = await this.theirs(visit, id);
    const fields = fieldsOf(theirs, t)[formOf(act)];
    const sent = await this.forms.read(visit, fields, form);
    const again = (faults: Fault[]) => this.page(reply, visit, theirs, { act, sent, faults });
    if (sent.faults.length > 0) return again(sent.faults);
    const said = (name: string) => (sent.answers[name] as string | null) ?? '';
    const [which, why] = fields.filter(({ is }) => is !== 'term').map(({ name }) => said(name));
    // An ended role names its house; the others are chosen by their code.
    const [role, held] = which.split(' ') as [(typeof given)[number], string | undefined];
    const organisationId = held ?? (sent.answers.roleAssociation as string | null) ?? null;
    const document = { give: GiveRoleDocument, second: GiveRoleDocument, drop: DropWaitingRoleDocument };
    const refused = await this.desk.does(
      visit,
      act === 'end' ? EndRoleDocument : document[act],
      { personId: id, role, organisationId, reason: why },
      form,
    );
    if (refused) {
      const words = `roles.refused.${refused.code}`;
      const at = refused.is('BAD_INPUT') && act === 'give' ? 'roleAssociation' : fields[0].name;
      return again([{ field: at, text: t(hasWords(words) ? words : 'roles.refused.OTHER') }]);
    }
    // Who gave their own role back is an officer no more, and may not read this page.
    if (act === 'end' && theirs.you && role === 'OFFICER')
      return this.desk.go(reply, visit, '/account?saved');
    const saved =
      act === 'give' && role !== 'COORDINATOR'
        ? 'wait'
        : act === 'second'
          ? 'give'
          : (act as (typeof done)[number]);
    await this.desk.go(reply, visit, `${visit.path}?saved=${saved}`);
  }

  private async theirs(visit: Visit, personId: string): Promise<Theirs> {
    return (await this.desk.ask(visit, PersonsRolesReadDocument, { personId })).personsRoles;
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    theirs: Theirs,
    said: { act?: Act; sent?: Sent; faults?: Fault[]; saved?: (typeof done)[number] },
  ): Promise<void> {
    const t = wordsIn(visit.language);
    const fields = fieldsOf(theirs, t);
    const form = async (which: keyof typeof fields) => {
      const filled =
        said.sent && said.act && formOf(said.act) === which
          ? said.sent.filled
          : await this.forms.fill(visit, fields[which], {});
      return formView(fields[which], filled, t);
    };
    const may = !theirs.you && !theirs.left;
    await this.desk.show(reply, visit, 'office/roles', {
      ...{ theirs, saved: said.saved, faults: said.faults ?? [] },
      give: may ? await form('give') : null,
      second: theirs.waiting.length > 0 && may ? await form('second') : null,
      agree: theirs.waiting.some(({ yours }) => !yours),
      end: endable(theirs).length > 0 ? await form('end') : null,
    });
  }
}

function formOf(act: Act): 'give' | 'second' | 'end' {
  return act === 'drop' ? 'second' : act;
}

function endable({ roles }: Theirs) {
  return roles.filter(({ role }) => (given as readonly Role[]).includes(role));
}

/** The three things that can be asked about somebody's roles; the first field of each says which role. */
function fieldsOf(theirs: Theirs, t: Words) {
  const ends = endable(theirs);
  const waits = theirs.waiting.map(({ role }) => role);
  const why = (name: string): Field => ({ name, is: 'text', most: 2000, lines: 2, needed: true });
  return {
    give: [
      { name: 'roleGiven', is: 'one', needed: true, of: given, words: 'role.' },
      { name: 'roleAssociation', is: 'term', kind: 'ORGANISATION' },
      why('giveReason'),
    ],
    second: [
      { name: 'roleWaiting', is: 'one', needed: true, of: waits, words: 'role.' },
      why('secondReason'),
    ],
    end: [
      {
        ...{ name: 'roleEnded', is: 'one', needed: true },
        of: ends.map(({ role, organisationId }) => [role, organisationId].filter(Boolean).join(' ')),
        names: ends.map(({ role, organisationName }) =>
          [t(`role.${role}`), organisationName].filter(Boolean).join(', '),
        ),
      },
      why('endReason'),
    ],
  } satisfies Record<string, Field[]>;
}
