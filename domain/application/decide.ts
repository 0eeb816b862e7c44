import { assess } from '../eligibility/assess';
import { Failure } from '../failure/failure';
import { checkForm } from '../form/check';
import { type PostKey, postKey } from '../people/post';
import { assertInTime } from '../round/cutoff';
import { sectionTitles } from '../round/section-titles';
import type { Instant } from '../time/shanghai';
import { postOf } from './actor';
import type {
  Application,
  ApplicationAction,
  ApplicationState,
  FormVersion,
  Opinion,
  Station,
  WayEntry,
} from './application';
import type { Command, Facts } from './command';
import { belongsToTeam, transitionFor } from './rights';
import { tell } from './tell';
import type { Transition } from './transitions';
import { stateWords } from './words';

/** Longest opinion, reason or remark, in characters. */
export const longestText = 500;

const refuse = (
  application: Application,
  action: ApplicationAction,
  { actor, nameOfPost }: Facts,
): Failure => {
  if (action !== 'submit' && actor.capacity !== 'leader' && belongsToTeam(application, actor)) {
    return new Failure('NOT_ALLOWED', {
      message: '您是本工作室的领军人物或团队成员，不能对本申报表提出意见，请由同岗位的其他人员办理。',
    });
  }
  const words = stateWords(application.state, application.stations, nameOfPost);
  return new Failure('WRONG_STATE', {
    message: `现在不能进行这一步：申报表的状态是“${words}”。请刷新后再看。`,
    log: `WRONG_STATE ${action} in ${application.state.phase}`,
  });
};

const requireText = (transition: Transition, text: string): string => {
  const trimmed = text.trim();
  if (transition.needsText && trimmed === '') {
    throw new Failure('INVALID', { field: 'text', message: `请写明“${transition.label}”的意见或理由。` });
  }
  if (trimmed.length > longestText) {
    throw new Failure('INVALID', {
      field: 'text',
      message: `意见或理由最多 ${longestText} 个字，现有 ${trimmed.length} 个字。`,
    });
  }
  return trimmed;
};

const assertComplete = ({ answers }: Application, { round, now }: Facts): void => {
  const findings = assess(round, answers, now).filter((finding) => finding.blocks);
  const problems = [
    ...checkForm(round, answers, now),
    ...findings.map(({ field, message, clause }) => ({ field, message, clause })),
  ];
  const [first] = findings.length > 0 ? findings : problems;
  if (first === undefined) return;
  throw new Failure('RULES_NOT_MET', {
    message: `还不能提交：${first.message}${problems.length > 1 ? `等 ${problems.length} 处需要补充。` : ''}`,
    field: first.field,
    clause: first.clause,
    problems,
  });
};

const nextForm = (
  application: Application,
  command: { readonly code: string; readonly digest: string },
  now: Instant,
): FormVersion => ({
  number: application.forms.length + 1,
  at: now,
  code: command.code,
  digest: command.digest,
  answers: application.answers,
});

/** What a command changes, before the bookkeeping that is the same for all of them. */
interface Outcome {
  readonly changes: Partial<Pick<Application, 'state' | 'stations' | 'forms' | 'opinions' | 'extension'>>;
  readonly text: string;
}

const afterAgreement = (
  state: Extract<ApplicationState, { phase: 'opinions' }>,
  stations: readonly Station[],
  by: PostKey,
): ApplicationState => {
  const given = [...state.given, by];
  const complete = stations[state.station]?.posts.every((post) => given.includes(postKey(post))) ?? false;
  if (!complete) return { phase: 'opinions', station: state.station, given };
  // The way of a unit's own round ends with its opinions: what follows is the unit's decision (三(七)).
  return stations[state.station + 1] === undefined
    ? { phase: 'review' }
    : { phase: 'opinions', station: state.station + 1, given: [] };
};

const opinionOf = (
  application: Application,
  verdict: Opinion['verdict'],
  text: string,
  { actor, now, nameOfPost }: Facts,
): Opinion | null => {
  const post = postOf(actor);
  return post === null
    ? null
    : {
        post,
        unionName: actor.unionName,
        sealName: nameOfPost(post),
        personId: actor.personId,
        personName: actor.personName,
        ...(actor.actingFor && { actingFor: actor.actingFor }),
        at: now,
        verdict,
        text,
        formVersion: application.forms.length,
      };
};

const withOpinion = (application: Application, opinion: Opinion | null): readonly Opinion[] =>
  opinion === null ? application.opinions : [...application.opinions, opinion];

