import { fireEvent, render, screen } from '@testing-library/react';
import { CalendarButton } from '@/messages/calendar-button';
import { learnServerTime } from '@/services/server-time';
import { stand } from '../taro/taro';

const at = '2020-09-29T15:59:59.999Z';
const show = (now: string): void => {
  learnServerTime(now, Date.now(), Date.now());
  render(<CalendarButton id="2020" title="2020年创新工作室申报截止" at={at} />);
};
beforeEach(() => stand.calendar.mockReset().mockResolvedValue({}));

test('one tap hands the cutoff to the phone’s calendar, in seconds, with an alarm a day before', () => {
  show('2020-09-15T01:00:00.000Z');
  fireEvent.click(screen.getByText('加入日历'));
  expect(stand.calendar.mock.calls).toEqual([
    [
      {
        title: '2020年创新工作室申报截止',
        description: '截止时间：2020年9月29日 23:59（北京时间）',
        startTime: 1_601_395_199,
        alarmOffset: 86_400,
      },
    ],
  ]);
  expect(screen.queryByText(/没有加入日历/)).toBeNull();
});

test('who does not allow it is told what to do', async () => {
  stand.calendar.mockRejectedValue({ errMsg: 'addPhoneCalendar:fail auth deny' });
  show('2020-09-15T01:00:00.000Z');
  fireEvent.click(screen.getByText('加入日历'));
  expect(await screen.findByText(/没有加入日历。请在手机设置中允许微信使用日历后再试/)).toBeTruthy();
});

test('a cutoff that is over is not offered', () => {
  show('2020-09-30T01:00:00.000Z');
  expect(screen.queryByText('加入日历')).toBeNull();
});
