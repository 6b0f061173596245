// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HeardSound.h"

/** What tests of versions share: a take of a voice that is open, and other rigs for it. */
namespace plus48::test
{
using State = HearThrough::Version::State;

inline TakeOverride through (const juce::String& preampId, double gainDb)
{
    TakeOverride change;
    auto& channel = change.options.channels.emplace_back();
    channel.activePath = Path::b;
    channel.preampId = preampId;
    channel[ParameterId::externalGain] = gainDb;
    return change;
}

inline TakeOverride withMicrophone (const juce::String& id)
{
    TakeOverride change;
    change.options.channels.emplace_back().microphoneId = id;
    return change;
}

/** A take of a voice, open to be heard through other rigs. */
struct OpenTake
{
    explicit OpenTake (double seconds = 3.0)
    {
        REQUIRE (studio().sourceActions.choose ("voice").wasOk());
        number = run.record (seconds);
        hearPlaybackOnly (run);
        studio().transport.setLooping (false);
        open();
    }

    Studio& studio() { return *run.studio; }
    HearThrough& hearThrough() { return studio().hearThrough; }

    void open()
    {
        REQUIRE (hearThrough().open (number).wasOk());
        run.wait ([this] { return studio().comparison.isChosen(); });
    }

    void startAgain()
    {
        run.start();
        hearPlaybackOnly (run);
        studio().transport.setLooping (false);
        open();
    }

    const HearThrough::Version& version (int id)
    {
        const auto* found = hearThrough().find (id);
        REQUIRE (found != nullptr);
        return *found;
    }

    int add (const TakeOverride& change, const juce::String& name = {})
    {
        auto id = 0;
        const auto added = hearThrough().add (change, name, &id);
        INFO (added.getErrorMessage());
        REQUIRE (added.wasOk());
        return id;
    }

    bool waitUntilAllAreMade()
    {
        return run.wait ([this] {
            const auto& all = hearThrough().versions();
            return std::all_of (all.begin(), all.end(), [] (const HearThrough::Version& each) { return each.state == State::ready || each.state == State::failed; });
        });
    }

    int ready (const TakeOverride& change, const juce::String& name = {})
    {
        const auto id = add (change, name);
        REQUIRE (waitUntilAllAreMade());
        INFO (version (id).problem);
        REQUIRE (version (id).state == State::ready);
        return id;
    }

    bool waitForPair()
    {
        return run.wait ([this] { return studio().comparison.state() == TakeComparison::State::ready && ! studio().comparison.isMeasuringLoop(); });
    }

    const Take& take() { return *studio().library.find (number); }
    juce::File folder() { return studio().library.session().folder(); }
    juce::File listFile() { return folder().getChildFile ("Versions/Take 001.json"); }
    juce::File soundFile (int id) { return folder().getChildFile ("Versions/Take 001 - " + juce::String (id) + ".wav"); }

    std::vector<double> samples (int id) { return samplesOf (id == HearThrough::asRecorded ? take().recorded : soundFile (id)); }

    /** Plays from the beginning. Versions that have just joined are read into what waits already. */
    void play()
    {
        REQUIRE (studio().transport.play (number).wasOk());
        juce::Thread::sleep (400);
        run.run (0.3);
    }

    /** The next stretch of what is heard, found in the sound of a version. */
    Found hear (int id)
    {
        run.run (0.15);
        run.activePath.clear();
        run.run (0.4);
        return find (run.activePath, 0, 16000, samples (id));
    }

    StudioRun run;
    int number = 0;
};

inline std::vector<juce::MemoryBlock> bytesOf (const Take& take)
{
    std::vector<juce::MemoryBlock> all (3);
    REQUIRE (take.recorded.loadFileAsData (all[0]));
    REQUIRE (take.raw.loadFileAsData (all[1]));
    REQUIRE (take.metadataFile.loadFileAsData (all[2]));
    return all;
}
} // namespace plus48::test
