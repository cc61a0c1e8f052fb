import type { Area } from '../../../core';
import { areaContains } from './areas';
import { OfficeFailure, type OfficeCode } from './failure';
import type { UndoRecord } from './undo-record';
import type { MemberAnswer, OfficeMember, OfficeObject, World } from './object-model';

/** What lasts between batches: the root object, tracked objects by reference id, and the simulated ExcelApi version. */
export interface OfficeSession {
  readonly world: World;
  readonly root: OfficeObject<never>;
  readonly internal: OfficeObject<never>;
  readonly references: Map<string, OfficeObject<never>>;
  readonly version: number;
  readonly undo: UndoRecord;
  /** Makes an action fail with a code, for tests. */
  readonly failAt?: FailAt | undefined;
}

/** An action about to run: its place in the batch and what it calls. */
export interface ActionReport {
  readonly action: number;
  readonly of: number;
  readonly member: string;
}

/** The code an action is to fail with; undefined lets it run. */
export type FailAt = (report: ActionReport) => OfficeCode | undefined;

/** Names are typed in camel case and known in Pascal case. */
export const wire = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function member(target: OfficeObject<never>, name: string, session: OfficeSession): OfficeMember<never> {
  const found = target.kind.members[name];
  if (!found) return refuseMember(target, name);
  if (found.since > session.version) {
    throw new OfficeFailure('ApiNotFound', `${target.kind.name}.${name} needs ExcelApi 1.${found.since}`);
  }
  return found;
}

/** Stops the batch: this host does not know the member. */
export function refuseMember(target: OfficeObject<never>, name: string): never {
  throw new OfficeFailure('ApiNotFound', `this host has no member ${target.kind.name}.${name}`);
}

/** The value of a property. */
export function read(target: OfficeObject<never>, name: string, session: OfficeSession): MemberAnswer {
  const found = member(target, name, session);
  return found.get ? found.get(target.state, session.world) : refuseMember(target, `${name} (to read)`);
}

/** Sets a property, unless its sheet is protected. */
export function write(target: OfficeObject<never>, name: string, value: unknown, session: OfficeSession): void {
  const found = member(target, name, session);
  if (!found.set) return refuseMember(target, `${name} (to write)`);
  guard(target, found);
  found.set(target.state, value, session.world);
}

/** Calls a method; one that writes is refused on a protected sheet. */
export function call(
  target: OfficeObject<never>,
  name: string,
  args: readonly unknown[],
  session: OfficeSession,
): MemberAnswer | undefined {
  const found = member(target, name, session);
  if (!found.call) return refuseMember(target, `${name}()`);
  if (found.writes) guard(target, found);
  return found.call(target.state, args, session.world);
}

/**
 * Excel refuses to change a protected sheet, save cells that are not locked and looks where they are allowed
 * (learn.microsoft.com, Excel.WorksheetProtectionOptions; support.microsoft.com, "Protect a worksheet").
 */
function guard(target: OfficeObject<never>, { opens = target.kind.opens }: OfficeMember<never>): void {
  const sheet = target.kind.sheet?.(target.state);
  if (!sheet?.get('isProtected')) return;
  const areas = target.kind.areas?.(target.state);
  const isOpen =
    opens === 'format'
      ? sheet.get('allowsFormat')
      : opens === 'contents' && areas !== undefined && areas.every((area) => isUnlocked(sheet.get('unlocked'), area));
  if (!isOpen) throw new OfficeFailure('AccessDenied', `the sheet ${sheet.name()} is protected`);
}

const isUnlocked = (unlocked: readonly Area[], area: Area): boolean =>
  unlocked.some((open) => areaContains(open, area));
