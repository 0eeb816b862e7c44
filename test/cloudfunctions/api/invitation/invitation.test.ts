import { openProgramme, type Programme } from '../../programme/open-programme';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

let count = 0;
const nextPhone = () => `139000${String((count += 1)).padStart(5, '0')}`;
const invite = (by: string, name: string, capacity: string, unionId: string, phone = nextPhone()) =>
  programme
    .done(by, 'invitation.issue', { name, phone, capacity: capacity as 'leader', unionId, until: null })
    .then((issued) => ({ ...issued, phone }));
const accept = (who: string, { code, phone }: { code: string; phone: string }) =>
  programme.done(who, 'invitation.accept', { code, phone, sex: '男' });
const refusedTo = async (who: string, { code, phone }: { code: string; phone: string }) =>
  (await programme.refused(who, 'invitation.accept', { code, phone, sex: '男' })).code;

describe('an invitation', () => {
  test('lets an unknown WeChat identity become one officer at one unit, once', async () => {
    const issued = await invite('direct', '新干部', 'unitUnion', 'hospital');
    expect(issued.code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    expect(issued.scan).toBe(`${programme.cloud.url}/join?code=${issued.code}`);
    expect(issued.invitation).toMatchObject({ phone: '139****0001', standing: 'open', issuedBy: '张样例' });
    expect((await programme.refused('newcomer', 'me.get', {})).code).toBe('UNAUTHENTICATED');
    expect(await programme.done('newcomer', 'invitation.read', { code: issued.code })).toMatchObject({
      name: '新干部',
      capacityName: '所在单位工会',
      place: '示例医院工会',
      issuedBy: '张样例',
      known: false,
    });
    await accept('newcomer', issued);
    const me = await programme.done('newcomer', 'me.get', {});
    expect(me).toMatchObject({ name: '新干部', roles: [{ capacity: 'unitUnion', unionId: 'hospital' }] });
    // The retry whose answer was lost is answered; nobody else gets anything.
    await accept('newcomer', issued);
    expect((await programme.done('newcomer', 'me.get', {})).roles).toHaveLength(1);
    expect(await refusedTo('somebody', issued)).toBe('NOT_FOUND');
    expect((await programme.refused('somebody', 'invitation.read', { code: issued.code })).code).toBe(
      'NOT_FOUND',
    );
  });

  test('its code is stored nowhere; the same request again brings a new one and kills the old', async () => {
    const input = {
      name: '重发人',
      phone: nextPhone(),
      capacity: 'leader',
      unionId: 'hospital',
      until: null,
    } as const;
    const requestId = '7c1f0a52-0000-4000-8000-000000000001';
    const first = await programme.done('unit', 'invitation.issue', input, { requestId });
    const again = await programme.done('unit', 'invitation.issue', input, { requestId });
    expect(again.invitation.id).toBe(first.invitation.id);
    expect(again.code).not.toBe(first.code);
    expect(await refusedTo('late1', { code: first.code, phone: input.phone })).toBe('NOT_FOUND');
    const { invitations } = await programme.everything();
    const stored = JSON.stringify(invitations);
    for (const code of [first.code, again.code]) {
      expect(stored).not.toContain(code);
      expect(stored).not.toContain(code.replaceAll('-', ''));
    }
  });

  test('of two who accept at once one gets in', async () => {
    const issued = await invite('direct', '抢先人', 'unitAdministration', 'hospital');
    const answers = await Promise.all(
      ['racer1', 'racer2', 'racer3'].map((who) =>
        programme.call(who, 'invitation.accept', { code: issued.code, phone: issued.phone, sex: '女' }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { people } = await programme.everything();
    const named = (people as { name: string }[]).filter(({ name }) => name === '抢先人');
    expect(named).toHaveLength(1);
  });

  test('that was revoked, has expired, or was given a new code is as if it had never been', async () => {
    const revoked = await invite('unit', '撤回人', 'leader', 'hospital');
    expect((await programme.done('unit', 'invitation.revoke', { id: revoked.invitation.id })).standing).toBe(
      'revoked',
    );
    const expired = await invite('unit', '过期人', 'leader', 'hospital');
    await programme.database
      .collection('invitations')
      .doc(expired.invitation.id)
      .update({ expiresAt: '2020-09-14T00:00:00.000Z' });
    const never = await programme.refused('late2', 'invitation.read', { code: '2222-2222-2222' });
    expect(await programme.refused('late3', 'invitation.read', { code: revoked.code })).toEqual(never);
    expect(await programme.refused('late3', 'invitation.read', { code: expired.code })).toEqual(never);
    const renewed = await programme.done('unit', 'invitation.renew', { id: expired.invitation.id });
    expect(await refusedTo('late4', { ...expired, code: expired.code })).toBe('NOT_FOUND');
    await accept('late4', { ...expired, code: renewed.code });
    expect((await programme.refused('unit', 'invitation.renew', { id: revoked.invitation.id })).code).toBe(
      'WRONG_STATE',
    );
    expect((await programme.refused('unit', 'invitation.revoke', { id: expired.invitation.id })).code).toBe(
      'WRONG_STATE',
    );
  });

  test('is for the one person whose phone the inviter gave: five wrong ones and it is void', async () => {
    const issued = await invite('unit', '被邀人', 'leader', 'hospital');
    const wrong = { code: issued.code, phone: '13912345678' };
    for (let tries = 0; tries < 5; tries += 1) {
      const failure = await programme.refused(`thief${tries}`, 'invitation.accept', { ...wrong, sex: '男' });
      expect([failure.code, failure.field]).toEqual(['INVALID', 'phone']);
    }
    expect(await refusedTo('rightful', issued)).toBe('NOT_FOUND');
    const [listed] = (await programme.done('unit', 'invitation.list', {})).filter(
      ({ id }) => id === issued.invitation.id,
    );
    expect(listed?.standing).toBe('blocked');
  });

  test('whoever guesses codes must wait', async () => {
    for (let tries = 0; tries < 5; tries += 1) {
      await programme.refused('guesser', 'invitation.read', { code: '3333-3333-3333' });
    }
    expect((await programme.refused('guesser', 'invitation.read', { code: '3333-3333-3334' })).code).toBe(
      'TOO_MANY',
    );
  });
});

describe('a leader', () => {
  test('who accepts has a studio at once, and invites its members in the same way', async () => {
    const issued = await invite('unit', '新领军', 'leader', 'hospital');
    const { personId } = await accept('newleader', issued);
    const { data: studios } = await programme.database
      .collection('studios')
      .where({ leaderId: personId })
      .get();
    expect(studios).toMatchObject([
      {
        name: '新领军创新工作室',
        unionPath: ['hospital', 'health', 'industry'],
        state: { kind: 'preparing' },
      },
    ]);
    const member = await invite('newleader', '新成员', 'member', 'hospital');
    await accept('newmember', member);
    const { people } = await programme.everything();
    const joined = (people as { name: string; roles: object[] }[]).find(({ name }) => name === '新成员');
    expect(joined?.roles).toMatchObject([{ capacity: 'member', studioId: studios[0]._id }]);
    const { rows } = await programme.done('newleader', 'message.list', {});
    expect(rows.filter(({ kind }) => kind === 'memberJoined').map(({ text }) => text)).toEqual([
      expect.stringContaining('新成员接受了邀请'),
    ]);
    // Another leader sees and touches nothing of it.
    expect(await programme.done('leader', 'invitation.list', {})).toEqual([]);
    expect((await programme.refused('leader', 'invitation.revoke', { id: member.invitation.id })).code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('nobody invites beyond their reach', () => {
  const input = { name: '越权人', phone: '13911112222', until: null };
  test.each([
    ['unit', 'directUnion', 'health', 'NOT_FOUND'],
    ['unit', 'unitUnion', 'team', 'NOT_FOUND'],
    ['direct', 'unitUnion', 'team', 'NOT_FOUND'],
    ['direct', 'industryUnion', 'industry', 'NOT_FOUND'],
    ['unit', 'expert', 'industry', 'NOT_FOUND'],
    ['administration', 'unitUnion', 'hospital', 'NOT_ALLOWED'],
    ['leader', 'leader', 'hospital', 'NOT_FOUND'],
    ['leader', 'unitUnion', 'hospital', 'NOT_FOUND'],
    ['member', 'member', 'hospital', 'NOT_FOUND'],
    ['expert', 'leader', 'hospital', 'NOT_FOUND'],
    ['unit', 'leader', 'nowhere', 'NOT_FOUND'],
    ['industry', 'leader', 'health', 'INVALID'],
    ['unit', 'member', 'hospital', 'NOT_ALLOWED'],
  ])('%s does not invite a %s at %s', async (who, capacity, unionId, code) => {
    const before = await programme.everything();
    const failure = await programme.refused(who, 'invitation.issue', {
      ...input,
      capacity: capacity as 'leader',
      unionId,
    });
    expect(failure.code).toBe(code);
    expect(await programme.everything()).toEqual(before);
  });

  test('an officer registered from above cannot be taken over by an invitation from a unit', async () => {
    const phone = nextPhone();
    await programme.database.collection('people').add({
      _id: 'unbound',
      name: '未绑定',
      sex: '男',
      phone,
      openid: null,
      roles: [
        {
          id: 'r1',
          capacity: 'unitUnion',
          unionId: 'hospital',
          from: '2020-01-01T00:00:00.000Z',
          until: null,
        },
        {
          id: 'r2',
          capacity: 'industryUnion',
          unionId: 'industry',
          from: '2020-01-01T00:00:00.000Z',
          until: null,
        },
      ],
      version: 1,
      handled: [],
      outbox: [],
      hasOutgoing: false,
    });
    const asked = { name: '未绑定', phone, capacity: 'unitUnion', unionId: 'hospital', until: null } as const;
    expect((await programme.refused('unit', 'invitation.issue', asked)).code).toBe('NOT_ALLOWED');
    const issued = await programme.done('industry', 'invitation.issue', asked);
    await accept('atlast', { code: issued.code, phone });
    const me = await programme.done('atlast', 'me.get', {});
    expect(me).toMatchObject({ id: 'unbound', name: '未绑定' });
    // The role was there already: the invitation has bound the identity and added nothing.
    expect(me.roles.map(({ id }) => id)).toEqual(['r1', 'r2']);
    // Whoever is bound already keeps the identity.
    const other = await programme.done('industry', 'invitation.issue', {
      ...asked,
      capacity: 'unitAdministration',
    });
    expect(await refusedTo('robber', { code: other.code, phone })).toBe('NOT_ALLOWED');
  });
});

describe('one WeChat identity', () => {
  const peopleBoundTo = async (who: string) => {
    const { people } = await programme.everything();
    return (people as { name: string; openid: string | null }[]).filter(
      ({ openid }) => openid === `openid-of-${who}`,
    );
  };

  test('that accepts two invitations at the same instant is bound to one person', async () => {
    const [one, other] = await Promise.all([
      invite('direct', '同时甲', 'unitUnion', 'hospital'),
      invite('direct', '同时乙', 'unitAdministration', 'hospital'),
    ]);
    const answers = await Promise.all(
      [one, other].map(({ code, phone }) =>
        programme.call('twice', 'invitation.accept', { code, phone, sex: '男' }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await peopleBoundTo('twice')).toHaveLength(1);
    // Nor later.
    for (const invitation of [one, other]) {
      await programme.call('twice', 'invitation.accept', { ...invitation, sex: '男' } as never);
    }
    expect(await peopleBoundTo('twice')).toHaveLength(1);
  });

  test('that was loosened from one person can be bound to another', async () => {
    const first = await invite('direct', '先绑的人', 'unitUnion', 'hospital');
    const { personId } = await accept('rebound', first);
    const { version } = await programme.done('direct', 'person.get', { id: personId });
    await programme.done('direct', 'person.unbind', { id: personId, version });
    expect(await peopleBoundTo('rebound')).toEqual([]);
    await accept('rebound', await invite('direct', '后绑的人', 'unitUnion', 'hospital'));
    expect((await peopleBoundTo('rebound')).map(({ name }) => name)).toEqual(['后绑的人']);
  });
});
