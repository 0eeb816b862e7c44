import { submitted } from '../../programme/file-application';
import { openProgramme, type Programme } from '../../programme/open-programme';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

const unit = { name: '示例学校', industry: '教育', administrationName: '示例学校党总支' };
const versionOf = async (id: string) => (await programme.done('industry', 'person.get', { id })).version;

describe('the tree', () => {
  test('is seen from the own union downwards', async () => {
    const names = async (who: string, under?: string) =>
      (await programme.done(who, 'union.list', under === undefined ? {} : { under })).unions.map(
        ({ id }) => id,
      );
    expect(await names('industry')).toEqual(['health', 'sports']);
    expect(await names('industry', 'health')).toEqual(['hospital']);
    expect(await names('direct')).toEqual(['hospital']);
    expect(await names('unit')).toEqual([]);
    const { path } = await programme.done('industry', 'union.list', { under: 'hospital' });
    expect(path.map(({ id }) => id)).toEqual(['industry', 'health', 'hospital']);
    expect((await programme.refused('direct', 'union.list', { under: 'sports' })).code).toBe('NOT_FOUND');
    const none = await programme.refused('direct', 'union.get', { id: 'nowhere' });
    expect(await programme.refused('direct', 'union.get', { id: 'team' })).toEqual(none);
    expect(await programme.refused('unit', 'union.get', { id: 'health' })).toEqual(none);
    for (const who of ['leader', 'member', 'expert']) {
      expect((await programme.refused(who, 'union.list', {})).code).toBe('NOT_FOUND');
    }
  });

  test('grows to any depth, by hand; a circle, a lost parent and a missing administration are refused', async () => {
    const city = await programme.done('industry', 'union.add', {
      parentId: 'industry',
      name: '示例市教育工会',
      level: 'directUnion',
      unit: null,
    });
    const district = await programme.done('industry', 'union.add', {
      parentId: city.id,
      name: '示例区教育工会',
      level: 'directUnion',
      unit: null,
    });
    const school = await programme.done('industry', 'union.add', {
      parentId: district.id,
      name: '示例学校工会',
      level: 'unitUnion',
      unit,
    });
    expect(school.path.map(({ id }) => id)).toEqual(['industry', city.id, district.id, school.id]);
    expect(school.unassigned.map(({ sealName }) => sealName)).toEqual(['示例学校工会', '示例学校党总支']);
    const change = {
      id: city.id,
      version: city.version,
      name: '示例市教育工会',
      level: 'directUnion',
      unit: null,
    } as const;
    const circle = await programme.refused('industry', 'union.change', { ...change, parentId: district.id });
    expect([circle.code, circle.field]).toEqual(['INVALID', 'parentId']);
    const lost = await programme.refused('industry', 'union.change', { ...change, parentId: 'nowhere' });
    expect(lost.code).toBe('NOT_FOUND');
    const nameless = await programme.refused('industry', 'union.add', {
      parentId: district.id,
      name: '示例幼儿园工会',
      level: 'unitUnion',
      unit: null,
    });
    expect([nameless.code, nameless.field]).toEqual(['INVALID', 'unit.name']);
    const twice = await programme.refused('industry', 'union.add', {
      parentId: district.id,
      name: '示例学校工会',
      level: 'unitUnion',
      unit,
    });
    expect([twice.code, twice.field]).toEqual(['INVALID', 'name']);
    // A union under another one's roof can be removed only while it is empty.
    expect(
      (await programme.refused('industry', 'union.remove', { id: district.id, version: district.version }))
        .code,
    ).toBe('WRONG_STATE');
    expect(
      await programme.done('industry', 'union.remove', { id: school.id, version: school.version }),
    ).toEqual({ removed: true });
    expect((await programme.refused('industry', 'union.get', { id: school.id })).code).toBe('NOT_FOUND');
  });

  test('a union does not change its own entry, nor one beside it', async () => {
    const hospital = await programme.done('unit', 'union.get', { id: 'hospital' });
    expect(hospital.editable).toBe(false);
    const change = {
      id: 'hospital',
      version: hospital.version,
      name: '改名工会',
      parentId: 'health',
      level: 'unitUnion',
      unit: hospital.unit,
    } as const;
    expect((await programme.refused('unit', 'union.change', change)).code).toBe('NOT_FOUND');
    expect((await programme.refused('elsewhereDirect', 'union.change', change)).code).toBe('NOT_FOUND');
    expect((await programme.refused('direct', 'union.change', { ...change, parentId: 'sports' })).code).toBe(
      'NOT_FOUND',
    );
    const changed = await programme.done('direct', 'union.change', change);
    expect(changed.name).toBe('改名工会');
    expect((await programme.refused('direct', 'union.change', change)).code).toBe('CONFLICT');
    await programme.done('direct', 'union.change', {
      ...change,
      version: changed.version,
      name: '示例医院工会',
    });
  });
});

