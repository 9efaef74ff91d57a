"""A training step of the product's detector in PyTorch: same layers, batch, sizes, optimiser and loss terms.

usage: step_peer.py HEIGHT WIDTH CHANNELS CLASSES BATCH ITERATIONS THREADS
Prints seconds an iteration, the faster of PyTorch's two memory layouts.
"""
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

WARM_UP = 10
ANCHORS = torch.tensor([[2.0, 4.0], [3.0, 6.0], [4.5, 9.0]])


def block(inputs, outputs, kernel=3, stride=1):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False),
        nn.BatchNorm2d(outputs),
        nn.LeakyReLU(0.1),
    )


class Detector(nn.Module):
    def __init__(self, channels, classes):
        super().__init__()
        self.fine = nn.Sequential(
            block(channels, 16, stride=2), block(16, 32, stride=2), block(32, 32), block(32, 64, stride=2),
            block(64, 64), block(64, 64),
        )
        self.coarse = nn.Sequential(block(64, 96, stride=2), block(96, 96), block(96, 64, kernel=1))
        self.last = block(64, 96)
        self.head = nn.Conv2d(96, len(ANCHORS) * (5 + classes), 1)

    def forward(self, picture):
        fine = self.fine(picture)
        both = fine + F.interpolate(self.coarse(fine), scale_factor=2, mode="nearest")
        return self.head(self.last(both))


def loss(output, truth, classes):
    """YOLOv2's: position, size, confidence against the IoU, and class. truth: [N, 4 + C, H, W], corners in cells."""
    count, _, height, width = output.shape
    output = output.view(count, len(ANCHORS), 5 + classes, height, width)
    xy = torch.sigmoid(output[:, :, 0:2])
    wh = torch.exp(output[:, :, 2:4]) * ANCHORS.view(1, -1, 2, 1, 1)
    confidence = torch.sigmoid(output[:, :, 4])
    kinds = torch.softmax(output[:, :, 5:], 2)
    present = (truth[:, 4:].sum(1) > 0).float()
    low, high = truth[:, 0:2], truth[:, 2:4]
    centre, size = (low + high) / 2, high - low
    inside = centre - torch.floor(centre)
    with torch.no_grad():
        middle = xy + torch.floor(centre).unsqueeze(1)
        least = torch.maximum(middle - wh / 2, low.unsqueeze(1))
        most = torch.minimum(middle + wh / 2, high.unsqueeze(1))
        overlap = (most - least).clamp(min=0).prod(2)
        iou = overlap / (wh.prod(2) + size.prod(1).unsqueeze(1) - overlap + 1e-9)
        chosen = (iou == iou.max(1, keepdim=True).values).float() * present.unsqueeze(1)
    place = ((xy - inside.unsqueeze(1)) ** 2).sum(2)
    extent = ((torch.sqrt(wh) - torch.sqrt(size.clamp(min=1e-9)).unsqueeze(1)) ** 2).sum(2)
    kind = ((kinds - truth[:, 4:].unsqueeze(1)) ** 2).sum(2)
    sure = (confidence - iou) ** 2
    empty = confidence**2
    total = chosen * (5 * (place + extent) + sure + kind) + 0.5 * (1 - chosen) * empty
    return total.sum() / count


def seconds(layout, height, width, channels, classes, batch, iterations):
    torch.manual_seed(42)
    net = Detector(channels, classes).to(memory_format=layout)
    adam = torch.optim.Adam(net.parameters(), lr=1e-3, weight_decay=1e-5)
    picture = torch.rand(batch, channels, height, width).to(memory_format=layout)
    truth = torch.zeros(batch, 4 + classes, height // 8, width // 8)
    for n in range(batch):
        for k in range(3):
            y, x = 3 + 5 * k % (height // 8 - 6), 2 + 7 * k % (width // 8 - 4)
            truth[n, 0:4, y, x] = torch.tensor([x - 1.0, y - 2.0, x + 1.6, y + 2.4])
            truth[n, 4 + k % classes, y, x] = 1
    start = 0.0
    for i in range(WARM_UP + iterations):
        if i == WARM_UP:
            start = time.perf_counter()
        adam.zero_grad(set_to_none=True)
        loss(net(picture), truth, classes).backward()
        for parameter in net.parameters():
            nn.utils.clip_grad_norm_([parameter], 1.0)
        adam.step()
    return (time.perf_counter() - start) / iterations


def main():
    height, width, channels, classes, batch, iterations, threads = map(int, sys.argv[1:8])
    torch.set_num_threads(threads)
    sizes = (height, width, channels, classes, batch, iterations)
    plain = seconds(torch.contiguous_format, *sizes)
    last = seconds(torch.channels_last, *sizes)
    print(f"PyTorch {torch.__version__}: {plain:.3f} s/iteration, channels last {last:.3f}", file=sys.stderr)
    print(f"{min(plain, last):.4f}")


if __name__ == "__main__":
    main()
