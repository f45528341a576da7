// `BEGIN; ... COMMIT;` in a file asks for what a run does anyway, for the whole file: such pairs are left out and told. Prisma writes
// one around each change of an enum that takes a value away. What has no partner, or does more than that, stays and is refused.
import type { Node, TransactionStmt } from 'libpg-query'

interface Placed {
  node: Node
  line: number
}

const isPlain = ({ options, chain }: TransactionStmt): boolean => (options ?? []).length === 0 && chain !== true

const isPlainBegin = (node: Node): boolean =>
  'TransactionStmt' in node &&
  ['TRANS_STMT_BEGIN', 'TRANS_STMT_START'].includes(node.TransactionStmt.kind ?? '') &&
  isPlain(node.TransactionStmt)

const isPlainCommit = (node: Node): boolean =>
  'TransactionStmt' in node && node.TransactionStmt.kind === 'TRANS_STMT_COMMIT' && isPlain(node.TransactionStmt)

/** Until the end of its transaction: in a longer one it means more. */
function lastsAsLongAsTransaction(node: Node): boolean {
  if ('VariableSetStmt' in node) return node.VariableSetStmt.is_local === true
  if ('ConstraintsSetStmt' in node) return true
  const onCommit =
    'CreateStmt' in node
      ? node.CreateStmt.oncommit
      : 'CreateTableAsStmt' in node
        ? node.CreateTableAsStmt.into?.onCommit
        : undefined
  return onCommit === 'ONCOMMIT_DROP' || onCommit === 'ONCOMMIT_DELETE_ROWS'
}

interface Pair {
  /** Places among the statements. */
  begin: number
  commit: number
}

/** A BEGIN inside another one has no partner, as on the server. */
function pairsOf(pieces: readonly Placed[]): Pair[] {
  const pairs: Pair[] = []
  let begin: number | undefined
  pieces.forEach(({ node }, index) => {
    if (isPlainBegin(node)) begin ??= index
    else if (isPlainCommit(node) && begin !== undefined) {
      pairs.push({ begin, commit: index })
      begin = undefined
    }
  })
  return pairs
}

export interface WithoutPairs<T> {
  inner: T[]
  /** What to tell; undefined where nothing is left out. */
  warning?: string
}

/** @param pieces the statements of one file, in their order */
export function withoutPairs<T extends Placed>(pieces: readonly T[]): WithoutPairs<T> {
  const aroundAll = ({ begin, commit }: Pair) => begin === 0 && commit === pieces.length - 1
  const pairs = pairsOf(pieces).filter(
    (pair) =>
      aroundAll(pair) || !pieces.slice(pair.begin, pair.commit).some(({ node }) => lastsAsLongAsTransaction(node)),
  )
  const [first] = pairs
  if (first === undefined) return { inner: [...pieces] }
  const leftOut = new Set(pairs.flatMap(({ begin, commit }) => [begin, commit]))
  const inner = pieces.filter((_, index) => !leftOut.has(index))
  const lines = pairs.map(({ begin, commit }) => `lines ${pieces[begin]!.line} and ${pieces[commit]!.line}`).join('; ')
  return {
    inner,
    warning: `line ${pieces[first.begin]!.line}: BEGIN and COMMIT (${lines}) are left out: the file runs in one transaction with its ledger row anyway`,
  }
}
