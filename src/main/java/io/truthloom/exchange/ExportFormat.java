package io.truthloom.exchange;

public enum ExportFormat {
    COCO,
    YOLO
}