const carryOut = (
  application: Application,
  command: Command,
  transition: Transition,
  facts: Facts,
): Outcome => {
  const { state } = application;
  const { round, now, actor } = facts;
  switch (command.action) {
    case 'submit': {
      assertInTime(round, application.extension, now);
      assertComplete(application, facts);
      const forms = [...application.forms, nextForm(application, command, now)];
      return {
        changes: { forms, stations: command.stations, state: { phase: 'opinions', station: 0, given: [] } },
        text: '',
      };
    }
    case 'resubmit': {
      assertComplete(application, facts);
      if (state.phase !== 'returned') throw refuse(application, command.action, facts);
      const forms = [...application.forms, nextForm(application, command, now)];
      return {
        changes: { forms, state: { phase: 'opinions', station: state.station, given: state.given } },
        text: '',
      };
    }
    case 'withdraw':
      return { changes: { state: { phase: 'draft' } }, text: requireText(transition, command.text) };
    case 'agree': {
      const text = requireText(transition, command.text);
      const opinion = opinionOf(application, 'agree', text, facts);
      if (state.phase !== 'opinions' || opinion === null) throw refuse(application, command.action, facts);
      return {
        changes: {
          opinions: withOpinion(application, opinion),
          state: afterAgreement(state, application.stations, postKey(opinion.post)),
        },
        text,
      };
    }
    case 'return': {
      const text = requireText(transition, command.text);
      const by = postOf(actor);
      if (state.phase !== 'opinions' || by === null) throw refuse(application, command.action, facts);
      if (sectionTitles(round, command.sections).length === 0) {
        throw new Failure('INVALID', { field: 'sections', message: '请选择需要修改的部分。' });
      }
      const { station, given } = state;
      return {
        changes: {
          state: { phase: 'returned', station, given, by, sections: command.sections, reason: text },
        },
        text,
      };
    }
    case 'approve': {
      const text = requireText(transition, command.text);
      return {
        changes: {
          opinions: withOpinion(application, opinionOf(application, 'agree', text, facts)),
          state: { phase: 'review' },
        },
        text,
      };
    }
    case 'reject': {
      const text = requireText(transition, command.text);
      return {
        changes: {
          opinions: withOpinion(application, opinionOf(application, 'reject', text, facts)),
          state: { phase: 'rejected', reason: text },
        },
        text,
      };
    }
    case 'decline': {
      const text = requireText(transition, command.text);
      return { changes: { state: { phase: 'rejected', reason: text } }, text };
    }
    case 'grantExtension': {
      const text = requireText(transition, command.text);
      if (command.until <= now) {
        throw new Failure('INVALID', { field: 'until', message: '延期的截止时间应晚于现在。' });
      }
      const extension = { until: command.until, reason: text, grantedBy: actor.personName, at: now };
      return { changes: { extension }, text };
    }
    case 'announce':
      return { changes: { state: { phase: 'publicNotice' } }, text: '' };
    case 'name': {
      // A round of the industry union's own names from the public notice alone.
      if (state.phase === 'review' && round.nominatesTo === undefined && round.owner === undefined) {
        throw refuse(application, command.action, facts);
      }
      return { changes: { state: { phase: 'named' } }, text: '' };
    }
    default: {
      const never: never = command;
      return never;
    }
  }
};

const wayEntry = (
  before: Application,
  after: Pick<Application, 'state' | 'forms'>,
  action: ApplicationAction,
  text: string,
  { actor, now }: Facts,
): WayEntry => ({
  seq: before.way.length + 1,
  at: now,
  personId: actor.personId,
  personName: actor.personName,
  ...(actor.actingFor && { actingFor: actor.actingFor }),
  capacity: actor.capacity,
  unionId: actor.unionId,
  unionName: actor.unionName,
  action,
  from: before.state.phase,
  to: after.state.phase,
  text,
  formVersion: after.forms.length,
});

/**
 * Decides one step on the application's way (二(一)). Pure: the store, the clock and the ids are arguments.
 * @returns the application as it is to be stored, its messages in `outbox`
 * @throws Failure WRONG_STATE, NOT_ALLOWED, INVALID, LATE or RULES_NOT_MET, with what to do
 */
export const decide = (application: Application, command: Command, facts: Facts): Application => {
  const transition = transitionFor(application, command.action, facts.actor);
  if (transition === null) throw refuse(application, command.action, facts);
  const { changes, text } = carryOut(application, command, transition, facts);
  const after: Application = { ...application, ...changes };
  const entry = wayEntry(application, after, command.action, text, facts);
  const messages = tell(application, after, entry, facts);
  return { ...after, way: [...application.way, entry], outbox: [...application.outbox, ...messages] };
};
