// The process in which one peer works, so that neither its memory nor its compiled code weighs on anybody else.
import { peers } from './peers.mjs';

const read = await peers[process.argv[2]]();
process.on('message', async ({ texts }) => {
  const start = process.hrtime.bigint();
  let found = 0;
  for (const text of texts) found += await read(text);
  process.send({ ms: Number(process.hrtime.bigint() - start) / 1e6 / texts.length, found });
});
process.send('ready');
