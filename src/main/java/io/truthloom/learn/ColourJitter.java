package io.truthloom.learn;

import java.util.random.RandomGenerator;

/** Another light: a gain for each channel and one shift of the colours, applied to the net's values. */
record ColourJitter(float[] gain, float shift) {
    static ColourJitter random(int channels, RandomGenerator random) {
        double brightness = Math.exp((random.nextDouble() * 2 - 1) * 0.3);
        float shift = (float) (random.nextGaussian() * 0.05);
        float[] gain = new float[channels];
        for (int channel = 0; channel < 3; channel++) {
            gain[channel] = (float) (brightness * (1 + random.nextGaussian() * 0.07));
        }
        if (channels == 4) {
            gain[3] = (float) Math.exp(random.nextGaussian() * 0.15);
        }
        return new ColourJitter(gain, shift);
    }

    float apply(float value, int channel) {
        return channel == 3
                ? NetworkPicture.difference(value) * gain[3]
                : NetworkPicture.colour(value) * gain[channel] + shift;
    }
}
