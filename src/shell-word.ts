// Names in what a shell reads: the commands that people copy, and the one that PostgreSQL runs for each WAL file.

/** A shell's word that is exactly `text`, in quotation marks where it needs them. */
export const shellWord = (text: string): string =>
  /^[\w./+@=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
