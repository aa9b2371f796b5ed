import { Query, Resolver } from '@nestjs/graphql';
import { Clock } from '../platform/clock.js';
import { Access } from '../platform/graphql/access.js';
import { RecruitmentCode, RecruitmentList } from './recruitment-code.entity.js';
import { RecruitmentCodes } from './recruitment-codes.js';

/** What limits recruitment today, for anybody. */
@Resolver(() => RecruitmentCode)
export class RecruitmentCodesResolver {
  constructor(
    private readonly codes: RecruitmentCodes,
    private readonly clock: Clock,
  ) {}

  @Access('anyone')
  @Query(() => [RecruitmentCode], {
    description: 'The code of practice of each nation of the United Kingdom, in the edition in force today.',
  })
  recruitmentCodes(): RecruitmentCode[] {
    return this.codes.codesOn(this.clock.today());
  }

  @Access('anyone')
  @Query(() => [RecruitmentList], {
    description: 'The lists that limit recruitment, in their editions in force today, with their countries.',
  })
  recruitmentLists(): RecruitmentList[] {
    return this.codes.listsOn(this.clock.today());
  }
}
