import './charts/metric-chart.ts';
import './editor/truthloom-editor.ts';
import './panels/skeleton-template.ts';
import './inside/network-inside.ts';
import './map/embedding-map.ts';
import './camera/camera-view.ts';
