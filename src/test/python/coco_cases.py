"""Makes src/test/resources/evaluate/coco-cases.jsonl.gz: random detection cases with the numbers that pycocotools gives.

usage: python -m venv target/venv && target/venv/bin/pip install pycocotools tidecv
       target/venv/bin/python src/test/python/coco_cases.py

Every line is a case: truths [image, class, x, y, width, height, crowd, ignored, area], predictions [image, class, x, y,
width, height, score], COCO's twelve numbers overall and by class (-1: nothing to find) and, where no truth is ignored,
what tidecv counts by kind of error. Coordinates are quarters of a pixel, so that areas and overlaps are the same in any
order of computing; scores mostly have two digits, so that many are equal.
"""
import contextlib
import gzip
import io
import json
import random

import numpy
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval
from tidecv import TIDE, Data
from tidecv.errors.main_errors import (BackgroundError, BoxError, ClassError, DuplicateError, MissedError, OtherError)

CASES = 1000
KINDS = [('WRONG_CLASS', ClassError), ('POOR_BOX', BoxError), ('BOTH', OtherError), ('DUPLICATE', DuplicateError),
         ('BACKGROUND', BackgroundError), ('MISSED', MissedError)]
NUMBERS = 12


class EvalWithIgnored(COCOeval):
    """pycocotools overwrites "ignore" by "iscrowd"; its matching knows both."""

    def _prepare(self):
        super()._prepare()
        for truths in self._gts.values():
            for truth in truths:
                truth['ignore'] = 1 if truth['left_out'] or truth['iscrowd'] else 0


def quarter(value):
    return round(value * 4) / 4


def random_box(rng):
    side = rng.choice([12, 24, 32, 50, 96, 140])
    width, height = (max(2, quarter(side * rng.uniform(0.6, 1.6))) for _ in range(2))
    return [quarter(rng.uniform(0, 400)), quarter(rng.uniform(0, 300)), width, height]


def moved(rng, box):
    spread = rng.choice([0, 0.03, 0.1, 0.3])
    x, y, width, height = box
    return [quarter(x + rng.gauss(0, spread) * width), quarter(y + rng.gauss(0, spread) * height),
            max(1, quarter(width * (1 + rng.gauss(0, spread)))), max(1, quarter(height * (1 + rng.gauss(0, spread))))]


def make_case(number):
    rng = random.Random(number)
    classes = rng.randint(1, 4)
    used = [c for c in range(classes) if rng.random() < 0.85] or [0]
    extras = number % 4 != 0
    truths, predictions = [], []
    for image in range(1, rng.randint(1, 8) + 1):
        for _ in range(rng.choice([0, 1, 2, 4, 8])):
            box = random_box(rng)
            crowd = extras and rng.random() < 0.12
            ignored = extras and not crowd and rng.random() < 0.12
            area = box[2] * box[3] * (1 if rng.random() < 0.7 or not extras else 0.75)
            truths.append([image, rng.choice(used), *box, int(crowd), int(ignored), area])
        for truth in [t for t in truths if t[0] == image]:
            for _ in range(rng.choice([0, 1, 1, 1, 2])):
                other = rng.random() < 0.12
                predictions.append([image, rng.randrange(classes) if other else truth[1], *moved(rng, truth[2:6]),
                                    round(rng.random(), 2)])
        for _ in range(rng.choice([0, 0, 1, 3])):
            predictions.append([image, rng.randrange(classes), *random_box(rng), round(rng.random(), 2)])
        if number % 100 == 7 and image == 1:
            for _ in range(130):
                predictions.append([image, 0, *random_box(rng), round(rng.random(), 2)])
    if not extras:
        # tidecv orders equal scores in a way of its own
        predictions = [[*p[:6], round(p[6] + i * 1e-5, 5)] for i, p in enumerate(predictions)]
    return classes, truths, predictions


def coco_numbers(classes, truths, predictions):
    images = sorted({row[0] for row in truths + predictions} | {1})
    truth = COCO()
    truth.dataset = {
        'images': [{'id': i} for i in images],
        'categories': [{'id': c + 1, 'name': str(c)} for c in range(classes)],
        'annotations': [
            {'id': i + 1, 'image_id': t[0], 'category_id': t[1] + 1, 'bbox': t[2:6], 'iscrowd': t[6], 'left_out': t[7],
             'area': t[8]} for i, t in enumerate(truths)],
    }
    truth.createIndex()
    if predictions:
        seen = truth.loadRes(
            [{'image_id': p[0], 'category_id': p[1] + 1, 'bbox': p[2:6], 'score': p[6]} for p in predictions])
    else:
        seen = COCO()
        seen.dataset = {**truth.dataset, 'annotations': []}
        seen.createIndex()
    run = EvalWithIgnored(truth, seen, 'bbox')
    run.evaluate()
    run.accumulate()
    run.summarize()
    by_class = [summary(run.eval['precision'][:, :, c:c + 1], run.eval['recall'][:, c:c + 1]) for c in range(classes)]
    overall = [float(value) for value in run.stats]
    if not numpy.allclose(overall, summary(run.eval['precision'], run.eval['recall'])):
        raise AssertionError('the classes are not summed up as pycocotools does it')
    return overall, by_class


def summary(precision, recall):
    """As COCOeval.summarize: precision [iou, recall, class, area, most], recall [iou, class, area, most]."""
    def mean(values):
        values = values[values > -1]
        return float(values.mean()) if values.size else -1.0
    return ([mean(precision[..., 0, 2]), mean(precision[0, ..., 0, 2]), mean(precision[5, ..., 0, 2])]
            + [mean(precision[..., area, 2]) for area in (1, 2, 3)]
            + [mean(recall[..., 0, most]) for most in (0, 1, 2)]
            + [mean(recall[..., area, 2]) for area in (1, 2, 3)])


def tide_numbers(classes, truths, predictions):
    truth, seen = Data('truth'), Data('seen')
    for c in range(classes):
        truth.add_class(c, str(c))
    for image in {row[0] for row in truths + predictions}:
        # it looks at the pictures that it knows by then alone
        truth.add_image(image, str(image))
    for t in truths:
        truth.add_ground_truth(t[0], t[1], t[2:6])
    for p in predictions:
        seen.add_detection(p[0], p[1], p[6], p[2:6])
    run = TIDE().evaluate(truth, seen, mode=TIDE.BOX)
    counts = run.count_errors()
    missed = {c: sum(error.gt['class'] == c for error in run.error_dict[MissedError]) for c in range(classes)}
    wanted = {c: sum(t[1] == c for t in truths) for c in range(classes)}
    # tidecv leaves classes out of the mean, or puts them in, that have nothing to find before or after mending
    comparable = all(wanted[c] > missed[c] for c in range(classes))
    costs = run.fix_main_errors() if comparable else None
    return {name: [counts[kind], float(costs[kind]) / 100 if costs else None] for name, kind in KINDS}


def main():
    with gzip.GzipFile('src/test/resources/evaluate/coco-cases.jsonl.gz', 'wb', mtime=0) as target:
        for number in range(CASES):
            classes, truths, predictions = make_case(number)
            with contextlib.redirect_stdout(io.StringIO()):
                overall, by_class = coco_numbers(classes, truths, predictions)
                plain = truths and predictions and not any(t[6] or t[7] for t in truths) and number % 100 != 7
                tide = tide_numbers(classes, truths, predictions) if plain else None
            case = {'classes': classes, 'truths': truths, 'predictions': predictions, 'overall': overall,
                    'byClass': by_class, 'errors': tide}
            target.write((json.dumps(case, separators=(',', ':')) + '\n').encode())


if __name__ == '__main__':
    main()
