import { Failure } from '@domain/failure/failure';
import { openQueue, type Queue } from '@/queue/queue';
import type { Deed, EntryDraft } from '@/queue/queue.types';
import { type Note, nameOf, openWorld, type World } from './world';

const entryId = 'entry-aaaa';
const entered = (text: string, more: Partial<Note> = {}) => ({
  kind: 'activity' as const,
  entryId,
  deed: { do: 'save' as const },
  base: null,
  content: { text, photos: [], ...more },
  reason: '',
  draftId: null,
});
const open = (world: World): Promise<Queue> => openQueue(world.ports());
const history = (world: World) => world.server.get(entryId)?.history.map(({ text }) => text) ?? [];
const waiting = (queue: Queue) =>
  queue.state.get().items.map(({ content, trouble }) => [(content as Note).text, trouble?.kind ?? null]);

describe('an entry without signal', () => {
  test('waits on this device through the end of the program, and is sent once', async () => {
    const world = openWorld();
    world.network('down');
    const before = await open(world);
    await before.enqueue(entered('护理培训'));
    await before.run();
    expect(before.state.get().halt).toBe('offline');
    expect(history(world)).toEqual([]);

    const after = await open(world);
    expect(waiting(after)).toEqual([['护理培训', null]]);
    world.network('up');
    await after.run();
    expect(history(world)).toEqual(['护理培训']);
    expect(waiting(after)).toEqual([]);
    expect(after.state.get().saved.map(({ entryId: one }) => one)).toEqual([entryId]);
    expect(world.shelf.size).toBe(0);
  });

  test('is there once, though the answer was lost', async () => {
    const world = openWorld();
    world.network('answersLost');
    const queue = await open(world);
    await queue.enqueue(entered('护理培训'));
    await queue.run();
    world.network('up');
    await queue.run();
    expect(history(world)).toEqual(['护理培训']);
  });

  test('sends its photos first and lets go of them afterwards', async () => {
    const world = openWorld();
    world.files.set('p1', 'p1');
    const queue = await open(world);
    world.files.set('p2', 'p2');
    world.files.set('p1', 'p1');
    await queue.enqueue(entered('护理培训', { photos: [world.photo('p1'), world.photo('p2')] }));
    await queue.run();
    expect(world.server.get(entryId)?.content.photos.map(({ id }) => id)).toEqual([
      'entry-aaaa/p1',
      'entry-aaaa/p2',
    ]);
    expect(world.files.size).toBe(0);
  });

  test('says which photos the phone has lost, and goes without them when told to', async () => {
    const world = openWorld();
    const queue = await open(world);
    await queue.enqueue(entered('护理培训', { photos: [world.photo('p1')] }));
    await queue.run();
    const [item] = queue.state.get().items;
    expect(item?.trouble).toMatchObject({ kind: 'filesLost', ids: ['local:p1'] });
    await queue.goWithout(item?.id ?? '');
    await queue.run();
    expect(world.server.get(entryId)?.content.photos).toEqual([]);
  });

  test('waits for its writer to sign in again', async () => {
    const world = openWorld();
    const queue = await open(world);
    world.network('down');
    await queue.enqueue(entered('护理培训'));
    await queue.run();
    world.network('up');
    world.signedIn(false);
    await queue.run();
    expect(queue.state.get().items).toEqual([]);
    expect(queue.state.get().others).toBe(1);
    world.signedIn(true);
    await queue.run();
    expect(history(world)).toEqual(['护理培训']);
  });
});

describe('a full storage', () => {
  test('is said at once, and the draft is still there', async () => {
    const world = openWorld();
    const queue = await open(world);
    const draft: EntryDraft = {
      id: 'd1',
      personId: 'member',
      kind: 'activity',
      entryId,
      base: null,
      content: { text: '护理培训', photos: [] },
      reason: '',
    };
    await queue.keepDraft(draft);
    world.room(0);
    await expect(queue.enqueue({ ...entered('护理培训'), draftId: 'd1' })).rejects.toThrow(Failure);
    expect((await open(world)).state.get().drafts).toEqual([draft]);
  });

  test('still takes what the server answers to an entry that another one follows', async () => {
    const world = openWorld();
    world.network('down');
    const queue = await open(world);
    await queue.enqueue(entered('护理培训'));
    await queue.enqueue(entered('护理培训（改）'));
    world.room(0);
    world.network('up');
    await queue.run();
    expect(history(world)).toEqual(['护理培训', '护理培训（改）']);
    expect(world.shelf.size).toBe(0);
  });
});

