import { catalogue } from '@domain/messages/catalogue';
import { checkMessageText } from '@domain/messages/check-round-texts';
import { type RoundTextKind, type RoundTexts, usualText } from '@domain/messages/round-texts';
import type { RoundTerms } from '@domain/round/round';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/components/card/card';
import { Fold } from './fold';
import { MessageTextForm } from './message-text-form';

interface Props {
  readonly terms: RoundTerms;
  readonly disabled: boolean;
  readonly onChange: (texts: RoundTexts) => void;
}

const groups: readonly { readonly title: string; readonly kinds: readonly RoundTextKind[] }[] = [
  {
    title: '提醒的文字',
    kinds: ['draftReminder', 'opinionReminder', 'applicationAgeing', 'applicationOverdue'],
  },
  {
    title: '批次通知的文字',
    kinds: ['roundOpened', 'cutoffAmended', 'roundClosed', 'resultsPublished', 'extensionGranted'],
  },
  {
    title: '给申报人的文字',
    kinds: [
      'applicationReceived',
      'applicationReturned',
      'opinionGiven',
      'applicationApproved',
      'applicationRejected',
      'applicationAnnounced',
      'studioNamed',
    ],
  },
  {
    title: '给工会的文字',
    kinds: ['opinionDue', 'applicationResubmitted', 'applicationWithdrawn'],
  },
];

/** @returns the texts with one in other words; what reads as usual is left out */
export const withText = (
  texts: RoundTexts,
  kind: RoundTextKind,
  words: { readonly title: string; readonly text: string },
): RoundTexts => {
  const others: RoundTexts = Object.fromEntries(Object.entries(texts).filter(([one]) => one !== kind));
  const usual = usualText(kind);
  return words.title === usual.title && words.text === usual.text ? others : { ...others, [kind]: words };
};

/** Every message of the round in its own words: folded to a line each, one open at a time. */
export const MessageTexts = ({ terms, disabled, onChange }: Props) => {
  const [open, setOpen] = useState<RoundTextKind | null>(null);
  const texts = terms.reminders.texts ?? {};
  return (
    <>
      {groups.map(({ title, kinds }) => (
        <Card key={title} title={title} flush>
          {kinds.map((kind) => {
            const words = texts[kind] ?? usualText(kind);
            const problems = checkMessageText(kind, words);
            const state = texts[kind] === undefined ? '' : '（已改）';
            return (
              <View key={kind}>
                <Fold
                  title={`${catalogue[kind].label}${problems.length > 0 ? '（请检查）' : state}`}
                  summary={words.title}
                  open={open === kind}
                  onTap={() => setOpen(open === kind ? null : kind)}
                />
                {open === kind ? (
                  <MessageTextForm
                    kind={kind}
                    words={words}
                    terms={terms}
                    disabled={disabled}
                    onChange={(next) => onChange(withText(texts, kind, next))}
                  />
                ) : null}
              </View>
            );
          })}
        </Card>
      ))}
    </>
  );
};
