export async function run(_env: unknown): Promise<void> {}
