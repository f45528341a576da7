// The one entry of the bundle. Each stub in dist names what to run, and only that is loaded: the rest stays in lazy chunks.

interface Entry {
  run(): Promise<void>
}

/** Also the list of stubs that a build writes into dist. */
export const entries: Record<string, () => Promise<Entry>> = {
  'backup-to-artifact': () => import('./actions/backup-to-artifact.js'),
  'apply-migration': () => import('./actions/apply-migration.js'),
  cleanup: () => import('./actions/cleanup.js'),
  cli: () => import('./cli/main.js'),
}

export async function start(name: string): Promise<void> {
  const entry = await entries[name]!()
  await entry.run()
}
