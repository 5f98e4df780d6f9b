import { createServer } from 'node:http';

/** What Node's own HTTP server does with requests of this size, and nothing else: the ground that throughput is measured on. */
const body = 'x'.repeat(Number(process.argv[2] ?? '2700'));
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address !== 'string') console.log(`http://127.0.0.1:${address.port}`);
});
