export function normalizeZip(bytes: Uint8Array): Promise<Buffer>;
