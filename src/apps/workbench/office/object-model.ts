import type { Area } from '../../../core';
import type { SheetModel, WorkbookModel } from '../model';
import type { Calculation } from './calculation';

/** What members work on. */
export interface World {
  readonly model: WorkbookModel;
  readonly calculation: Calculation;
  /** The events that the add-in has asked for, by number. */
  readonly events: Set<number>;
  /** Objects that lead back to the one they come from: a range to its sheet. */
  readonly back: WaysBack;
}

/** How an object is made by one that it leads to. */
export interface WaysBack {
  worksheet(sheet: SheetModel): OfficeObject<never>;
  areas(sheet: SheetModel, areas: readonly Area[]): OfficeObject<never>;
}

/** One object of Excel's model during a batch: its kind and what it stands for. */
export interface OfficeObject<State = unknown> {
  readonly kind: Kind<State>;
  readonly state: State;
}

/** The object that answers isNullObject. */
export const NULL_OBJECT: unique symbol = Symbol('null object');

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type MemberAnswer = Json | OfficeObject<never> | typeof NULL_OBJECT;

/** A member: the ExcelApi version that brought it, and what it does. `writes` means a protected sheet refuses it. */
export interface OfficeMember<State> {
  readonly since: number;
  readonly writes?: boolean;
  /** What of a protected sheet lets this be changed all the same; absent where nothing does. */
  readonly opens?: Opens;
  get?(state: State, world: World): MemberAnswer;
  set?(state: State, value: unknown, world: World): void;
  call?(state: State, args: readonly unknown[], world: World): MemberAnswer | undefined;
}

/**
 * What a protected sheet may leave open: the contents of cells that are not locked, and looks where they are allowed.
 */
export type Opens = 'contents' | 'format';

/**
 * A kind of object as a table of members by their names on the wire. A collection has items, and may find one by key.
 */
export interface Kind<State> {
  readonly name: string;
  readonly members: Readonly<Record<string, OfficeMember<State>>>;
  /** Excel keeps objects of this kind alive between batches when asked. */
  readonly isTracked?: boolean;
  items?(state: State, world: World): readonly OfficeObject<never>[];
  item?(state: State, key: unknown, world: World): OfficeObject<never>;
  /** The sheet whose protection guards members that write. */
  sheet?(state: State): SheetModel;
  /** The cells that are written to, where only a part of the sheet is. */
  areas?(state: State): readonly Area[];
  /** What opens its members that do not say so themselves. */
  readonly opens?: Opens;
}

/** An object of a kind; the one place where the type of its state is forgotten. */
export const office = <State>(kind: Kind<State>, state: State): OfficeObject<never> =>
  ({ kind, state }) as unknown as OfficeObject<never>;

/** A read-only property, or one that can be set. ExcelApi 1.9 is written 9. */
export const property = <State>(
  since: number,
  get: (state: State, world: World) => MemberAnswer,
  set?: (state: State, value: unknown, world: World) => void,
): OfficeMember<State> => ({ since, writes: true, get, ...(set ? { set } : {}) });

/** A member that a protected sheet may leave open. */
export const opened = <State>(opens: Opens, member: OfficeMember<State>): OfficeMember<State> => ({ ...member, opens });

/** A method that only looks. */
export const query = <State>(
  since: number,
  call: (state: State, args: readonly unknown[], world: World) => MemberAnswer | undefined,
): OfficeMember<State> => ({ since, call });

/** A method that changes the workbook. */
export const command = <State>(
  since: number,
  call: (state: State, args: readonly unknown[], world: World) => MemberAnswer | undefined | void,
): OfficeMember<State> => ({
  since,
  writes: true,
  call: (state, args, world) => call(state, args, world) ?? undefined,
});

/** Whether an answer is an object of the model. */
export const isOffice = (answer: unknown): answer is OfficeObject<never> =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && 'state' in answer;
