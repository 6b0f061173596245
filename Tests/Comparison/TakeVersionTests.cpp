// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Comparison/TakeVersion.h"
#include "Recording/TakeRender.h"
#include "Recording/WavFile.h"
#include "Support/Signals.h"
#include "TemporaryFolder.h"

using namespace plus48;

namespace
{
constexpr std::size_t numSamples = 48000;

/** A second of 441 Hz, recorded with two knobs moved: the low cut comes in at a quarter, 12 dB more gain in the middle. */
struct MovedTake
{
    explicit MovedTake (const Catalogue& catalogueToUse) : catalogue (catalogueToUse)
    {
        metadata.rig.seed = 5;
        metadata.rig.bits = BitDepth::float32;
        metadata.rig.channels[0].fullScaleSpl = 104.5;
        metadata.rig.channels[0].builtIn.gainDb = 40.0;
        metadata.rig.channels[0].external.preampId = "clean";
        metadata.rig.channels[0].external.gainDb = 40.0;
        metadata.rig.channels[0].external.impedanceOhm = catalogue.preamp ("clean")->inputOhms.front();
        metadata.bits = BitDepth::float32;
        metadata.numSamples = numSamples;

        auto now = ChannelSettings::from (metadata.rig.channels[0]);
        now.lowCut = true;
        add (12000, now);
        now.builtInGainDb = 52.0;
        now.externalGainDb = 52.0;
        add (24000, now);

        raw = test::sine (441.0, 0.1, 48000.0, numSamples + 1000);
    }

    void add (std::int64_t position, const ChannelSettings& settings)
    {
        TakeEvent event;
        event.position = position;
        event.settings = settings;
        metadata.events.push_back (event);
    }

    std::vector<double> rendered (const TakeMetadata& version) const { return render (jobOf (version, { raw }), catalogue).front(); }

    TakeMetadata version (const TakeOverride& change) const { return takeThrough (metadata, change, catalogue); }

    const Catalogue& catalogue;
    TakeMetadata metadata;
    std::vector<float> raw;
};

TakeOverride withChannel (const std::function<void (ChannelDraft&)>& set)
{
    TakeOverride change;
    set (change.options.channels.emplace_back());
    return change;
}

double rmsDb (const std::vector<double>& samples, std::size_t from, std::size_t to)
{
    auto power = 0.0;

    for (auto n = from; n < to; ++n)
        power += samples[n] * samples[n] / static_cast<double> (to - from);

    return dbFromPower (power);
}

/** How much louder the last part is than the one before the gain was turned. */
double riseDb (const std::vector<double>& samples) { return rmsDb (samples, 36000, 48000) - rmsDb (samples, 15000, 23000); }
} // namespace

TEST_CASE ("A version in which nothing is different is the take, to the bit", "[comparison][take]")
{
    const auto catalogue = Catalogue::shipped();
    const MovedTake take (catalogue);
    const auto same = take.version ({});
    CHECK (same.rig == take.metadata.rig);
    CHECK ((take.rendered (same) == take.rendered (take.metadata)));
    CHECK (riseDb (take.rendered (same)) == Approx (12.0).margin (0.1));
}

TEST_CASE ("A knob that another version sets stays there for the whole take, and the others move as they did", "[comparison][take]")
{
    const auto catalogue = Catalogue::shipped();
    const MovedTake take (catalogue);
    const auto version = take.version (withChannel ([] (ChannelDraft& channel) { channel[ParameterId::builtInGain] = 45.0; }));

    for (const auto& event : version.events)
    {
        CHECK (event.settings.builtInGainDb == 45.0);
        CHECK (event.settings.lowCut);
    }

    CHECK (version.rig.channels[0].fullScaleSpl == 104.5);
    const auto samples = take.rendered (version), before = take.rendered (take.metadata);
    CHECK (riseDb (samples) == Approx (0.0).margin (0.05));
    CHECK (rmsDb (samples, 15000, 23000) - rmsDb (before, 15000, 23000) == Approx (5.0).margin (0.05));
}