describe('people', () => {
  test('a phone is masked; another unit does not see the person; a change is refused to those below', async () => {
    const person = await programme.done('direct', 'person.get', { id: 'unit' });
    expect(person).toMatchObject({ name: '王样例', phone: '138****0001', bound: true, editable: true });
    expect(person.roles.map(({ capacity }) => capacity)).toEqual(['unitUnion']);
    const none = await programme.refused('elsewhereUnit', 'person.get', { id: 'nobody' });
    expect(await programme.refused('elsewhereUnit', 'person.get', { id: 'unit' })).toEqual(none);
    // `both` is an officer of the hospital and of the industry union: the hospital may not touch the person.
    const both = await programme.done('direct', 'person.get', { id: 'both' });
    expect(both.editable).toBe(false);
    expect(both.roles.map(({ capacity }) => capacity)).toEqual(['leader', 'unitUnion']);
    for (const name of ['person.change', 'person.unbind'] as const) {
      const failure = await programme.refused('direct', name, { id: 'both', version: both.version });
      expect(failure.code).toBe('NOT_ALLOWED');
    }
  });

  test('a deputy acts for a period, and the form’s history says for whom', async () => {
    const until = '2020-10-01T00:00:00.000Z';
    const asked = { id: 'unit2', unionId: 'hospital', until, actingForId: 'administration' } as const;
    const deputised = await programme.done('direct', 'person.giveRole', {
      ...asked,
      capacity: 'unitAdministration',
      version: await versionOf('unit2'),
    });
    const role = deputised.roles.find(({ actingFor }) => actingFor === '李样例');
    expect(role).toMatchObject({ capacity: 'unitAdministration', until, inForce: true });
    const form = await submitted(programme, 'colleague');
    const view = await programme.done(
      'unit2',
      'application.agree',
      { id: form.id, version: form.version, text: '同意。' },
      { role: role?.id ?? '' },
    );
    expect(view.way.at(-1)).toMatchObject({
      personName: '杨样例',
      actingFor: { personId: 'administration', personName: '李样例' },
    });
    expect(view.opinions.at(-1)).toMatchObject({
      personName: '杨样例',
      actingFor: { personId: 'administration', personName: '李样例' },
    });
    const me = await programme.done('unit2', 'me.get', {});
    expect(me.roles.find(({ id }) => id === role?.id)).toMatchObject({ actingFor: '李样例', until });
  });

  test('a deputy needs an end, another person, and an officer who is there', async () => {
    const asked = { id: 'unit', capacity: 'unitAdministration', unionId: 'hospital' } as const;
    const until = '2020-10-01T00:00:00.000Z';
    const field = async (more: { until: string | null; actingForId: string }) => {
      const version = await versionOf('unit');
      return (await programme.refused('direct', 'person.giveRole', { ...asked, ...more, version })).field;
    };
    expect(await field({ until: null, actingForId: 'administration' })).toBe('until');
    expect(await field({ until, actingForId: 'unit' })).toBe('actingForId');
    expect(await field({ until, actingForId: 'former' })).toBe('actingForId');
    expect(await field({ until: '2020-09-01T00:00:00.000Z', actingForId: 'administration' })).toBe('until');
  });

  test('when an officer leaves, what waits shows as unassigned to the level above, with how much waits', async () => {
    expect(await programme.done('elsewhereDirect', 'post.unassigned', {})).toEqual([]);
    await submitted(programme, 'athlete');
    const leaving = await programme.done('elsewhereDirect', 'person.get', { id: 'elsewhereUnit' });
    const [role] = leaving.roles;
    await programme.done('elsewhereDirect', 'person.endRole', {
      id: 'elsewhereUnit',
      version: leaving.version,
      roleId: role?.id ?? '',
      until: null,
    });
    expect((await programme.refused('elsewhereUnit', 'application.list', {})).code).toBe('NOT_FOUND');
    const above = await programme.done('elsewhereDirect', 'post.unassigned', {});
    expect(above).toEqual([
      {
        capacity: 'unitUnion',
        capacityName: '所在单位工会',
        unionId: 'team',
        unionName: '示例体工队工会',
        sealName: '示例体工队工会',
        waiting: 1,
        mayInvite: true,
      },
    ]);
    expect((await programme.done('industry', 'post.unassigned', {})).map(({ unionId }) => unionId)).toContain(
      'team',
    );
    // Not those beside, and not in the tree of others.
    expect(
      (await programme.done('direct', 'post.unassigned', {})).map(({ unionId }) => unionId),
    ).not.toContain('team');
    const [row] = (await programme.done('industry', 'union.list', {})).unions.filter(
      ({ id }) => id === 'sports',
    );
    expect(row?.unassigned).toBe(1);
    // Invited anew, the next one finds the form waiting.
    const issued = await programme.done('elsewhereDirect', 'invitation.issue', {
      name: '接任人',
      phone: '13900009999',
      capacity: 'unitUnion',
      unionId: 'team',
      until: null,
    });
    await programme.done('successor', 'invitation.accept', {
      code: issued.code,
      phone: '13900009999',
      sex: '女',
    });
    const { rows } = await programme.done('successor', 'application.list', { mine: true });
    expect(rows).toHaveLength(1);
    expect(await programme.done('elsewhereDirect', 'post.unassigned', {})).toEqual([]);
  });

  test('a role ends on a day to come, and not in the past', async () => {
    const person = await programme.done('industry', 'person.get', { id: 'expert' });
    const target = { id: 'expert', version: person.version, roleId: person.roles[0]?.id ?? '' };
    expect(
      (await programme.refused('industry', 'person.endRole', { ...target, until: '2020-09-01T00:00:00Z' }))
        .field,
    ).toBe('until');
    const ended = await programme.done('industry', 'person.endRole', {
      ...target,
      until: '2020-12-31T16:00:00.000Z',
    });
    expect(ended.roles[0]).toMatchObject({ until: '2020-12-31T16:00:00.000Z', inForce: true });
  });
});
