// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "ProgrammeMeter.h"

#include "CommandLine/RigBuilder.h"
#include "Comparison/MatchedPair.h"
#include "Measurement/DelayBetween.h"
#include "Recording/Render.h"

using namespace plus48;

namespace
{
/** Of a band, whose channels are rendered one by one, less. */
constexpr auto seconds = 1.2, secondsOfBand = 0.5;

Rig rigOf (const SoundSource& source, const Catalogue& catalogue, const juce::String& interfaceId, const PreampModel* preamp, Drive drive)
{
    ChainRequest request;
    request.options.interfaceId = interfaceId;
    auto& channel = request.options.channels.emplace_back();

    if (preamp != nullptr)
    {
        channel.activePath = Path::b;
        channel.preampId = preamp->identity.id;
        request.drive = drive;
    }

    auto rig = buildRig (request, catalogue, &source);

    // Half way up.
    for (auto& built : rig.channels)
        if (const auto* const input = catalogue.audioInterface (interfaceId)->input (built.builtIn.jack))
            built.builtIn.gainDb = 0.5 * (input->preamp.gainMinDb + input->preamp.gainMaxDb);

    return rig;
}

std::vector<std::vector<double>> renderedRig (const Rig& rig, const SoundSource& source, const Catalogue& catalogue)
{
    RenderJob job;
    job.rig = rig;
    job.numSamples = std::llround ((rig.channels.size() > 1 ? secondsOfBand : seconds) * rig.sampleRate);
    REQUIRE (source.channelsAt (rig.sampleRate, job.numSamples, job.performance).wasOk());
    return render (job, catalogue);
}
} // namespace

TEST_CASE ("Every shipped performance is matched within 0.05 LU through every preamp and interface, to the sample", "[comparison][slow]")
{
    const auto catalogue = Catalogue::shipped();
    ShippedPerformances performances;
    REQUIRE (ShippedPerformances::read (performances).wasOk());

    auto worst = 0.0, worstOfLibrary = 0.0;
    int numPairs = 0, numUngated = 0, numCommon = 0;

    // Each two of performance, interface and preamp meet; all three together would be three times as many.
    std::size_t firstTurn = 0;

    for (const auto& performance : performances.all)
    {
        SoundSource source;
        juce::StringArray warnings;
        REQUIRE (SoundSource::open (performance.id, {}, source, warnings).wasOk());

        auto turn = firstTurn++;

        for (const auto& audioInterface : catalogue.interfaces)
        {
            auto ofThese = turn++;
            const auto rigOfA = rigOf (source, catalogue, audioInterface.identity.id, nullptr, Drive::clean);
            const auto a = renderedRig (rigOfA, source, catalogue);
            const auto rangeOfA = AudioRange::whole (a, rigOfA.sampleRate);

            for (const auto& preamp : catalogue.preamps)
            {
                if (preamp.isInlineBooster() || ofThese++ % 3 != 0)
                    continue;

                const auto b = renderedRig (rigOf (source, catalogue, audioInterface.identity.id, &preamp, numPairs % 2 == 0 ? Drive::clean : Drive::pushed), source, catalogue);
                const auto rangeOfB = AudioRange::whole (b, rigOfA.sampleRate);
                const auto pair = MatchedPair::of (rangeOfA, rangeOfB);
                INFO (performance.id << " " << audioInterface.identity.id << " " << preamp.identity.id);
                REQUIRE (pair.has_value());
                CHECK (std::abs (pair->residualLu) <= 0.05);

                // Coils and transformers have a phase of their own; where neither is in the way, cross-correlation shows how late what was sent is.
                if (preamp.identity.id == "clean" && rigOfA.channels.front().usesMicrophone())
                    CHECK (delayBetween (a.front(), b.front(), 50) == 0);

                worst = std::max (worst, std::abs (pair->residualLu));
                ++numPairs;
                numUngated += pair->basis == MatchedPair::Basis::ungated ? 1 : 0;
                numCommon += pair->basis == MatchedPair::Basis::commonPassages ? 1 : 0;

                if (pair->basis == MatchedPair::Basis::integrated)
                {
                    const auto library = test::lufsByLibrary (rangeOfB, gainFromDb (pair->gainDb)).value() - test::lufsByLibrary (rangeOfA).value();
                    CHECK (std::abs (library) <= 0.05);
                    worstOfLibrary = std::max (worstOfLibrary, std::abs (library));
                }
            }
        }
    }

    WARN (numPairs << " pairs, " << numUngated << " below the gate, " << numCommon << " gated differently; worst residual " << worst << " LU, by libebur128's own gates " << worstOfLibrary << " LU");
}