describe('an entry that two phones have edited', () => {
  const onTwoPhones = async () => {
    const world = openWorld();
    const queue = await open(world);
    await queue.enqueue(entered('护理培训'));
    await queue.run();
    const stored = world.server.get(entryId);
    world.otherPhone(entryId, '另一台手机写的');
    const base = { version: stored?.version ?? 0, changedAt: stored?.changedAt ?? '' };
    await queue.enqueue({ ...entered('这台手机写的'), base });
    await queue.run();
    return { world, queue };
  };

  test('shows both and overwrites neither', async () => {
    const { world, queue } = await onTwoPhones();
    expect(history(world)).toEqual(['护理培训', '另一台手机写的']);
    expect(queue.state.get().items[0]?.trouble).toMatchObject({
      kind: 'conflict',
      theirs: { content: { text: '另一台手机写的' }, by: '另一台手机' },
    });
  });

  test('keeps what stands here when told to', async () => {
    const { world, queue } = await onTwoPhones();
    await queue.keepMine(queue.state.get().items[0]?.id ?? '');
    await queue.run();
    expect(history(world)).toEqual(['护理培训', '另一台手机写的', '这台手机写的']);
  });

  test('keeps what the other phone has written when told to', async () => {
    const { world, queue } = await onTwoPhones();
    await queue.discard(queue.state.get().items[0]?.id ?? '');
    expect(history(world)).toEqual(['护理培训', '另一台手机写的']);
    expect(waiting(queue)).toEqual([]);
  });

  test('is no conflict where the leader has merely confirmed it', async () => {
    const world = openWorld();
    const queue = await open(world);
    await queue.enqueue(entered('护理培训'));
    await queue.run();
    const stored = world.server.get(entryId);
    world.confirm(entryId);
    const base = { version: stored?.version ?? 0, changedAt: stored?.changedAt ?? '' };
    await queue.enqueue({ ...entered('护理培训（改）'), base });
    await queue.run();
    expect(history(world)).toEqual(['护理培训', '护理培训（改）']);
  });

  test('is seen as edited also where the answer to the first of two changes was lost', async () => {
    const world = openWorld();
    world.network('answersLost');
    const queue = await open(world);
    await queue.enqueue(entered('第一次'));
    await queue.enqueue(entered('第二次'));
    await queue.run();
    world.otherPhone(entryId, '另一台手机写的');
    world.network('up');
    await queue.run();
    expect(history(world)).toEqual(['第一次', '另一台手机写的']);
    expect(waiting(queue)).toEqual([['第二次', 'conflict']]);
  });
});

describe('an entry that the server refuses', () => {
  test('lets others pass, and is replaced by what its writer puts right', async () => {
    const world = openWorld();
    world.network('down');
    const queue = await open(world);
    await queue.enqueue(entered('×'));
    await queue.enqueue({ ...entered('别的活动'), entryId: 'entry-bbbb' });
    world.network('up');
    await queue.run();
    expect(waiting(queue)).toEqual([['×', 'refused']]);
    expect(world.server.has('entry-bbbb')).toBe(true);
    await queue.enqueue(entered('改好了'));
    await queue.run();
    expect(history(world)).toEqual(['改好了']);
    expect(waiting(queue)).toEqual([]);
  });

  test('holds back those that refer to it', async () => {
    const world = openWorld();
    const queue = await open(world);
    world.network('down');
    await queue.enqueue(entered('×'));
    await queue.enqueue({
      ...entered('结对活动'),
      entryId: 'entry-bbbb',
      content: { text: '结对活动', photos: [], pairId: entryId },
    });
    world.network('up');
    await queue.run();
    expect(world.server.size).toBe(0);
    await queue.enqueue(entered('改好了'));
    await queue.run();
    expect(world.arrivals).toEqual(['改好了', '结对活动']);
  });

  test('is not sent again after an end between writing what replaces it and letting go of it', async () => {
    const world = openWorld();
    const queue = await open(world);
    await queue.enqueue(entered('×'));
    await queue.run();
    world.endAfter(1);
    await queue.enqueue(entered('改好了')).catch(() => undefined);
    world.wasEnded();
    const after = await open(world);
    await after.run();
    expect(history(world)).toEqual(['改好了']);
    expect(waiting(after)).toEqual([]);
  });
});

