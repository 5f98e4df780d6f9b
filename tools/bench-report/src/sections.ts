export interface Section {
  /** The benchmark's name. */
  name: string;
  heading: string;
  about: string;
}

/** The sections of the page, in its order. */
export const SECTIONS: readonly Section[] = [
  {
    name: 'client',
    heading: 'Client',
    about:
      'Calls per second through the client, as a ratio to bare POSTs of bytes that were sealed beforehand (by `undici`), and to a client written by hand with the ciphers of Node. ' +
      'One server is the sandbox; the other returns the same bytes at once, which shows the cost on the side of the client alone. ' +
      'The plot shows `iterateInvoices` over a transport that answers from memory.',
  },
  {
    name: 'link',
    heading: 'Over a link of 40 ms',
    about:
      'Loopback hides what people feel. Here a proxy delays each direction by 20 ms, and the opening of a connection by the 40 ms of its handshake, before a server with TLS that passes requests to the sandbox. ' +
      'A new connection costs two round trips before its request: 80 of about 120 ms. The transport of `factomos-core/undici` keeps connections for reads and gives each write its own. ' +
      'The default transport, the global `fetch`, opens one for each request, and so does VS Code: `fetch` has one pool for reads and writes, so a write could take a connection that the server has just closed, and nobody could tell whether it was done. ' +
      'n8n opens one for each request, too; the node has 32 reads on their way at once. ' +
      'The pages of a list are read one after the other, although the first one tells the total: invoices move while a list is read, each page is checked against the one before, and pages that a caller does not need would use calls of the day.',
  },
  {
    name: 'envelope',
    heading: 'Encryption',
    about:
      "How many times as fast as Node's own `aes-256-cfb8` on the same bytes, in turns. The plot shows the time for one text.",
  },
  {
    name: 'bundle',
    heading: 'Size',
    about: 'What is published, minified, and how long its import takes in a new process.',
  },
  {
    name: 'functions',
    heading: 'Code that runs for one call',
    about:
      'The functions and files of core that run for one warm `createInvoice`: what must be read to follow a request.',
  },
  {
    name: 'sandbox',
    heading: 'Sandbox',
    about:
      'Startup, throughput with 10,000 invoices as a share of a bare Node server that answers as many bytes, and list pages and memory with 100,000 invoices.',
  },
  {
    name: 'n8n',
    heading: 'n8n: loading the nodes, and many items',
    about:
      "What the nodes add to n8n's start: n8n's own loader in new processes, with n8n already loaded. " +
      "The plot shows the node in n8n's engine in one process: a call to the sandbox for each item, 32 at once.",
  },
  {
    name: 'n8n-real',
    heading: "n8n: the nodes against n8n's own",
    about:
      'In a real n8n and in turns: 500 items of "get invoice" by the Factomos node and by HTTP Request between two Code nodes; the Factomos trigger and n8n\'s Webhook node with 300 events. ' +
      "It also measures what n8n itself does for any node that reads: an expression and a request for each item, without any work for Factomos. The Factomos node has n8n resolve a parameter that is a field of the item, such as `{{ $json.id }}`, for the first item, and reads the field directly for the others. n8n's request helper makes new agents for each request, so that no connection is used twice.",
  },
  {
    name: 'vscode',
    heading: 'VS Code',
    about:
      'The extension as it is built, in a stand-in for VS Code, with the sandbox. The plot shows what the tree costs with more and more loaded invoices.',
  },
  {
    name: 'vscode-real',
    heading: 'VS Code: a document that is open already',
    about:
      'In code-server and Chromium: a row is clicked whose document is open in a hidden panel, in turns for an invoice and an estimate.',
  },
];

/** Numbers that other commands print or check. */
export const MEASURED_ELSEWHERE: readonly string[] = [
  'The time of `npx pnpm@12 test` and of its steps, at most 2 min 30 s on two cores: printed by that command. On 2026-11-29 it took 2 min 19 s with the installation.',
  'The time of `npx pnpm@12 release --dry-run`, at most 3 minutes: printed by that command.',
  'The time and size of an installation of the sandbox, at most 10 s and 15 MB: `npx pnpm@12 release --dry-run` fails above them.',
  'Fifty pairs of runs that race for one key in n8n, which make 50 invoices: `e2e/n8n/test/queue.test.ts`.',
  'The share of deliberate faults in the most critical code that a test detects, at least 85 %: `npx pnpm@12 nightly mutation`.',
  'Memory and handles under steady load for 30 minutes: the soak test of `npx pnpm@12 nightly`.',
];