TEST_CASE ("Gain and jack of an option are those of the input that the version uses", "[comparison][take]")
{
    const auto catalogue = Catalogue::shipped();
    const MovedTake take (catalogue);
    TakeOverride change;
    change.gainDb = 7.0;
    CHECK (take.version (change).rig.channels[0].builtIn.gainDb == 7.0);

    change.options.channels.emplace_back().activePath = Path::b;
    CHECK (take.version (change).rig.channels[0].builtIn.gainDb == 40.0);
    CHECK (take.version (change).rig.channels[0].external.into.gainDb == 7.0);
}

TEST_CASE ("Another preamp is heard all through, at its own gain, and sounds as if it had been recorded", "[comparison][take]")
{
    const auto catalogue = Catalogue::shipped();
    MovedTake take (catalogue);

    TakeEvent toB;
    toB.kind = TakeEvent::Kind::activePath;
    toB.position = 30000;
    toB.activePath = Path::b;
    take.metadata.events.push_back (toB);

    // Heard through the same preamp: its gain moves as it did.
    const auto same = take.version (withChannel ([] (ChannelDraft& channel) { channel.activePath = Path::b; channel.preampId = "clean"; }));
    CHECK (same.events.size() == 2);
    CHECK (riseDb (take.rendered (same)) == Approx (12.0).margin (0.1));

    // Through another one nothing of that is meant for it.
    const auto other = take.version (withChannel ([] (ChannelDraft& channel) { channel.activePath = Path::b; channel.preampId = "tube-60s"; }));
    CHECK (other.rig.channels[0].external.gainDb == catalogue.preamp ("tube-60s")->gainMinDb);
    CHECK (riseDb (take.rendered (other)) == Approx (0.0).margin (0.05));

    for (const auto& event : other.events)
    {
        CHECK (event.kind == TakeEvent::Kind::settings);
        CHECK (event.settings.externalGainDb == catalogue.preamp ("tube-60s")->gainMinDb);
    }

    // The same rig played anew, with the low cut that came in at a quarter, has these bits.
    RenderJob job;
    job.rig = other.rig;
    job.performance = { take.raw };
    job.numSamples = numSamples;
    auto cut = ChannelSettings::from (other.rig.channels[0]);
    cut.lowCut = true;
    job.events = { { 12000, 0, cut } };
    CHECK ((render (job, catalogue).front() == take.rendered (other)));
}

TEST_CASE ("Another microphone replaces the one that was exchanged during the take as well", "[comparison][take]")
{
    const auto catalogue = Catalogue::shipped();
    MovedTake take (catalogue);
    auto exchanged = take.metadata.rig;
    exchanged.channels[0].microphoneId = "passive-ribbon";
    exchanged.channels[0].builtIn.gainDb = 50.0;
    take.metadata.rigChanges.push_back ({ 6000, exchanged, {} });

    const auto version = take.version (withChannel ([] (ChannelDraft& channel) { channel.microphoneId = "broadcast-dynamic"; }));
    CHECK (version.rig.channels[0].microphoneId == "broadcast-dynamic");
    CHECK (version.rigChanges[0].rig.channels[0].microphoneId == "broadcast-dynamic");
    CHECK (version.rigChanges[0].rig.channels[0].builtIn.gainDb == 50.0);
    CHECK (version.events.back().settings.builtInGainDb == 52.0);
}

TEST_CASE ("Another interface brings its own word length, unless one is asked for", "[comparison][take]")
{
    const auto catalogue = Catalogue::shipped();
    MovedTake take (catalogue);
    take.metadata.rig.bits.reset();
    take.metadata.bits = BitDepth::int24;

    TakeOverride change;
    change.options.interfaceId = "cheap-2";
    CHECK (take.version ({}).bits == BitDepth::int24);
    CHECK (take.version (change).bits == BitDepth::int16);
    change.options.bits = BitDepth::float32;
    CHECK (take.version (change).bits == BitDepth::float32);
}
