import { ArgsType, Field } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';

@ArgsType()
export class AnsweredArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: those that were answered for; left out: those that wait.',
  })
  @IsBoolean()
  answered: boolean = false;
}
