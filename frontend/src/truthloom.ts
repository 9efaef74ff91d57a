import './charts/metric-chart.ts';
import './editor/truthloom-editor.ts';
import './panels/skeleton-template.ts';
