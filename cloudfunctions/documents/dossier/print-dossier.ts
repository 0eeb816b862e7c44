import { createHash } from 'node:crypto';
import { countOf, findOne } from '@platform/database/database';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { putFile, removeStored, temporaryLink } from '@platform/files/storage';
import { plainRound, roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { asFileName } from '../paper/hand-over';
import { type DossierApplication, itemsOfApplication, itemsOfRound } from './dossier-items';
import { directoryRecord, endRecord, localRecord } from './zip-records';

/** Bytes of a part: what is held in memory at once, besides one file of at most ten megabytes. */
const partSize = 8 * 1024 * 1024;
/** Milliseconds after which a part is handed over, whatever is in it: a function's time is limited. */
const patience = 20_000;

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._-]{1,128}$/));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Where the next part begins: after so many applications, of the one that follows after so many files. */
const place = v.strictObject({
  /** Whether the round's own files are still to come. */
  round: v.boolean(),
  /** The application dealt with last; empty before the first. */
  after: v.union([v.literal(''), id]),
  done: whole,
  from: whole,
});
export type DossierPlace = v.InferOutput<typeof place>;

/** One part of the archive. Parts, then all directories, then the end, one behind the other, are the archive. */
export interface DossierPart {
  readonly url: string;
  /** Storage's own id of the part, to be named in the next call, which removes it. */
  readonly part: string;
  readonly size: number;
  /** Lines of the archive's directory for this part, Base64. */
  readonly directory: string;
  readonly files: number;
  /** Null when this is the last part. */
  readonly next: DossierPlace | null;
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

const folderOf = (call: RoleCall): string =>
  `dossiers/${createHash('sha256').update(call.person._id).digest('hex')}`;

/** Removes the caller's own part that has been fetched; what is somebody else's is left alone. */
const dropPart = async (call: RoleCall, part: string | undefined): Promise<void> => {
  if (part === undefined || !part.includes(`/${folderOf(call)}/`)) return;
  await removeStored([part]);
};
const fetched = v.optional(v.pipe(v.string(), v.maxLength(500)));

const submitted = (roundId: string) => ({ roundId, 'forms.0': { $exists: true } });
const nextApplication = (roundId: string, after: string): Promise<DossierApplication | null> =>
  findOne('applications', {
    where: { ...submitted(roundId), _id: { $gt: after } },
    sort: [['_id', 'asc']],
    fields: ['_id', 'studioName', 'leaderName', 'forms'],
  });

/**
 * The next part of a round's dossier: every form with its opinions, materials, score table and minutes. A function
 * in the cloud cannot stream and ends after a minute: so the archive is made part by part, each from its own place,
 * and put together where it is kept.
 */
export const dossierPart = defineProcedure({
  name: 'paper.dossier',
  writes: false,
  input: v.strictObject({
    roundId: id,
    place: v.optional(place, { round: true, after: '', done: 0, from: 0 }),
    /** Bytes of all parts before. */
    offset: v.optional(whole, 0),
    fetched,
  }),
  run: async (call, { roundId, place: begin, offset, fetched: before }): Promise<DossierPart> => {
    const round = await roundById(roundId);
    if (!round || round.state === 'draft') throw notFound();
    await dropPart(call, before);
    const total = await countOf('applications', submitted(roundId));
    const at = new Date(call.now);
    const until = performance.now() + patience;
    const pieces: Buffer[] = [];
    const lines: Buffer[] = [];
    let size = 0;
    let { round: isRound, after, done, from } = begin;
    const isFull = () => size >= partSize || performance.now() > until;
    let next: DossierPlace | null = null;
    for (;;) {
      const application = isRound ? null : await nextApplication(roundId, after);
      if (!isRound && !application) break;
      const items = application
        ? await itemsOfApplication(call, application, done + 1)
        : await itemsOfRound(call, plainRound(round));
      for (; from < items.length && !isFull(); from += 1) {
        const item = items[from];
        if (!item) break;
        const file = { path: item.path, content: await item.content() };
        lines.push(directoryRecord(file, at, offset + size));
        for (const piece of localRecord(file, at)) {
          pieces.push(piece);
          size += piece.length;
        }
      }
      if (from < items.length) {
        next = { round: isRound, after, done, from };
        break;
      }
      from = 0;
      if (application) {
        after = application._id;
        done += 1;
      }
      isRound = false;
      if (isFull()) {
        next = { round: false, after, done, from: 0 };
        break;
      }
    }
    const isOver = next === null || (next.from === 0 && !(await nextApplication(roundId, after)));
    const key = createHash('sha256').update(`${call.requestId}${call.now}`).digest('hex');
    const part = await putFile(`${folderOf(call)}/${key}.bin`, Buffer.concat(pieces, size));
    return {
      url: await temporaryLink(part),
      part,
      size,
      directory: Buffer.concat(lines).toString('base64'),
      files: lines.length,
      next: isOver ? null : next,
      done,
      total,
      name: `${asFileName(`${round.title}档案`)}.zip`,
    };
  },
});

/** The end of the archive, once all parts are there; the last part is removed. */
export const dossierEnd = defineProcedure({
  name: 'paper.dossierEnd',
  writes: false,
  input: v.strictObject({
    files: whole,
    /** Bytes of all parts, and of all directories. */
    offset: whole,
    size: whole,
    fetched,
  }),
  run: async (call, { files, offset, size, fetched: before }) => {
    await dropPart(call, before);
    return { end: endRecord({ count: files, offset, size }).toString('base64') };
  },
});
