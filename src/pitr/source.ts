// Whose history is asked for: each provider has inputs of its own, and one that belongs to another is a mistake, never ignored.

export const PROVIDERS = ['self-hosted', 'rds', 'neon'] as const
export type Provider = (typeof PROVIDERS)[number]

const REQUIRED = {
  'self-hosted': ['base-backup', 'wal-archive', 'new-directory'],
  rds: ['instance'],
  neon: ['neon-project', 'neon-api-key'],
} as const satisfies Record<Provider, readonly string[]>

const OPTIONAL = {
  'self-hosted': [],
  rds: ['region', 'new-name', 'new-instance-class'],
  neon: ['neon-branch', 'new-name'],
} as const satisfies Record<Provider, readonly string[]>

export type SourceInput = (typeof REQUIRED | typeof OPTIONAL)[Provider][number]

/** Texts by the names of inputs; an empty one is as good as none. */
export type SourceWish = { provider: Provider } & Partial<Record<SourceInput, string>>

/** One sentence for each problem. */
export function sourceProblems(wish: SourceWish): string[] {
  const { provider } = wish
  const known: readonly string[] = [...REQUIRED[provider], ...OPTIONAL[provider]]
  const foreign = PROVIDERS.flatMap((other) => [...REQUIRED[other], ...OPTIONAL[other]])
  return [
    ...REQUIRED[provider].filter((name) => !wish[name]).map((name) => `${name}: required with provider ${provider}`),
    ...[...new Set(foreign)]
      // the key of another provider lies in many an environment
      .filter((name) => name !== 'neon-api-key' && wish[name] && !known.includes(name))
      .map((name) => `${name}: has no meaning with provider ${provider}`),
  ]
}
