/**
 * When a step of a batch comes. What Excel refuses most easily comes first, what people would miss least comes last.
 */
const STAGES = ['sheets', 'settings', 'contents', 'cells', 'marks', 'removals', 'looks'] as const;

/** One part of a batch: some calls that belong together. */
export interface BatchStep {
  readonly stage: (typeof STAGES)[number];
  /** About how many bytes its calls take on the wire. */
  readonly bytes: number;
  readonly queue: () => void;
}

/** What one call takes, with the path to its object. */
export const CALL = 450;

/** A request has to stay below 5 MB on the web, and a WebView stays responsive with less. */
const MOST_BYTES = 2_500_000;

/** The steps in the order of their stages, otherwise as they came, in portions that each fit one request. */
export function portions(steps: readonly BatchStep[]): readonly (readonly BatchStep[])[] {
  const ordered = STAGES.flatMap((stage) => steps.filter((step) => step.stage === stage));
  const made: BatchStep[][] = [[]];
  let bytes = 0;
  for (const step of ordered) {
    if (bytes > 0 && bytes + step.bytes > MOST_BYTES) {
      made.push([]);
      bytes = 0;
    }
    bytes += step.bytes;
    made.at(-1)?.push(step);
  }
  return made;
}

const encoder = new TextEncoder();

/** About how many bytes data takes on the wire. */
export const bytesOf = (data: unknown): number => encoder.encode(JSON.stringify(data)).length;
