// A reader that goes away (`| head`, a terminal that was closed) ends the reading and not the work: what was begun is finished, and
// the exit code tells how it ended.

const READER_IS_GONE = new Set(['EPIPE', 'EIO'])

/** To be called once, before anything is written. */
export function outliveReaders(): void {
  process.stderr.on('error', () => {}) // only words go there
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!READER_IS_GONE.has(error.code ?? '')) throw error
  })
}
