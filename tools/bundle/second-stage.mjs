/** Which chunks are no part of a first visit. */

/** What only teachers need, and pupils once they take an assessment. */
const LATER = /\/src\/(scanning\/[^/]*|storage\/exchange\.ts|app\/screens\/(teacher\/teacher|sit|take)\.ts)$/;

/**
 * The chunks that nothing but the screens of the second stage leads to; paths in dist.
 * @param {import('rollup').OutputBundle} bundle of the page
 */
export function secondStage(bundle) {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const first = new Set();
  const visit = (name) => {
    const chunk = byName.get(name);
    // Not `facadeModuleId`: a chunk that others take something from has none.
    if (!chunk || first.has(name) || chunk.moduleIds.some((id) => LATER.test(id))) return;
    first.add(name);
    [...chunk.imports, ...chunk.dynamicImports].forEach(visit);
  };
  chunks.filter(({ isEntry }) => isEntry).forEach(({ fileName }) => visit(fileName));
  return chunks.map(({ fileName }) => fileName).filter((name) => !first.has(name)).sort();
}
