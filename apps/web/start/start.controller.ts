import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { SampleNeedsDocument, type SampleNeedsQuery } from '../api/operations.js';
import { ApiDown } from '../api/refused.js';
import { Desk } from '../office/desk.js';
import { placesOf } from '../pages/places.js';
import type { Visit } from '../pages/visit.js';
import { faultOf, WEB_LOG } from '../web-log.js';

@Controller()
export class StartController {
  constructor(
    private readonly desk: Desk,
    @Inject(WEB_LOG) private readonly log: Logger,
  ) {}

  @Get()
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const needs = await this.samples(visit);
    await this.desk.show(reply, visit, 'start', { needs });
  }

  /** The page says what Midst is even while the API does not answer; the samples are missing then. */
  private async samples(visit: Visit): Promise<ReturnType<typeof sample>[] | null> {
    try {
      // Asked as nobody: samples are the same for everybody, and an ended session must not hide them.
      const { needs } = await this.desk.ask({ ...visit, session: undefined }, SampleNeedsDocument, {});
      return needs.edges.map(({ node }) => sample(node, visit));
    } catch (error) {
      if (!(error instanceof ApiDown)) throw error;
      this.log.warn({ fault: faultOf(error) }, 'the start page has no samples');
      return null;
    }
  }
}

type SampleNode = SampleNeedsQuery['needs']['edges'][number]['node'];

function sample(node: SampleNode, { language }: Visit) {
  return {
    title: node.title,
    summary: node.summary,
    places: placesOf(node.countries, language),
    openCountries: node.openCountries,
    people: node.positions.reduce((sum, { headCount }) => sum + (headCount ?? 1), 0),
    modes: [...new Set(node.legs.map(({ mode }) => mode))],
    deadline: node.deadline,
  };
}
