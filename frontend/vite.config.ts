import { defineConfig } from 'vitest/config';

export default defineConfig({
  build: {
    lib: { entry: 'src/truthloom.ts', formats: ['es'], fileName: () => 'truthloom.js' },
    outDir: '../target/classes/static/frontend',
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: false,
  },
  // a busy machine is no failed test
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'], testTimeout: 60_000 },
});
