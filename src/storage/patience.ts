/**
 * What `answer` resolves to, unless it takes longer than `ms` milliseconds: some browsers never answer when
 * their storage is broken, and a child must not wait for that. Then it rejects with what `late` gives.
 */
export async function within<T>(ms: number, answer: Promise<T>, late: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  try {
    return await Promise.race([answer, patience]);
  } finally {
    clearTimeout(timer);
  }
}
