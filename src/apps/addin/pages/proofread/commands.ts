import { recognise, type Claim } from '../../../../core';
import { HostError, type Host } from '../../../../hosts/host';
import { download } from '../../download';
import { documents, later } from '../../load-later';
import { words } from '../../words';
import type { Command, Message } from '../../message';
import { breath, type Work } from '../../work';

/** Carries out what the page 核校 wants. */
export function performProofreading({ host }: Work, command: Command): Promise<Message> | undefined {
  switch (command.kind) {
    case 'open-text':
      return openText(command.file);
    case 'save-corrected':
      return saveCorrected(command.text, command.claims);
    case 'proofread':
      return check(host, command.text, command.withAnnexes);
    default:
      return undefined;
  }
}

/** A file that holds no text is refused with a sentence that names it. */
async function openText(file: File): Promise<Message> {
  try {
    return { kind: 'text-opened', text: await (await later()).textIn(file) };
  } catch (error) {
    if (!(error instanceof HostError) || error.failure.kind !== 'unreadable') throw error;
    return {
      kind: 'finished',
      notice: { kind: 'refused', reason: words.namedFile(file.name, words.unreadableText[error.failure.reason]) },
    };
  }
}

async function saveCorrected(text: string, claims: readonly Claim[]): Promise<Message> {
  const bytes = await (await documents()).correctedDocx(text, claims, new Date().toISOString());
  download({ name: words.correctedFile, bytes });
  return { kind: 'finished', notice: { kind: 'saved', name: words.correctedFile } };
}

async function check(host: Host, text: string, withAnnexes: boolean): Promise<Message> {
  const { annexFacts, correctedText, markedText, proofread } = await later();
  const facts = withAnnexes ? annexFacts(recognise(await host.read()).tables) : [];
  await breath();
  const proof = proofread(text, facts);
  return {
    kind: 'proofread-done',
    text,
    checked: { proof, withAnnexes, corrected: markedText(correctedText(text, proof.claims)) },
  };
}
