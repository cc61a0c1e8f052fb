import { BASES } from '../constants/quotients';
import type { Fact } from '../facts/fact';
import { coreOf } from '../facts/labels';
import { BASE_NAMED, COUNTING_END } from '../vocabulary/bases';
import { deedOf, roleOf } from '../vocabulary/roles';

/** What the words of a share say of its base: 占计划数的, 占未分配套数的. */
export interface BaseNamed {
  readonly role: Fact['role'];
  readonly deed: string;
  /** The words themselves: 已筹建数 is told of a figure behind 筹建. */
  readonly noun: string;
}

/** What the words of a share name as its base; nothing where they name none. */
export function baseNamed({ label }: Fact): BaseNamed | undefined {
  const words = BASE_NAMED.pattern.exec(label)?.[1] ?? '';
  const [role, deed, noun] = [roleOf(words), deedOf(words), nounOf(words)];
  return role === 'plan' || role === 'rest' || deed !== '' || noun.length > 1 ? { role, deed, noun } : undefined;
}

/** Whether words name a base by nothing but a noun. */
export const isByNoun = (wanted: BaseNamed | undefined): boolean =>
  wanted !== undefined && wanted.deed === '' && wanted.role !== 'plan' && wanted.role !== 'rest';

/** What words name, without what says that it is a number. */
const nounOf = (words: string): string => coreOf(words).replace(COUNTING_END.pattern, '');

/** Whether a figure is told of the plan or the deed that the words of a share name as its base. */
export function isNamedBase(wanted: BaseNamed, share: Fact, base: Fact): boolean {
  const { role, deed, section, isNamed, label, after } = base;
  if (wanted.role === 'rest')
    return role === 'rest' && (wanted.deed === '' ? !isNamed : deed === wanted.deed || after.includes(wanted.deed));
  const isTold = `${label}${after.slice(0, BASES.behindIt)}`.includes(wanted.noun);
  if (isByNoun(wanted)) return isTold;
  if (section !== share.section && (isNamed || wanted.noun.length < BASES.tellingNoun || !isTold)) return false;
  return wanted.role === 'plan' ? role === 'plan' : role !== 'plan' && role !== 'rest' && deed === wanted.deed;
}
