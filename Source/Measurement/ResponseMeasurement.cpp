// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChainMeasurement.h"
#include "NoiseLevel.h"
#include "TestBench.h"

#include <algorithm>
#include <complex>
#include <span>

namespace plus48
{
namespace
{
// Room in front of the impulse for what filters of linear phase do before it.
constexpr std::size_t impulseAt = 2000;
constexpr double impulseSeconds = 1.5;

/** Small enough that nothing clips, whatever the gain. */
constexpr float impulseHeight = 1.0e-6f;

double levelAt (std::span<const double> impulseResponse, double sampleRate, double hz)
{
    const auto step = std::polar (1.0, -2.0 * pi * hz / sampleRate);
    std::complex<double> sum, turn { 1.0, 0.0 };

    for (const auto sample : impulseResponse)
    {
        sum += sample * turn;
        turn *= step;
    }

    return dbFromGain (std::abs (sum));
}

void addResponsePoints (std::vector<double>& hz, const ResponsePoints& responsePoints)
{
    for (const auto& responsePoint : responsePoints)
        hz.push_back (responsePoint.hz);
}

/** Thirds of an octave as they are usually written, and wherever the catalogue says something. */
std::vector<double> frequenciesFor (const TestBench& bench, bool withSource, const MeasurementOptions& options)
{
    if (! options.responseHz.empty())
        return options.responseHz;

    std::vector<double> hz { 20.0, 25.0, 31.5, 40.0, 50.0, 63.0, 80.0, 100.0, 125.0, 160.0, 200.0, 250.0, 315.0, 400.0, 500.0, 630.0, 800.0, 1000.0, 1250.0, 1600.0, 2000.0, 2500.0, 3150.0, 4000.0, 5000.0, 6300.0, 8000.0, 10000.0, 12500.0, 16000.0, 20000.0, referenceHz };
    const auto plan = ChannelPlan::from (bench.chain(), bench.channel(), bench.equipment());

    for (const auto& preamp : plan.path (bench.channel().activePath).preamps)
        addResponsePoints (hz, preamp.model.response);

    if (withSource && plan.microphone.has_value())
        addResponsePoints (hz, plan.microphone->response);

    std::sort (hz.begin(), hz.end());
    hz.erase (std::unique (hz.begin(), hz.end()), hz.end());
    std::erase_if (hz, [] (double at) { return at < audioBandLowHz || at > audioBandHighHz; });
    return hz;
}

std::vector<float> impulse (const TestBench& bench)
{
    auto signal = bench.silence (impulseSeconds);
    signal[impulseAt] = impulseHeight;
    return signal;
}

std::vector<MeasuredPoint> responseOf (const std::vector<double>& output, double sampleRate, const std::vector<double>& frequencies)
{
    const auto reference = levelAt (output, sampleRate, referenceHz);
    std::vector<MeasuredPoint> response;

    for (const auto hz : frequencies)
        response.push_back ({ hz, levelAt (output, sampleRate, hz) - reference });

    return response;
}
} // namespace

std::vector<MeasuredPoint> measureResponse (const Rig& rig, const Catalogue& catalogue, const MeasurementOptions& options)
{
    const TestBench bench (rig, catalogue, options.channel);
    const auto output = bench.renderPerformance (impulse (bench), { RenderStage::direct });
    return responseOf (output, bench.sampleRate(), frequenciesFor (bench, true, options));
}

std::vector<MeasuredPoint> measureInputResponse (const Rig& rig, const Catalogue& catalogue, const MeasurementOptions& options)
{
    const TestBench bench (rig, catalogue, options.channel);
    const auto output = bench.renderGenerator (impulse (bench), { -40.0 }, { RenderStage::direct });
    return responseOf (output, bench.sampleRate(), frequenciesFor (bench, false, options));
}

std::vector<MeasuredPoint> measureMicrophoneResponse (const Rig& rig, const Catalogue& catalogue, const MeasurementOptions& options)
{
    const TestBench bench (rig, catalogue, options.channel);
    const auto output = bench.renderPerformance (impulse (bench), { RenderStage::microphone });
    return responseOf (output, bench.sampleRate(), frequenciesFor (bench, true, options));
}
} // namespace plus48
