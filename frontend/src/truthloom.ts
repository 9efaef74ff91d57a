import './editor/truthloom-editor.ts';
