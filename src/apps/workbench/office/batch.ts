import { call, write, type OfficeSession } from './access';
import { OfficeFailure } from './failure';
import { load } from './load';
import { isOffice, NULL_OBJECT, type Json, type OfficeObject } from './object-model';
import { argumentsOf, resolver, type Resolve, type Resolved } from './paths';
import type { WireAction, WireBatch, BatchAnswer } from './wire';

/**
 * Runs the actions of a batch in order and stops at the first that fails, as Excel does. What a batch wrote is
 * recalculated before the same batch reads.
 */
export async function runActions(batch: WireBatch, session: OfficeSession): Promise<BatchAnswer> {
  const resolve = resolver(batch, session);
  const results: { ActionId: number; Value: Json }[] = [];
  for (const [actionIndex, action] of batch.Actions.entries()) {
    try {
      if (action.ActionType === 2) await session.world.model.settled();
      const injected = session.failAt?.({
        action: actionIndex,
        of: batch.Actions.length,
        member: memberOf(action, batch),
      });
      if (injected !== undefined) throw new OfficeFailure(injected, 'injected');
      if (action.ActionType !== 1) session.undo.note(kindMember(action, resolve));
      const value = run(action, resolve, session);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      return {
        Results: results,
        Error: { ...wordsOf(error), Location: location(action, batch), ActionIndex: actionIndex },
      };
    }
  }
  return { Results: results };
}

/** A fault of the host itself is Excel's GeneralException; its message tells the developer what broke. */
const wordsOf = (error: unknown): { readonly Code: string; readonly Message: string } =>
  error instanceof OfficeFailure
    ? { Code: error.code, Message: error.message }
    : { Code: 'GeneralException', Message: `the host itself failed: ${String(error)}` };

const location = (action: WireAction, batch: WireBatch): string =>
  `${batch.ObjectPaths[action.ObjectPathId]?.Name ?? ''}.${action.Name}`;

/** The call as people read it: what is called, or the path that is opened. */
const memberOf = (action: WireAction, batch: WireBatch): string =>
  action.ActionType === 1 ? (batch.ObjectPaths[action.ObjectPathId]?.Name ?? '') : location(action, batch);

/** The kind of object and its member, as the reference names them. */
function kindMember(action: WireAction, resolve: Resolve): string {
  const target = action.ActionType === 5 ? NULL_OBJECT : resolve(action.ObjectPathId);
  return `${target === NULL_OBJECT ? '' : target.kind.name}.${action.Name}`;
}

function run(action: WireAction, resolve: Resolve, session: OfficeSession): Json | undefined {
  // office.js takes the answer of a trace for the sign that what it registered before is in force.
  if (action.ActionType === 5) return null;
  const target = resolve(action.ObjectPathId);
  if (action.ActionType === 1) return instantiated(target, session);
  if (target === NULL_OBJECT) return action.ActionType === 2 ? null : undefined;
  if (action.ActionType === 2) return load(target, action.QueryInfo?.Select ?? [], session);
  const args = argumentsOf(action.ArgumentInfo, resolve);
  if (action.ActionType === 4) return void write(target, action.Name, args[0], session);
  if (action.Name === '_KeepReference') return void session.references.set(referenceOf(target), target);
  if (action.Name === '_RemoveReference') return void session.references.delete(String(args[0]));
  const answer = call(target, action.Name, args, session);
  return answer === undefined || answer === NULL_OBJECT || isOffice(answer) ? null : answer;
}

function instantiated(target: Resolved, session: OfficeSession): Json {
  if (target === NULL_OBJECT) return null;
  const id = target.kind.members['Id']?.get?.(target.state, session.world);
  return {
    ...(typeof id === 'string' ? { Id: id } : {}),
    ...(target.kind.isTracked ? { _ReferenceId: referenceOf(target) } : {}),
  };
}

const numbers = new WeakMap<object, number>();
let lastNumber = 0;
function referenceOf(target: OfficeObject<never>): string {
  const known = numbers.get(target) ?? ++lastNumber;
  numbers.set(target, known);
  return `object-${known}`;
}