describe('what is done to an entry without signal', () => {
  const seenBase = (world: World) => {
    const { version = 0, changedAt = '' } = world.server.get(entryId) ?? {};
    return { version, changedAt };
  };
  const deedOf = (name: string, deed: Deed, base: ReturnType<typeof seenBase> | null = null) => ({
    ...entered('护理培训'),
    deed,
    base,
    reason: name,
  });
  const done = (world: World) => world.server.get(entryId)?.done ?? [];
  const left = (queue: Queue) =>
    queue.state.get().items.map((item) => [nameOf(item), item.trouble?.kind ?? null]);
  /** An entry that the server has, and a phone without network. */
  const offline = async () => {
    const world = openWorld();
    const queue = await open(world);
    await queue.enqueue(entered('护理培训'));
    await queue.run();
    world.network('down');
    return { world, queue };
  };

  test('is confirmed, commented on, changed and taken out in order once the network is back', async () => {
    const { world, queue } = await offline();
    const base = seenBase(world);
    await queue.enqueue(deedOf('确认', { do: 'confirm' }, base));
    await queue.enqueue(deedOf('', { do: 'comment', text: '请补照片' }, base));
    await queue.enqueue({ ...entered('护理培训（补）'), base });
    await queue.enqueue(deedOf('撤下', { do: 'remove' }, base));
    expect(done(world)).toEqual(['护理培训']);

    const after = await open(world);
    world.network('up');
    await after.run();
    expect(done(world)).toEqual(['护理培训', '确认', '请补照片', '护理培训（补）', '撤下']);
    expect(left(after)).toEqual([]);
    expect(after.state.get().saved.map(({ deed }) => deed.do)).toEqual(['remove']);
  });

  test('is done once, though the answer was lost', async () => {
    const { world, queue } = await offline();
    world.network('answersLost');
    await queue.enqueue(deedOf('', { do: 'comment', text: '请补照片' }, seenBase(world)));
    await queue.run();
    world.network('up');
    await queue.run();
    expect(done(world)).toEqual(['护理培训', '请补照片']);
  });

  test('takes out what has not reached the server yet: it arrives and goes', async () => {
    const world = openWorld();
    world.network('down');
    const queue = await open(world);
    await queue.enqueue(entered('护理培训'));
    await queue.enqueue(deedOf('撤下', { do: 'remove' }));
    world.network('up');
    await queue.run();
    expect(done(world)).toEqual(['护理培训', '撤下']);
    expect(world.server.get(entryId)?.removed).toBe(true);
  });

  test('twice is once; and after taking out nothing more can be done', async () => {
    const { world, queue } = await offline();
    const base = seenBase(world);
    await queue.enqueue(deedOf('确认', { do: 'confirm' }, base));
    await queue.enqueue(deedOf('再确认', { do: 'confirm' }, base));
    await queue.enqueue(deedOf('撤下', { do: 'remove' }, base));
    await queue.enqueue(deedOf('再撤下', { do: 'remove' }, base));
    await expect(queue.enqueue({ ...entered('改'), base })).rejects.toMatchObject({ code: 'WRONG_STATE' });
    expect(left(queue)).toEqual([
      ['确认', null],
      ['撤下', null],
    ]);
  });

  test('is not confirmed or taken out over what another phone has written: both are shown first', async () => {
    for (const deed of [{ do: 'confirm' }, { do: 'remove' }] as const) {
      const { world, queue } = await offline();
      const base = seenBase(world);
      await queue.enqueue(deedOf('做', deed, base));
      world.otherPhone(entryId, '另一台手机写的');
      world.network('up');
      await queue.run();
      expect(left(queue)).toEqual([['做', 'conflict']]);
      await queue.keepMine(queue.state.get().items[0]?.id ?? '');
      await queue.run();
      expect(done(world)).toEqual(['护理培训', '另一台手机写的', '做']);
    }
  });

  test('a change behind a deed that is done all the same does not pass over the other phone', async () => {
    const { world, queue } = await offline();
    const base = seenBase(world);
    await queue.enqueue(deedOf('确认', { do: 'confirm' }, base));
    await queue.enqueue({ ...entered('这台手机写的'), base });
    world.otherPhone(entryId, '另一台手机写的');
    world.network('up');
    await queue.run();
    await queue.keepMine(queue.state.get().items[0]?.id ?? '');
    await queue.run();
    expect(done(world)).toEqual(['护理培训', '另一台手机写的', '确认']);
    expect(left(queue)).toEqual([['这台手机写的', 'conflict']]);
  });

  test('given up, it lets go of itself alone', async () => {
    const { world, queue } = await offline();
    const base = seenBase(world);
    await queue.enqueue(deedOf('确认', { do: 'confirm' }, base));
    await queue.enqueue(deedOf('', { do: 'comment', text: '请补照片' }, base));
    world.otherPhone(entryId, '另一台手机写的');
    world.network('up');
    await queue.run();
    await queue.discard(queue.state.get().items[0]?.id ?? '');
    await queue.run();
    expect(done(world)).toEqual(['护理培训', '另一台手机写的', '请补照片']);
    expect(left(queue)).toEqual([]);
  });

  test('behind a content that is written anew it stays, whenever the program ends', async () => {
    for (let writes = 1; writes <= 5; writes += 1) {
      const world = openWorld();
      world.network('down');
      const queue = await open(world);
      await queue.enqueue(entered('×'));
      await queue.enqueue(deedOf('', { do: 'comment', text: '请补照片' }));
      world.network('up');
      await queue.run();
      world.endAfter(writes);
      await queue.enqueue(entered('改好了')).catch(() => undefined);
      await queue.run();
      world.wasEnded();
      const after = await open(world);
      await after.run();
      expect([writes, done(world)]).toEqual([writes, ['改好了', '请补照片']]);
      expect(left(after)).toEqual([]);
    }
  });

  test('at whatever moment the one before is answered, it follows', async () => {
    for (let moment = 0; moment < 40; moment += 1) {
      const world = openWorld();
      const queue = await open(world);
      await queue.enqueue(entered('护理培训'));
      for (let step = 0; step < moment; step += 1) await Promise.resolve();
      await queue.enqueue(deedOf('撤下', { do: 'remove' }));
      await queue.run();
      await queue.run();
      expect([moment, done(world), left(queue)]).toEqual([moment, ['护理培训', '撤下'], []]);
    }
  });
});
