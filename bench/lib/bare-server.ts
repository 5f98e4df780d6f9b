import { createServer } from 'node:http';

/** The baseline for throughput: Node's own HTTP server with responses of this size. */
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
