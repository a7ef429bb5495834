/**
 * Does something with each item, at most `limit` at a time, begun in their order. Resolves to the results in that order. Where
 * one fails, none is begun any more, those that have begun are waited for, and the first error is thrown.
 */
export async function inParallel<T, R>(items: readonly T[], limit: number, act: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const errors: unknown[] = [];
  let next = 0;
  const work = async () => {
    while (next < items.length && errors.length === 0) {
      const at = next++;
      try {
        results[at] = await act(items[at] as T);
      } catch (error) {
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  if (errors.length > 0) throw errors[0];
  return results;
}
