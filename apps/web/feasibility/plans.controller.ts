import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  EngagementPlanDocument,
  MatchPlanDocument,
  NeedPlanDocument,
  type PlanShownFragment,
} from '../api/operations.js';
import { Desk } from '../office/desk.js';
import { askingLink } from '../time-off/asking/asking-link.js';
import type { Visit } from '../pages/visit.js';

interface Shown {
  name: string | null | undefined;
  plan: PlanShownFragment | null | undefined;
  /** Which words lead to asking for time off. */
  asking?: ReturnType<typeof askingLink>;
}

/** "Can I go?" of a match, a need or an engagement, for whom it is about: read only, and clean on paper. */
@Controller()
export class PlansController {
  constructor(private readonly desk: Desk) {}

  @Get('matches/:id/plan')
  match(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.page(request, reply, async (visit) => {
      const { node } = await this.desk.ask(visit, MatchPlanDocument, { id, language: visit.language });
      // An id of something else gives an object without its fields.
      if (!node || !('plan' in node)) return null;
      return { name: node.need?.title ?? node.position?.title, plan: node.plan };
    });
  }

  @Get('needs/:id/plan')
  need(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.page(request, reply, async (visit) => {
      const { node } = await this.desk.ask(visit, NeedPlanDocument, { id, language: visit.language });
      return node && 'plan' in node ? { name: node.title, plan: node.plan } : null;
    });
  }

  @Get('engagements/:id/plan')
  engagement(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.page(request, reply, async (visit) => {
      const { engagement } = await this.desk.ask(visit, EngagementPlanDocument, {
        id,
        language: visit.language,
      });
      const { terms, plan } = engagement;
      return { name: terms.positionTitle, plan, asking: askingLink(engagement) };
    });
  }

  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    read: (visit: Visit) => Promise<Shown | null>,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const shown = await read(visit);
    if (!shown?.plan) throw new NotFoundException();
    const { plan, name, asking } = shown;
    const back = visit.path.slice(0, -'/plan'.length);
    const path = plan.criticalPath.flatMap((code) => plan.steps.find((step) => step.code === code) ?? []);
    await this.desk.show(reply, visit, 'feasibility/plan', { name, plan, path, back, asking });
  }
}
