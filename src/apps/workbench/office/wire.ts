import * as z from 'zod/mini';
import type { Json } from './object-model';

/** One batch of Office.js calls as it crosses the wire. */
export interface WireBatch {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** Lists are not walked here: a batch has thousands of actions, and each is looked at when it is run. */
const batch = z.object({
  Actions: z.custom<readonly unknown[]>(Array.isArray),
  ObjectPaths: z.custom<object>((paths) => typeof paths === 'object' && paths !== null && !Array.isArray(paths)),
});

/**
 * The batch of a request; undefined for what is none. What stands in an action is checked when it is run: an unknown
 * member or a wrong argument stops the batch there, as in Excel.
 */
export function readBatch(body: string): WireBatch | undefined {
  try {
    const read = JSON.parse(body) as unknown;
    return batch.safeParse(read).success ? (read as WireBatch) : undefined;
  } catch {
    return undefined;
  }
}

/** The arguments of a call or path. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** For each argument the path id of the object it is, or 0 for a plain value. */
  readonly ReferencedObjectPathIds?: readonly number[];
}

/** One step of a batch: 1 instantiate, 2 load, 3 call, 4 set a property, 5 trace. */
export interface WireAction {
  readonly Id: number;
  readonly ActionType: 1 | 2 | 3 | 4 | 5;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
  };
}

/** How an object is reached: 1 root, 2 new object, 3 method, 4 property, 5 indexer, 6 reference, 7 null. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** What a batch answers; results up to the action that failed. */
export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}
