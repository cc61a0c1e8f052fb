import { answerUnread, explain, forgetAnswers, forgetLapsed, type Edit } from '../../../../core';
import { dateOf } from '../../clock';
import type { Command } from '../../message';
import type { PaneNotice } from '../../pane-states';

/** What is only noted in the workbook's settings: explanations and answers. */
export type NoteCommand = Extract<
  Command,
  { kind: 'explain' | 'withdraw' | 'forget-lapsed' | 'answer' | 'forget-answers' }
>;

/** What is said once it is noted. */
export const NOTED: Readonly<Record<NoteCommand['kind'], PaneNotice>> = {
  explain: { kind: 'explained' },
  withdraw: { kind: 'withdrawn' },
  'forget-lapsed': { kind: 'forgotten' },
  answer: { kind: 'answered' },
  'forget-answers': { kind: 'asked-again' },
};

/** The edit that notes it. */
export function noteOf(command: NoteCommand): Edit {
  const { snapshot } = command;
  switch (command.kind) {
    case 'explain':
      return explain(snapshot, command.finding, {
        text: command.text,
        person: command.person,
        date: dateOf(new Date()),
      });
    case 'withdraw':
      return explain(snapshot, command.finding, { text: '', person: '', date: '' });
    case 'forget-lapsed':
      return forgetLapsed(snapshot, command.lapsed);
    case 'answer':
      return answerUnread(snapshot, command.unread, command.column);
    case 'forget-answers':
      return forgetAnswers(snapshot);
  }
}
