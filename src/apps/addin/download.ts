/** A file to save. */
export interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Gives a file to the browser to save. */
export function download({ name, bytes }: Made): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
