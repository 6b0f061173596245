// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/Signals.h"

#include "Comparison/DriveComparison.h"
#include "Comparison/MatchedPair.h"
#include "Measurement/DifferenceAudibility.h"
#include "Preamp/StaticCurve.h"
#include "SoundSource/SoundSource.h"

using namespace plus48;

namespace
{
const Catalogue& shipped()
{
    static const auto catalogue = Catalogue::shipped();
    return catalogue;
}

std::vector<float> performance (const char* id)
{
    SoundSource source;
    juce::StringArray warnings;
    REQUIRE (SoundSource::open (id, {}, source, warnings).wasOk());
    std::vector<std::vector<float>> channels;
    REQUIRE (source.channelsAt (48000.0, 0, channels).wasOk());
    return channels.front();
}

Rig rigWith (const char* preampId)
{
    auto rig = test::silentRig();
    auto& channel = rig.channels.front();
    channel.distanceMetres = 0.05;
    channel.activePath = Path::b;
    channel.external.preampId = preampId;
    channel.external.impedanceOhm = shipped().preamp (preampId)->inputOhms.front();
    return rig;
}

/** As recorded, or behind the trim in volts; 80 dB softer and turned up again, every curve is straight. */
std::vector<std::vector<double>> rendered (Rig rig, const DriveSetting& setting, std::span<const float> samples, bool isStraight = false, RenderStage stage = RenderStage::recorded)
{
    rig.channels.front().external.gainDb = setting.gainDb;
    rig.channels.front().external.trimDb = setting.trimDb;
    RenderJob job;
    job.rig = rig;
    job.stage = stage;
    job.performance = { { samples.begin(), samples.end() } };
    job.numSamples = static_cast<std::int64_t> (samples.size());
    const auto level = isStraight ? 1.0e-4f : 1.0f;

    for (auto& sample : job.performance.front())
        sample *= level;

    auto result = render (job, shipped());

    for (auto& sample : result.front())
        sample /= static_cast<double> (level);

    return result;
}

double peakOf (const std::vector<std::vector<double>>& channels)
{
    auto peak = 0.0;

    for (const auto sample : channels.front())
        peak = std::max (peak, std::abs (sample));

    return peak;
}
} // namespace

TEST_CASE ("Hot brings the loudest passages 6 dB past 1 % THD, and is as loud as the clean level", "[comparison][slow]")
{
    const auto voice = performance ("voice");
    const auto part = loudestPart (voice, 48000.0, 6.0);

    for (const auto* preampId : { "clean", "class-a-transformer", "discrete-transformer", "variable-impedance", "budget-tube", "tube-60s" })
    {
        const auto rig = rigWith (preampId);
        DriveComparison comparison (rig, rig.channels.front(), shipped(), part);
        const auto clean = comparison.setting (Drive::clean), hot = comparison.setting (Drive::hot);

        const auto a = rendered (rig, clean, part), b = rendered (rig, hot, part);
        const auto pair = MatchedPair::of (AudioRange::whole (a, 48000.0), AudioRange::whole (b, 48000.0));
        REQUIRE (pair.has_value());
        INFO (preampId << ": gain " << hot.gainDb << ", trim " << hot.trimDb << ", " << pair->bLufs - pair->aLufs << " LU louder than clean");
        CHECK (std::abs (pair->bLufs - pair->aLufs) <= 0.05);

        // As they would come out of the gain if nothing distorted: at the least gain, where no response is in the way of the curves.
        const auto least = shipped().preamp (preampId)->gainMinDb;
        const auto loudest = dbuFromVolts (peakOf (rendered (rig, { least, 0.0 }, part, true, RenderStage::preamp)) / sqrtTwo) + hot.gainDb - least;
        const auto pastDb = loudest - *onePercentThdDbu (*shipped().preamp (preampId));
        INFO ("loudest passages " << pastDb << " dB past 1 %, missing " << hot.missingDb);

        if (hot.end == DriveSetting::End::none && std::string (preampId) != "tube-60s")
            CHECK (pastDb == Approx (6.0).margin (0.11));
        else
            CHECK (pastDb + hot.missingDb >= 6.0 - 1.0e-6);
    }
}

TEST_CASE ("The colour of a preamp grows with its drive, and is what rendering twice, matching and subtracting finds", "[comparison]")
{
    const auto voice = performance ("voice");
    const auto part = loudestPart (voice, 48000.0, 4.0);

    for (const auto* preampId : { "clean", "class-a-transformer", "discrete-transformer", "tube-60s" })
    {
        const auto rig = rigWith (preampId);
        DriveComparison comparison (rig, rig.channels.front(), shipped(), part);
        const auto all = comparison.all();

        const auto reference = rendered (rig, all[0].setting, part, true);
        auto last = -300.0;

        for (const auto& figures : all)
        {
            const auto other = rendered (rig, figures.setting, part);
            const auto pair = MatchedPair::of (AudioRange::whole (reference, 48000.0), AudioRange::whole (other, 48000.0));
            REQUIRE (pair.has_value());
            REQUIRE (figures.differenceDb.has_value());
            INFO (preampId << ", " << toWord (figures.drive) << ": " << *figures.differenceDb << " dB");
            CHECK (*figures.differenceDb == Approx (*pair->nullDb).margin (1.0e-9));
            CHECK (*figures.differenceDb > last);
            last = *figures.differenceDb;
        }

        // A clean unit stays inaudible until its rail; one that rounds is heard when hot; a tube before.
        if (std::string (preampId) == "clean")
            CHECK (DifferenceAudibility::of (*all[1].differenceDb) == DifferenceAudibility::Step::inaudible);

        if (std::string (preampId) == "class-a-transformer")
        {
            CHECK (DifferenceAudibility::of (*all[1].differenceDb) == DifferenceAudibility::Step::inaudible);
            CHECK (DifferenceAudibility::of (*all[2].differenceDb) != DifferenceAudibility::Step::inaudible);
        }
    }
}

TEST_CASE ("Silence has no colour, and the loudest part is around the highest sample", "[comparison]")
{
    const auto rig = rigWith ("tube-60s");
    const std::vector<float> silence (48000, 0.0f);

    for (const auto& figures : DriveComparison (rig, rig.channels.front(), shipped(), silence).all())
        CHECK_FALSE (figures.differenceDb.has_value());

    std::vector<float> samples (1000, 0.0f);
    samples[700] = -1.0f;
    CHECK (loudestPart (samples, 100.0, 2.0).data() == samples.data() + 600);
    samples[990] = 2.0f;
    CHECK (loudestPart (samples, 100.0, 2.0).data() == samples.data() + 800);
    CHECK (loudestPart (samples, 100.0, 20.0).size() == 1000);
    CHECK (loudestPart ({}, 100.0, 2.0).empty());
}
