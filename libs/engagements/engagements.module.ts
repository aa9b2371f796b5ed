import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Engagement, EngagementTerms } from './engagement.entity.js';

/** The agreed pieces of work; for the api and the worker. */
@Module({
  imports: [TypeOrmModule.forFeature([Engagement, EngagementTerms])],
})
export class EngagementsModule {}
