import { procedures } from '../../../../cloudfunctions/api/procedures';
import { textsWritten, writtenPlaces } from '../../../../cloudfunctions/platform/content/written-places';
import type { ProcedureName } from '../../../../domain/rights/rights';

// Written for import() alone; nothing here looks into a file.
jest.mock('file-type', () => ({}), { virtual: true });

interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly value?: Schema;
  readonly wrapped?: Schema;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly { readonly kind: string; readonly type: string }[];
}

/** Strings of these shapes are codes, days or numbers, not words. */
const shapes = ['regex', 'iso_date', 'iso_timestamp', 'base64', 'digits', 'check', 'transform', 'raw_check'];
const isWords = ({ pipe = [] }: Schema): boolean => !pipe.some(({ type }) => shapes.includes(type));

/** Places of a schema at which anything can be written. */
const places = (schema: Schema, at: readonly string[] = []): readonly string[] => {
  const inner = schema.pipe?.find(({ kind }) => kind === 'schema') as Schema | undefined;
  if (inner && inner !== schema && schema.type !== 'string') return places({ ...inner }, at);
  if (schema.type === 'string') return isWords(schema) ? [at.join('.')] : [];
  if (schema.wrapped) return places(schema.wrapped, at);
  if (schema.entries) {
    return Object.entries(schema.entries).flatMap(([key, one]) => places(one, [...at, key]));
  }
  if (schema.item) return places(schema.item, [...at, '*']);
  if (schema.value) return places(schema.value, [...at, '*']);
  if (schema.type === 'union' || schema.type === 'variant') {
    return [...new Set((schema.options ?? []).flatMap((one) => places(one as Schema, at)))];
  }
  return [];
};

const covers = (pattern: string, place: string): boolean => {
  const source = pattern
    .split('.')
    .map((part) => (part === '**' ? '.+' : part === '*' ? '[^.]+' : part))
    .join('\\.');
  return new RegExp(`^${source}$`).test(place);
};

/** Words that others do not read as written here, and why. */
const unread: readonly (readonly [RegExp, string])[] = [
  [/[ .](ids?|[a-z]+Ids?|key)(\.\*)?$/, 'an id'],
  [/^application\.showPhone field$/, 'names a field'],
  [/^fault\.report /, 'without words: see domain/faults/scrub'],
  [/^application\.(save|submit|withdraw|agree|return|approve|reject)/, 'checked when the step is decided'],
  [/^exchange\.(offer|ask|answer) /, 'checked where it is decided'],
  [/^upload\.begin name$/, 'checked where it begins: a file arrives whatever its name'],
  [/^(rule\.save|message\.urge|review\.urge) /, 'checked where it is decided'],
  [/^reading\.save /, 'a draft that the expert alone reads'],
  [
    /[ .](files|photos|paper|evidence|receipts|documents)\.\*\.(name|type|id)$/,
    'replaced by what is stored of the file',
  ],
  [/^(invitation|person)\.[a-zA-Z]+ (name|code)$/, 'names of people, and codes'],
  [/ content\.(members|owners|guests|mentor|apprentice|name)(\.\*)?(\.name)?$/, 'names of people'],
  [/ (spending\.approvedBy|meeting\.present\.\*|leaderName|name)$/, 'names of people'],
];

const names = Object.keys(procedures) as (keyof typeof procedures)[];

test('every place where people write what others read is checked, or said here why it need not be', () => {
  const missing = names.flatMap((name) => {
    const { writes, input } = procedures[name] as { writes: boolean; input: unknown };
    if (!writes) return [];
    const patterns = Object.keys(writtenPlaces[name as ProcedureName] ?? {});
    return places(input as Schema)
      .filter((place) => !patterns.some((pattern) => covers(pattern, place)))
      .map((place) => `${name} ${place}`)
      .filter((place) => !unread.some(([pattern]) => pattern.test(place)));
  });
  expect(missing).toEqual([]);
});

test('texts are found by their places, and only what is prose', () => {
  const content = {
    title: '培训',
    place: { name: '示教室' },
    text: '',
    kind: 'training',
    members: [{ name: '冯样例' }],
  };
  expect(textsWritten('activity.save', { id: 'x', content, reason: '补记' })).toEqual([
    { field: 'content.title', label: '标题', text: '培训' },
    { field: 'content.place.name', label: '地点', text: '示教室' },
    { field: 'reason', label: '修改原因', text: '补记' },
  ]);
  expect(textsWritten('round.change', { changes: { sections: [{ key: 'team', title: '团队' }] } })).toEqual([
    { field: 'changes.sections.0.title', label: '批次内容', text: '团队' },
  ]);
  expect(textsWritten('round.get', { id: '甲' })).toEqual([]);
});
