// Names of folders in what a shell reads: the commands that people copy, and the one that PostgreSQL runs for each WAL file.

/** A shell's word that is exactly `text`. */
export const shellWord = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`
