import { memberSchema } from '@domain/member/member';
import { pairSchema } from '@domain/mentoring/pair';
import { projectSchema } from '@domain/project/project';
import { resultSchema } from '@domain/result/schema';
import { dayInShanghai } from '@domain/time/shanghai';
import { useRouter } from '@tarojs/taro';
import { type ComponentType, useEffect, useState } from 'react';
import type * as v from 'valibot';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { parameter } from '@/platform/routes';
import { scrollToElement } from '@/platform/scroll';
import { serverNow } from '@/services/server-time';
import { useProcedure } from '@/services/use-procedure';
import type { StudioView } from '../../../cloudfunctions/api/studio/studio.views';
import type { QuestionsProps } from './form.props';
import { FormPage } from './form-page';
import { freshMember, freshPair, freshProject, freshResult } from './fresh';
import { MemberQuestions } from './member-questions';
import type { Opened } from './opened';
import { PairQuestions } from './pair-questions';
import { ProjectQuestions } from './project-questions';
import { ResultQuestions } from './result-questions';
import { useEntryForm } from './use-entry-form';
import { useOpened } from './use-opened';

type FormKind = 'pair' | 'result' | 'project' | 'member';

interface Definition<Content> {
  readonly schema: v.GenericSchema;
  readonly Questions: ComponentType<QuestionsProps<Content>>;
  readonly fresh: (today: string, about: StudioView['members'][number] | null) => Opened<Content>;
}

const define = <Content extends object>(definition: Definition<Content>): Definition<object> =>
  definition as unknown as Definition<object>;

const forms: Readonly<Record<FormKind, Definition<object>>> = {
  pair: define({ schema: pairSchema, Questions: PairQuestions, fresh: freshPair }),
  result: define({ schema: resultSchema, Questions: ResultQuestions, fresh: freshResult }),
  project: define({
    schema: projectSchema,
    Questions: ProjectQuestions,
    fresh: (today) => freshProject(Number(today.slice(0, 4))),
  }),
  member: define({ schema: memberSchema, Questions: MemberQuestions, fresh: freshMember }),
};

interface BodyProps {
  readonly kind: FormKind;
  readonly opened: Opened<object>;
  readonly closedPeriod: string | null;
  readonly studio: StudioView | undefined;
  /** Where to begin; '' for the first question. */
  readonly part: string;
}

const Body = ({ kind, opened, closedPeriod, studio, part }: BodyProps) => {
  const { schema, Questions } = forms[kind];
  const form = useEntryForm(kind, schema, opened);
  const today = dayInShanghai(serverNow());
  const team = (studio?.members ?? [])
    .filter(({ leftOn }) => leftOn === '' || leftOn > today)
    .map(({ id, name }) => ({ memberId: id, name }));
  useEffect(() => {
    if (part === '') return undefined;
    const timer = setTimeout(() => scrollToElement(`field-${part}`), 300);
    return () => clearTimeout(timer);
  }, [part]);
  return (
    <FormPage form={form} closedPeriod={closedPeriod}>
      <Questions form={form} team={team} year={Number(today.slice(0, 4))} />
    </FormPage>
  );
};

/** The form of a pair, result, project or member: new, unfinished by `draft`, or to be changed by `id`. */
export default function FormOfEntry() {
  const { params } = useRouter();
  const asked = parameter(params, 'kind');
  const kind = (Object.keys(forms) as FormKind[]).find((one) => one === asked) ?? 'result';
  const studio = useProcedure('studio.get', {});
  const about = parameter(params, 'about');
  const [fresh, setFresh] = useState<Opened<object> | null>(null);
  // Of a member the studio's roster must be known first; everything else begins empty.
  const known = studio.data?.members.find(({ id }) => id === about) ?? null;
  const waits = about !== '' && studio.data === undefined;
  if (fresh === null && !waits) setFresh(forms[kind].fresh(dayInShanghai(serverNow()), known));
  const draft = parameter(params, 'draft');
  const { opened, closedPeriod, query } = useOpened(kind, { draft, id: parameter(params, 'id') }, fresh);
  if (opened !== null) {
    return (
      <Body
        kind={kind}
        opened={opened}
        closedPeriod={closedPeriod}
        studio={studio.data}
        part={parameter(params, 'part')}
      />
    );
  }
  return (
    <Page title="台账">
      <Loaded query={waits ? studio : query}>{() => null}</Loaded>
    </Page>
  );
}
