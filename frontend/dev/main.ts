import { FakeServer } from './fake-server.ts';

const query = new URLSearchParams(location.search);
const server = new FakeServer({ objects: Number(query.get('objects') ?? 6), images: query.has('images') });
server.install();
Object.assign(window, { fakeServer: server });

await import('../src/truthloom.ts');

const editor = document.createElement('truthloom-editor');
editor.setAttribute('media-id', server.firstMedia);
editor.setAttribute('project-id', 'p1');
editor.setAttribute('user-name', 'Ada');
editor.setAttribute('frame', query.get('frame') ?? '0');
const theme = query.get('theme');
if (theme) {
  editor.setAttribute('theme', theme);
}
document.body.append(editor);
