import { assess } from '@domain/eligibility/assess';
import type { Answers, RosterEntry } from '@domain/form/answers';
import { checkForm } from '@domain/form/check';
import { notice2020 } from '@domain/round/notice2020/terms';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { FieldView } from '@/form/field-view';
import { learnServerTime } from '@/services/server-time';
import type { RoundView } from '../../../cloudfunctions/api/round/round.views';

const now = '2020-09-15T01:00:00.000Z';
const round: RoundView = {
  ...notice2020,
  id: 'r2020',
  state: 'open',
  amendments: [],
  publishedAt: now,
  closedAt: null,
  version: 1,
};

const person = (id: string, name: string): RosterEntry => ({
  id,
  name,
  sex: '女',
  birth: '1980-05',
  grade: 'senior',
  education: 'master',
  role: id === '0' ? 'leader' : 'member',
  position: '',
});
const team = (count: number) =>
  Array.from({ length: count }, (_, index) => person(String(index), `样例${index}`));

const fieldOf = (key: string) => {
  const field = round.sections.flatMap(({ fields }) => fields).find((one) => one.key === key);
  if (field === undefined) throw new Error(key);
  return field;
};

/** One field as the leader sees it, judged at every change. */
const Filled = ({ name, first, strict = false }: { name: string; first: Answers; strict?: boolean }) => {
  const [answers, setAnswers] = useState(first);
  return (
    <FieldView
      applicationId="a1"
      round={round}
      field={fieldOf(name)}
      answers={answers}
      edit={(key, change) => setAnswers((old) => ({ ...old, [key]: change(old[key]) }))}
      problems={checkForm(round, answers, now)}
      findings={assess(round, answers, now)}
      strict={strict}
    />
  );
};

beforeAll(() => learnServerTime(now, Date.now(), Date.now()));

test('a team of four is told what is missing, and the fifth person puts it right', () => {
  render(<Filled name="roster" first={{ roster: team(4) }} />);
  expect(screen.getByText(/创新团队现有 4 人，至少 5 人/)).toBeTruthy();
  expect(screen.getAllByText('不符合').length).toBeGreaterThan(0);
  fireEvent.click(screen.getByText('添加成员'));
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '样例五' } });
  expect(screen.getByText(/创新团队现有 5 人，至少 5 人/)).toBeTruthy();
  expect(screen.getByText('样例五')).toBeTruthy();
});

test('row 4 of the form is counted while the roster is filled in', () => {
  render(<Filled name="roster" first={{ roster: team(3) }} />);
  const figure = (name: string) => screen.getByText(name).nextSibling?.textContent;
  expect([figure('共'), figure('平均年龄'), figure('硕士')]).toEqual(['3 人', '40 岁', '3 人']);
});

test('an entry says how many parts are missing', () => {
  render(<Filled name="roster" first={{ roster: [{ ...person('0', '样例甲'), birth: '', grade: null }] }} />);
  expect(screen.getByText('缺 2 项')).toBeTruthy();
});

test('an empty field is not scolded before it was touched, but is when sent here from the list of what is missing', () => {
  const { unmount } = render(<Filled name="studioName" first={{}} />);
  expect(screen.queryByText('请填写“创新工作室名称”。')).toBeNull();
  unmount();
  render(<Filled name="studioName" first={{}} strict />);
  expect(screen.getByText('请填写“创新工作室名称”。')).toBeTruthy();
});

test('a wrong telephone number is explained once something is typed', () => {
  render(<Filled name="phone" first={{}} />);
  fireEvent.change(screen.getByLabelText('联系电话'), { target: { value: '12345' } });
  expect(screen.getByText(/应为手机号或带区号的座机号/)).toBeTruthy();
});

test('a sum is typed in yuan and kept in fen', () => {
  render(<Filled name="funds" first={{}} />);
  fireEvent.change(screen.getByLabelText('创新活动专项经费（每年）'), { target: { value: '20000' } });
  expect(screen.getByText(/专项经费现有 1 笔/)).toBeTruthy();
});

test.each(round.sections.flatMap(({ fields }) => fields).map(({ key, label }) => [key, label]))(
  'field %s of the 2020 form is drawn',
  (key, label) => {
    render(<Filled name={key} first={{}} />);
    expect(screen.getAllByText(label).length).toBeGreaterThan(0);
  },
);
