import { recognise } from '../../../../core';
import type { Host } from '../../../../hosts/host';
import { later } from '../../load-later';
import type { Command, Message } from '../../message';
import { breath, type Work } from '../../work';

/** Carries out what the page 核校 wants. */
export function performProofreading({ host }: Work, command: Command): Promise<Message> | undefined {
  switch (command.kind) {
    case 'open-text': return later().then(({ textIn }) => textIn(command.file)).then((text) => ({ kind: 'text-opened', text }));
    case 'proofread': return check(host, command.text, command.withAnnexes);
    default: return undefined;
  }
}

async function check(host: Host, text: string, withAnnexes: boolean): Promise<Message> {
  const { annexFacts, correctedText, markedText, proofread } = await later();
  const facts = withAnnexes ? annexFacts(recognise(await host.read()).tables) : [];
  await breath();
  const proof = proofread(text, facts);
  return { kind: 'proofread-done', text, checked: { proof, withAnnexes, corrected: markedText(correctedText(text, proof.claims)) } };
}
