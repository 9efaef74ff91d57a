"""What another tool makes of label files, for PeerTest.

usage: peer_check.py read FORMAT FOLDER
       peer_check.py convert FORMAT FOLDER FORMAT FOLDER

The last line of the output is JSON: what was read, picture by picture.
"""

import json
import sys

import datumaro
from datumaro.components.annotation import AnnotationType


def label_name(dataset, annotation):
    index = getattr(annotation, "label", None)
    return None if index is None else dataset.categories()[AnnotationType.label][index].name


def shape(annotation):
    if annotation.type == AnnotationType.label:
        return {"box": None, "area": 0}
    # x, y, width, height; without the angle of a turned box
    if annotation.type == AnnotationType.rotated_bbox:
        cx, cy, width, height, _ = annotation.points
        box = [cx - width / 2, cy - height / 2, width, height]
    else:
        box = list(annotation.get_bbox())
    area = float(annotation.get_area())
    return {"box": [float(number) for number in box], "area": area}


def described(dataset):
    items = []
    for item in dataset:
        annotations = []
        for annotation in item.annotations:
            found = shape(annotation)
            found["kind"] = annotation.type.name
            found["number"] = annotation.id
            found["label"] = label_name(dataset, annotation)
            found["attributes"] = {str(k): str(v) for k, v in annotation.attributes.items()}
            annotations.append(found)
        items.append({"id": str(item.id), "subset": item.subset, "annotations": annotations})
    return items


def main(arguments):
    if arguments[0] == "read":
        dataset = datumaro.Dataset.import_from(arguments[2], arguments[1])
    else:
        dataset = datumaro.Dataset.import_from(arguments[2], arguments[1])
        dataset.export(arguments[4], arguments[3], save_media=True)
        return
    print(json.dumps(described(dataset)))


if __name__ == "__main__":
    main(sys.argv[1:])
