import { vi } from 'vitest';

// The files of a worker share its modules. Here each file gets its own, with their state and hooks.
vi.resetModules();
