// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/PairOvertones.h"

#include "UI/HearThrough/PerformancePeaks.h"

#include "Measurement/Harmonics.h"
#include "Measurement/TestBench.h"
#include "Rig/RigCheck.h"

namespace plus48::ui
{
namespace
{
constexpr double settleSeconds = 0.5, toneSeconds = 0.25;

double thdPercent (const Rig& rig, const Catalogue& catalogue, double peak)
{
    const TestBench bench (rig, catalogue, 0);
    const auto output = bench.renderPerformance (bench.sine (referenceHz, settleSeconds + toneSeconds, peak), { RenderStage::recorded, TestBench::allMuted, settleSeconds });
    return analyseHarmonics (output, bench.sampleRate(), referenceHz).thdPercent;
}
} // namespace

PairOvertones::PairOvertones (Rig first, Rig second, const Catalogue& local, const juce::File& raw) : rigA (std::move (first)), rigB (std::move (second)), catalogue (local), file (raw)
{
    begin ("Overtones of two versions");
}

juce::Result PairOvertones::run()
{
    for (const auto* rig : { &rigA, &rigB })
        if (const auto problem = checkRig (*rig, catalogue))
            return juce::Result::fail (inWords (*problem));

    std::vector<double> peaks;

    if (const auto read = readPeaks (file, peaks, [this] { return isCancelled(); }); read.failed())
        return read;

    if (isCancelled())
        return cancelled();

    if (peaks.empty() || peaks.front() <= 0.0)
        return juce::Result::fail ("The performance is silent.");

    a = thdPercent (rigA, catalogue, peaks.front());

    if (isCancelled())
        return cancelled();

    b = thdPercent (rigB, catalogue, peaks.front());
    return juce::Result::ok();
}
} // namespace plus48::ui
