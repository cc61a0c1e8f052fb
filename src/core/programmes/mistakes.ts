import { consistencyMistakes } from './consistency';
import { issueSentence, pathText } from './issue-words';
import { programmeSchema } from './programme-schema';

/**
 * Everything that is wrong with a programme, each as one sentence that begins with its path; empty when it can be used.
 */
export function mistakesOf(data: unknown): readonly string[] {
  const result = programmeSchema.safeParse(data);
  if (result.success) return consistencyMistakes(result.data).map(({ path, says }) => `${pathText(path)}：${says}`);
  return result.error.issues.flatMap((issue) => issueSentence(issue, data));
}
