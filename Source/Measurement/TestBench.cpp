// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestBench.h"

#include "AudioBand.h"

#include "Signal/AWeighting.h"

namespace plus48
{
namespace
{
const juce::String generatorId ("bench-generator");
constexpr double fadeSeconds = 0.02;

std::size_t samplesIn (double seconds, double sampleRate)
{
    return static_cast<std::size_t> (std::llround (seconds * sampleRate));
}

/** As a microphone of 1 V/Pa, so that a booster takes it: flat, without limit, without resistance. */
MicrophoneModel generatorModel (double noiseOhm)
{
    MicrophoneModel model;
    model.identity.id = generatorId;
    model.sensitivityMvPerPa = 1000.0;
    model.outputOhm = 0.0;
    model.maxSplDb = 400.0;
    model.pattern = Pattern::omni;

    if (noiseOhm > 0.0)
        model.selfNoiseDba = splFromPascals (thermalNoiseVolts (noiseOhm, integrateAudioBand (aWeightingPower)));

    return model;
}
} // namespace

TestBench::TestBench (const Rig& rigToMeasure, const Catalogue& catalogueToUse, int channel)
    : rig (rigToMeasure), catalogue (catalogueToUse)
{
    rig.channels = { rigToMeasure.channels[static_cast<std::size_t> (channel)] };
}

std::vector<double> TestBench::renderPerformance (const std::vector<float>& signal, const Take& take) const
{
    return run (rig, catalogue, signal, take);
}

std::vector<double> TestBench::renderGenerator (const std::vector<float>& signal, const Generator& generator, const Take& take) const
{
    auto withGenerator = catalogue;
    withGenerator.microphones.push_back (generatorModel (generator.noiseOhm));

    auto onBench = rig;
    auto& channel = onBench.channels.front();
    channel.microphoneId = generatorId;
    channel.instrumentId.clear();
    channel.fullScaleSpl = splFromPascals (voltsFromDbu (generator.fullScaleDbu));
    channel.distanceMetres = referenceDistanceMetres;
    onBench.roomDba.reset();
    onBench.noiseMutes.mic = false; // the resistor is no microphone

    return run (onBench, withGenerator, signal, take);
}

std::vector<double> TestBench::run (const Rig& wired, const Catalogue& models, const std::vector<float>& signal, const Take& take) const
{
    RenderJob job;
    job.rig = wired;
    job.stage = take.stage;
    job.performance = { signal };
    job.numSamples = static_cast<std::int64_t> (signal.size());

    auto& noiseMutes = job.rig.noiseMutes;
    noiseMutes.mic = noiseMutes.mic || (take.noiseMutes.mic && wired.channels.front().microphoneId != generatorId);
    noiseMutes.preamp = noiseMutes.preamp || take.noiseMutes.preamp;
    noiseMutes.converter = noiseMutes.converter || take.noiseMutes.converter;
    noiseMutes.room = noiseMutes.room || take.noiseMutes.room;

    auto rendered = std::move (render (job, models).front());
    const auto skipped = std::min (rendered.size(), samplesIn (take.skipSeconds, rig.sampleRate));
    rendered.erase (rendered.begin(), rendered.begin() + static_cast<std::ptrdiff_t> (skipped));
    return rendered;
}

double TestBench::maxInDbu() const
{
    return ChannelPlan::from (rig, channel(), catalogue).path (channel().activePath).converter.maxInDbu;
}

std::vector<float> TestBench::sine (double hz, double seconds, double amplitude) const
{
    std::vector<float> signal (samplesIn (seconds, rig.sampleRate));
    const auto fadeLength = fadeSeconds * rig.sampleRate;

    for (std::size_t n = 0; n < signal.size(); ++n)
    {
        const auto at = static_cast<double> (n);
        const auto fade = at < fadeLength ? 0.5 - 0.5 * std::cos (pi * at / fadeLength) : 1.0;
        signal[n] = static_cast<float> (fade * amplitude * std::sin (2.0 * pi * hz * at / rig.sampleRate));
    }

    return signal;
}

std::vector<float> TestBench::silence (double seconds) const
{
    return std::vector<float> (samplesIn (seconds, rig.sampleRate));
}
} // namespace plus48
